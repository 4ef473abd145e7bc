// The officer's list in groups, in the order in which they need somebody.

import type { DraftList } from '../../../../shared/api/drafts.ts'
import { day } from '../../../../shared/domain/kernel/ids.ts'
import { closeInWords, count, dayInWords } from '../../../../shared/domain/kernel/words.ts'

export type Summary = DraftList['drafts'][number]
export type GroupName = 'waiting' | 'draft' | 'publishing' | 'open' | 'scheduled' | 'closed'

export const groupOf = ({ state, moment }: Summary): GroupName => {
  if (state === 'awaitingApproval') return 'waiting'
  if (state === 'draft' || state === 'publishing') return state
  return moment ?? 'scheduled'
}

const order: readonly { readonly name: GroupName; readonly words: string }[] = [
  { name: 'waiting', words: 'Waiting for a second person' },
  { name: 'draft', words: 'Drafts' },
  { name: 'publishing', words: 'Being sent' },
  { name: 'open', words: 'Open' },
  { name: 'scheduled', words: 'Opening later' },
  { name: 'closed', words: 'Closed' },
]

export type Group = { readonly name: GroupName; readonly words: string; readonly drafts: readonly Summary[] }

/** Groups that have something in them. */
export const groupsOf = (drafts: readonly Summary[]): readonly Group[] =>
  order
    .map((group) => ({ ...group, drafts: drafts.filter((one) => groupOf(one) === group.name) }))
    .filter((group) => group.drafts.length > 0)

/** The page's first sentence: what needs the officer, else what is open. */
export const listInWords = (drafts: readonly Summary[]): string => {
  const many = (name: GroupName) => drafts.filter((one) => groupOf(one) === name).length
  if (drafts.length === 0) return 'There is none yet.'
  const waiting = many('waiting')
  const open = drafts.filter(({ moment }) => moment === 'open').length
  const first =
    waiting === 0 ? '' : `${count(waiting, 'consultation waits', 'consultations wait')} for a second person. `
  return `${first}${open === 0 ? 'None is open.' : `${count(open, 'is open', 'are open')}.`}`
}

/** When it opens or closes, as far as that is decided. */
export const datesInWords = (summary: Summary): string => {
  const { opens, closes, moment } = summary
  if (closes !== null && moment === 'closed') return `It closed on ${closeInWords(day(closes))}.`
  if (closes !== null && moment === 'open') return `It closes on ${closeInWords(day(closes))}.`
  if (opens !== null && closes !== null) return `${dayInWords(day(opens))} to ${closeInWords(day(closes))}.`
  return 'No dates yet.'
}
