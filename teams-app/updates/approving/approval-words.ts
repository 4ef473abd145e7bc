// What a second person is told before the word is theirs: who asked, whom it reaches, when it goes out, what to look at.

import type { Problem } from '../../../shared/api/problem.ts'
import type { EditionWire } from '../../../shared/api/updates.ts'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'
import { count, dayInWords, momentInWords } from '../../../shared/domain/kernel/words.ts'
import { nextSendingTime } from '../../../shared/domain/schools/terms.ts'

export type FoundCheck = EditionWire['checks'][number]

export const approvalTitle = ({ content }: EditionWire): string =>
  content.date === null ? 'The weekly update' : `The update for ${dayInWords(content.date)}`

/** Who asked, and why this person may or may not agree. */
export const askedInWords = (edition: EditionWire, me: string): string => {
  const { submittedBy, author, mayApprove } = edition
  const asked =
    submittedBy === null
      ? ''
      : submittedBy.id === me
        ? 'You asked for approval. '
        : `${submittedBy.name} asked for approval. `
  if (mayApprove) return `${asked}You had no part in it, so you may agree.`
  if (author.id === me) return `${asked}You wrote this, so a second person has to agree.`
  return `${asked}You had a part in it, so somebody else has to agree.`
}

const namesInWords = ({ people, sample }: EditionWire['reach']): string => {
  const names = sample.slice(0, 3).map(({ name }) => name)
  const more = people - names.length
  if (names.length === 0) return ''
  if (more <= 0) return `${new Intl.ListFormat('en-GB').format(names)}.`
  return `${names.join(', ')} and ${more.toLocaleString('en-GB')} more.`
}

/** Names of the sample, how many more there are, and how many will find it in their channels alone. */
export const peopleInWords = (reach: EditionWire['reach']): string => {
  const { channelOnly } = reach
  const others = channelOnly === 0 ? '' : `${count(channelOnly, 'other')} chose channels only.`
  return [namesInWords(reach), others].filter((words) => words !== '').join(' ')
}

type Figure = { readonly of: number; readonly words: string }

/** Each way in which it reaches somebody, with how many. */
export const figuresOf = ({ reach, sending }: EditionWire): readonly Figure[] => {
  const channels = {
    of: reach.channels,
    words: `${reach.channels === 1 ? 'channel' : 'channels'}, as a post`,
  }
  const { how } = sending.personal
  if (how === 'nobody') return [channels]
  const people = reach.people === 1 ? 'person' : 'people'
  return [
    channels,
    {
      of: reach.people,
      words: how === 'card' ? `${people}, the whole update in chat` : `${people}, a notice in Teams`,
    },
    { of: reach.schools, words: reach.schools === 1 ? 'school they belong to' : 'schools they belong to' },
  ]
}

/** When it goes out, as long as it is agreed before. */
export const whenInWords = ({ sendAt }: EditionWire, now: Instant): string => {
  if (sendAt !== null) return momentInWords(sendAt)
  const next = nextSendingTime(now)
  return next === now ? 'As soon as you agree' : momentInWords(next)
}

const stopsOf = (checks: readonly FoundCheck[]): readonly FoundCheck[] =>
  checks.filter(({ weight }) => weight === 'stops')

/** Why agreeing is not possible; null when it is. */
export const whyNotAgree = ({ mayApprove, checks }: EditionWire): string | null => {
  if (!mayApprove) return 'A second person, who had no part in it, has to agree.'
  const stops = stopsOf(checks).length
  return stops === 0
    ? null
    : `It cannot go out so: ${count(stops, 'thing has', 'things have')} to be put right first. Send it back with a note.`
}

/** The first thing worth a look, for somebody who has a minute. */
export const firstLook = (checks: readonly FoundCheck[]): FoundCheck | undefined =>
  stopsOf(checks)[0] ?? checks.find(({ weight }) => weight === 'warns')

/** Whether somebody changed it, took it back or decided it while this page was read: then it is worth a look again. */
export const standsOtherwise = ({ status }: Problem): boolean => status === 409
