// Two devices answered the same question: the card on which the person settles it.

import type { Published, Section } from '../../domain/consultation/consultation.ts'
import { fieldsOf } from '../../domain/consultation/question.ts'
import type { Answers } from '../../domain/consultation/response.ts'
import { valueInWords } from '../../domain/consultation/results/results.ts'
import type { Urn } from '../../domain/kernel/ids.ts'
import { type Card, card, isSmallEnough } from '../kit/card.ts'
import { actions, away, escaped, foot, header, type Links, main, said, text } from '../kit/parts.ts'

export type Differing = readonly { readonly field: string; readonly mine: string; readonly theirs: string }[]

const longestShown = 400
const shown = (words: string): string =>
  words.length <= longestShown ? words : `${words.slice(0, longestShown)}… (long: all of it is kept)`

// A card of many long answers must still fit into a message: then an old client has to settle it in the tab.
const withinSize = (drawn: Card): Card => {
  if (isSmallEnough(drawn)) return drawn
  const strip = (key: string, value: unknown) => (key === 'fallback' ? 'drop' : value)
  return { ...drawn, card: JSON.parse(JSON.stringify(drawn.card, strip)) }
}

/** Two devices answered the same question: both versions, side by side in words, and a choice for each. */
export const conflictCard = (
  published: Published,
  section: Section,
  conflict: {
    readonly school: Urn
    readonly version: number
    /** The fields to choose for. */
    readonly differing: Differing
    /** What the card changes: blank ones are named too, else they could not be cleared. */
    readonly mine: Answers
    readonly op: string
  },
  links: Links,
): Card => {
  const owner = (id: string) =>
    section.questions.find((question) => fieldsOf(question).some((field) => field.id === id))
  const rows = conflict.differing.flatMap(({ field, mine, theirs }) => {
    const question = owner(field)
    const label = question ? (fieldsOf(question).find((one) => one.id === field)?.label ?? field) : field
    const words = (value: string) =>
      value === '' ? '(blank)' : shown(question ? valueInWords(question, field, value) : value)
    const isText = question?.kind === 'freeText' || field.endsWith('_c')
    return [
      said([{ text: label, weight: 'Bolder' }], { spacing: 'Large' }),
      said([{ text: 'Now on this card: ', isSubtle: true }, { text: words(mine) }], { spacing: 'Small' }),
      said([{ text: 'Saved meanwhile: ', isSubtle: true }, { text: words(theirs) }], { spacing: 'Small' }),
      {
        type: 'Input.ChoiceSet',
        id: field,
        label: 'What should your answer say?',
        style: 'compact',
        value: 'mine',
        choices: [
          { title: 'What is on this card', value: 'mine' },
          { title: 'What was saved meanwhile', value: 'theirs' },
          ...(isText ? [{ title: 'Both, one after the other', value: 'both' }] : []),
        ],
        errorMessage: 'Choose which to keep',
      },
    ]
  })
  const data = {
    consultation: published.id,
    section: section.id,
    school: conflict.school,
    base: conflict.version,
    op: conflict.op,
    mine: conflict.mine,
  }
  const drawn = card({
    speak:
      'This section was changed on another device while you were writing. Nothing is lost. Choose what your answer should say.',
    fallbackText: `${section.title}: your answer was changed elsewhere. Settle it in the Countywide tab.`,
    summary: `${section.title}: one answer to settle`,
    body: [
      header(links, 'changed', escaped(section.title), 'Changed while you were writing'),
      text(
        'This section was saved from another place after this card was drawn. Nothing is lost. Choose what your answer should say.',
        { spacing: 'Medium' },
      ),
      ...rows,
      actions([
        main('Save my choice', 'consultation.merge', data),
        away('Keep what was saved', 'consultation.answer', {
          consultation: published.id,
          section: section.id,
          school: conflict.school,
        }),
      ]),
      foot(links),
    ],
  })
  return withinSize(drawn)
}
