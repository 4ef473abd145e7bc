// The list of editions in groups, in the order in which they need somebody, and each in a sentence.

import type * as z from 'zod/mini'
import type { editionListSchema } from '../../../../shared/api/updates.ts'
import { count, dayInWords, momentInWords } from '../../../../shared/domain/kernel/words.ts'
import { deliveryPath, editionPath } from '../writing-route.ts'

export type EditionLine = z.infer<typeof editionListSchema>['editions'][number]

type GroupName = 'missed' | 'waiting' | 'draft' | 'scheduled' | 'sent'

export const groupOf = ({ state, hasPending }: EditionLine): GroupName => {
  switch (state) {
    case 'missed':
    case 'draft':
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
  const [missed, waiting] = [many('missed'), many('waiting')]
  const sentences = [
    ...(missed === 0
      ? []
      : [`${count(missed, 'update did not go out at its', 'updates did not go out at their')} time.`]),
    ...(waiting === 0 ? [] : [`${count(waiting, 'waits', 'wait')} for a second person.`]),
  ]
  return sentences.length === 0 ? 'Nothing is waiting for approval.' : sentences.join(' ')
}

export const titleOf = ({ summary, date }: Pick<EditionLine, 'summary' | 'date'>): string => {
  if (summary.trim() !== '') return summary
  return date === null ? 'An update without a summary' : `Update for ${dayInWords(date)}`
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
export const stateInWords = ({ state, sendAt, date }: EditionLine): string => {
  if (state === 'draft' || state === 'awaitingApproval')
    return date === null ? `${states[state]}. No day yet.` : `${states[state]}. For ${dayInWords(date)}.`
  if (sendAt === null) return `${states[state]}.`
  const link = state === 'sending' ? '' : 'on '
  return `${states[state]} ${link}${momentInWords(sendAt)}.`
}

/** Where its line leads: to writing while it is a draft or waits, to its delivery after. */
export const pathOf = ({ id, state }: EditionLine): string =>
  state === 'draft' || state === 'awaitingApproval' ? editionPath(id) : deliveryPath(id)
