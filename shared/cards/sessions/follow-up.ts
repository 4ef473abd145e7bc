// One question after a session, asked of those who were there, and what stands once they have answered.

import type { Instant } from '../../domain/kernel/ids.ts'
import { momentInWords } from '../../domain/kernel/words.ts'
import { longestBetter, type Useful, usefulCodes, usefulWords } from '../../domain/sessions/after/useful.ts'
import { type Card, card, shorten, withLine } from '../kit/card.ts'
import { actions, escaped, foot, header, main, note, open, plain, tabLink } from '../kit/parts.ts'
import { about, type Drawing, dayOf, type Told } from './shown.ts'

/** What stands in the inputs. `useful` null: nothing chosen. */
export type FollowUpInputs = { readonly useful: Useful | null; readonly better: string }

const questionOf = ({ useful, better }: FollowUpInputs) => [
  {
    type: 'Input.ChoiceSet',
    id: 'useful',
    label: 'How useful was it for you?',
    style: 'expanded',
    choices: usefulCodes.map((code) => ({ title: usefulWords[code], value: code })),
    ...(useful === null ? {} : { value: useful }),
    errorMessage: 'Choose how useful it was, or that you have no view',
    wrap: true,
    isRequired: true,
    spacing: 'Medium',
  },
  {
    type: 'Input.Text',
    id: 'better',
    label: 'What would have made it better? (optional)',
    isMultiline: true,
    maxLength: longestBetter,
    ...(better === '' ? {} : { value: plain(better) }),
    errorMessage: 'Use 1,000 characters or fewer',
  },
]

const asked = (session: Told, inputs: FollowUpInputs, title: string, label: string, on: Drawing): Card =>
  card({
    speak: `One question about ${plain(session.title)}: how useful was it?`,
    fallbackText: `How useful was ${plain(session.title)}? Answer in the Countywide tab.`,
    summary: `One question about ${plain(session.title)}`,
    body: [
      header(on.links, 'session', `${escaped(session.title)} · ${dayOf(session)}`, title),
      ...questionOf(inputs),
      actions([
        main(label, 'sessions.answerFollowUp', about(session, on)),
        open('Notes and certificate', tabLink(on.links, 'sessions', session.id)),
      ]),
      foot(on.links, 'Only the council’s officers see your answer.'),
    ],
  })

/** Sent by an officer once. */
export const followUpCard = (session: Told, on: Drawing): Card =>
  asked(session, { useful: null, better: '' }, 'Thank you for coming. One question', 'Send', on)

/** The same question with what was typed, and the sentence why it was not kept. */
export const followUpAgainCard = (
  session: Told,
  inputs: FollowUpInputs,
  sentence: string,
  on: Drawing,
): Card => {
  const typed = { ...inputs, better: shorten(inputs.better, longestBetter) }
  const again = asked(session, typed, 'Thank you for coming. One question', 'Send', on)
  return withLine(again, note(on.links, 'alert', sentence))
}

/** Their answer stands; pressed again it changes it. */
export const followUpKeptCard = (
  session: Told,
  inputs: FollowUpInputs,
  until: Instant,
  on: Drawing,
): Card => {
  const kept = asked(session, inputs, 'We have your answer. Thank you', 'Change my answer', on)
  return withLine(kept, note(on.links, 'tick', `You can change it until ${momentInWords(until)}.`))
}
