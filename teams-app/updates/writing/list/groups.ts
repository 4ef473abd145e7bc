// The list of editions in groups, in the order in which they need somebody, and each in a sentence.

import type { EditionLine } from '../../../../shared/api/update-list.ts'
import { count, dayInWords, momentInWords } from '../../../../shared/domain/kernel/words.ts'
import { begunInWords, sentBackInWords } from '../../../ui/updates/edition-words.ts'
import { deliveryPath, editionPath } from '../writing-route.ts'

type GroupName = 'missed' | 'waiting' | 'sentBack' | 'draft' | 'scheduled' | 'sent'

export const groupOf = ({ state, hasPending, sentBack }: EditionLine): GroupName => {
  switch (state) {
    case 'draft':
      return sentBack === null ? 'draft' : 'sentBack'
    case 'missed':
    case 'scheduled':
      return state
    case 'awaitingApproval':
      return 'waiting'
    default:
      return hasPending ? 'waiting' : 'sent'
  }
}

const order: readonly { readonly name: GroupName; readonly words: string }[] = [
  { name: 'missed', words: 'Did not go out at their time' },
  { name: 'waiting', words: 'Waiting for a second person' },
  { name: 'sentBack', words: 'Sent back' },
  { name: 'draft', words: 'Drafts' },
  { name: 'scheduled', words: 'Going out' },
  { name: 'sent', words: 'Sent' },
]

export type Group = {
  readonly name: GroupName
  readonly words: string
  readonly editions: readonly EditionLine[]
}

/** Groups that have something in them. */
export const groupsOf = (editions: readonly EditionLine[]): readonly Group[] =>
  order
    .map((group) => ({ ...group, editions: editions.filter((one) => groupOf(one) === group.name) }))
    .filter((group) => group.editions.length > 0)

/** The page's first sentence: what needs somebody. */
export const listInWords = (editions: readonly EditionLine[]): string => {
  const many = (name: GroupName) => editions.filter((one) => groupOf(one) === name).length
  if (editions.length === 0) return 'There is none yet.'
  const [missed, waiting, back] = [many('missed'), many('waiting'), many('sentBack')]
  const sentences = [
    ...(missed === 0
      ? []
      : [`${count(missed, 'update did not go out at its', 'updates did not go out at their')} time.`]),
    ...(waiting === 0 ? [] : [`${count(waiting, 'waits', 'wait')} for a second person.`]),
    ...(back === 0 ? [] : [`${count(back, 'was', 'were')} sent back.`]),
  ]
  return sentences.length === 0 ? 'Nothing is waiting for approval.' : sentences.join(' ')
}

const states: Readonly<Record<EditionLine['state'], string>> = {
  draft: 'Not handed in yet',
  awaitingApproval: 'Handed in',
  scheduled: 'Goes out',
  missed: 'Was to go out',
  sending: 'Being sent since',
  sent: 'Sent',
  recalling: 'Being recalled. It was sent',
  recalled: 'Recalled. It was sent',
}

/** `Sent on Friday 27 November 2026, 9:30am.` */
export const stateInWords = (edition: EditionLine): string => {
  const { state, sendAt, date } = edition
  const back = sentBackInWords(edition)
  if (back !== null) return back
  if (state === 'draft' || state === 'awaitingApproval')
    return date === null ? `${states[state]}. No day yet.` : `${states[state]}. For ${dayInWords(date)}.`
  if (sendAt === null) return `${states[state]}.`
  const link = state === 'sending' ? '' : 'on '
  return `${states[state]} ${link}${momentInWords(sendAt)}.`
}

/** Whose it is; for a draft also since when, as drafts look alike. */
export const aboutInWords = (edition: EditionLine): string => {
  const by = `By ${edition.author.name}`
  if (edition.state === 'draft') return begunInWords(edition)
  return edition.hasPending ? `${by}. A correction waits for a second person.` : by
}

/** Where its line leads: to writing while it is a draft or waits, to its delivery after. */
export const pathOf = ({ id, state }: EditionLine): string =>
  state === 'draft' || state === 'awaitingApproval' ? editionPath(id) : deliveryPath(id)
