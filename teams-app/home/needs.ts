// What needs the person now, first things first, and the sentence that says so.

import type { DraftList } from '../../shared/api/drafts.ts'
import type { ConsultationList } from '../../shared/api/responses.ts'
import { day } from '../../shared/domain/kernel/ids.ts'
import { dayInShort } from '../../shared/domain/kernel/words.ts'

type Listed = ConsultationList['consultations'][number]
export type Waiting = DraftList['drafts'][number]

/** Open consultations of which at least one school has no sent response, the earliest close first. */
export const needsMe = (consultations: readonly Listed[]): readonly Listed[] =>
  consultations
    .filter(({ moment, schools }) => moment === 'open' && schools.some((school) => school.sentAt === null))
    .toSorted((a, b) => a.closes.localeCompare(b.closes))

/** Open consultations that are sent for every school: they can still be changed. */
export const sentByMe = (consultations: readonly Listed[]): readonly Listed[] =>
  consultations.filter(
    ({ moment, schools }) => moment === 'open' && schools.every((school) => school.sentAt !== null),
  )

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** What somebody else wrote and a second person has to agree to, the longest waiting first. */
export const waitsForMe = (drafts: readonly Waiting[], me: string): readonly Waiting[] =>
  drafts
    .filter(({ state, author }) => state === 'awaitingApproval' && author.id !== me)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))

/** `One consultation waits for you to agree.`, then what the person is asked themselves, if anything. */
export const leadInWords = (needs: readonly Listed[], waiting: number): string => {
  if (waiting === 0) return needsInWords(needs)
  const many = `${numbers[waiting] ?? waiting}`
  const words = waiting === 1 ? 'One consultation waits' : `${many} consultations wait`
  return `${words} for you to agree.${needs.length === 0 ? '' : ` ${needsInWords(needs)}`}`
}

/** `Two things need you. The first closes on Friday 27 November.` */
export const needsInWords = (needs: readonly Listed[]): string => {
  const [first] = needs
  if (first === undefined) return 'Nothing needs you now.'
  const closes = dayInShort(day(first.closes))
  if (needs.length === 1) return `One thing needs you. It closes on ${closes}.`
  return `${numbers[needs.length] ?? needs.length} things need you. The first closes on ${closes}.`
}
