// What a press led to: the receipt, the close, a conflict to settle, still saving, and the polite no.

import { askingSections, type Published, questionsOf } from '../../domain/consultation/consultation.ts'
import { answeredCount } from '../../domain/consultation/progress.ts'
import { fieldsOf } from '../../domain/consultation/question.ts'
import type { Answers, Response } from '../../domain/consultation/response.ts'
import { valueInWords } from '../../domain/consultation/results/results.ts'
import type { Instant } from '../../domain/kernel/ids.ts'
import { closeInWords, momentInWords } from '../../domain/kernel/words.ts'
import { type Card, card } from '../kit/card.ts'
import {
  actions,
  box,
  type Element,
  escaped,
  facts,
  foot,
  header,
  type Links,
  open,
  press,
  said,
  small,
  tabLink,
  text,
} from '../kit/parts.ts'

const spelt = (reference: string): string => reference.replaceAll('-', ', ').split('').join(' ')

const answered = (published: Published, answers: Answers): string => {
  const all = questionsOf(published.content)
  return `${answeredCount(all, answers)} of ${all.length} questions`
}

export type SentResponse = Pick<Response, 'urn' | 'reference' | 'personName' | 'schoolName' | 'answers'> & {
  readonly sentAt: Instant
}

/** After sending: the reference, what counts, and that it can be changed until the close. */
export const receiptCard = (published: Published, response: SentResponse, links: Links): Card => {
  const data = { consultation: published.id, school: response.urn }
  const first = askingSections(published.content)[0]
  return card({
    speak: `Thank you. Your answer is in. Your reference is ${spelt(response.reference)}.`,
    fallbackText: `Your answer to “${published.content.title}” is in. Reference ${response.reference}.`,
    summary: `Your answer is in. Reference ${response.reference}`,
    body: [
      header(links, 'done', `Sent on ${momentInWords(response.sentAt)}`, 'Thank you, your answer is in'),
      facts([
        ['Reference', `**${response.reference}**`],
        ['Answer of', `${escaped(response.personName)}, ${escaped(response.schoolName)}`],
        ['Answered', answered(published, response.answers)],
        ['Change it', `Until ${closeInWords(published.content.closes)}`],
      ]),
      text(
        '**What happens next.** An officer reads every answer. Changes you make until the close count by themselves: there is no need to send again.',
        { spacing: 'Medium' },
      ),
      actions([
        ...(first ? [press('Change my answers', 'consultation.answer', { ...data, section: first.id })] : []),
        press('Say more, by section', 'consultation.sections', data),
        open('See my whole answer', tabLink(links, 'consultations', `${published.id}/review`)),
      ]),
      foot(links),
    ],
  })
}

/** The words just typed under their questions, so that they can be copied; nothing when there are none. */
export const typedWords = (published: Published, typed: Answers): readonly Element[] => {
  const rows = questionsOf(published.content).flatMap((question) =>
    fieldsOf(question)
      .filter((field) => typed[field.id] !== undefined)
      .map((field) =>
        said(
          [
            { text: `${field.label} `, weight: 'Bolder' },
            { text: valueInWords(question, field.id, typed[field.id] ?? '') },
          ],
          { spacing: 'Small' },
        ),
      ),
  )
  if (rows.length === 0) return []
  return [
    box(
      [
        text('What you just typed', { weight: 'Bolder', spacing: 'None' }),
        ...rows,
        small('Only you can see this. Copy it if you want to keep it.', { spacing: 'Small' }),
      ],
      { style: 'emphasis', spacing: 'Medium' },
    ),
  ]
}

/** After the close, or on an old card: what counts, and the words just typed so that they are not lost. */
export const closedCard = (
  published: Published,
  sent: { readonly at: Instant; readonly reference: string } | null,
  typed: Answers,
  links: Links,
): Card => {
  const closed = closeInWords(published.content.closes)
  const mine = sent
    ? `Your answer counts: you sent it on ${momentInWords(sent.at)}, reference **${sent.reference}**.`
    : 'No answer of yours was sent before the close.'
  const late =
    Object.keys(typed).length > 0 ? ' What you typed just now came after the close, so it was not saved.' : ''
  const [contact] = published.content.contacts
  return card({
    speak: `This consultation closed on ${closed}.`,
    fallbackText: `“${published.content.title}” closed on ${closed}.`,
    summary: `${published.content.title} has closed`,
    body: [
      header(links, 'closed', `Closed on ${closed}`, published.content.title),
      text(`This consultation has closed. ${mine}${late}`, { spacing: 'Medium' }),
      ...typedWords(published, typed),
      ...(contact === undefined
        ? []
        : [
            text(`Did something stop you answering in time? Tell us: ${escaped(contact)}`, {
              spacing: 'Medium',
            }),
          ]),
      actions([open('See it in Countywide', tabLink(links, 'consultations', published.id))]),
      foot(links),
    ],
  })
}

/** Before it opens: when, and that nothing is lost by waiting. */
export const notOpenCard = (published: Published, opens: string, links: Links): Card =>
  card({
    speak: `${published.content.title} opens on ${opens}.`,
    fallbackText: `“${published.content.title}” opens on ${opens}.`,
    summary: `${published.content.title} opens on ${opens}`,
    body: [
      header(links, 'waiting', `Opens on ${opens}`, published.content.title),
      text('You can answer from that day on. You can read the paper now.', { spacing: 'Medium' }),
      actions([open('Read the paper', tabLink(links, 'consultations', `${published.id}/paper`))]),
    ],
  })

/** What was saved: its consultation, and its section and school where the press named them. */
export type Saving = {
  readonly consultation: string
  readonly section?: string | undefined
  readonly school?: string | undefined
}

/** After three seconds without word from SharePoint: the message is changed once the answer is in. */
export const stillSavingCard = (title: string, saving: Saving | null, links: Links): Card =>
  card({
    speak: 'We have your answer and are still filing it.',
    fallbackText: 'We have your answer and are still filing it.',
    summary: `${title}: still saving`,
    body: [
      header(links, 'waiting', escaped(title), 'Still saving'),
      text(
        'We are filing your answer. This card changes by itself when it is in, most often within a minute. There is no need to press again.',
        { spacing: 'Medium' },
      ),
      ...(saving === null
        ? []
        : [
            actions([
              press('See what is saved', 'consultation.answer', saving),
              open('Open in Countywide', tabLink(links, 'consultations', saving.consultation)),
            ]),
          ]),
    ],
  })

/** For someone who was not asked, or a card meant for another person: nothing of theirs is shown. */
export const notYoursCard = (reference: string, links: Links): Card =>
  card({
    speak: 'You cannot answer this here.',
    fallbackText: 'You cannot answer this here.',
    summary: 'You cannot answer this here',
    body: [
      header(links, 'alert', `Reference ${reference}`, 'You cannot do that here'),
      text(
        'This card is not for you, or your school was not asked. If you think you should answer, tell the council and quote the reference.',
        { spacing: 'Medium' },
      ),
      actions([press('See my consultations', 'consultation.list', {})]),
    ],
  })

/** A press that could not be done, with the reason in words: nothing was changed. */
export const refusedCard = (title: string, sentence: string, consultation: string, links: Links): Card =>
  card({
    speak: sentence,
    fallbackText: sentence,
    summary: `${title}: ${sentence}`,
    body: [
      header(links, 'alert', escaped(title), 'That could not be done'),
      text(escaped(sentence), { spacing: 'Medium' }),
      actions([
        press('Go to the sections', 'consultation.sections', { consultation }),
        open('Open in Countywide', tabLink(links, 'consultations', consultation)),
      ]),
    ],
  })
