// Which live facts an edition may tell: those that are for everyone who gets it, and words for what is left out.

import { count, listInWords } from '../kernel/words.ts'
import { type Audience, choosesNobody } from '../people/audience.ts'
import type { LiveKind, Sending } from './edition.ts'

type Filters = Extract<Audience, { everyone: false }>

/** Everyone as soon as it goes to a channel; nobody chosen yet counts as everyone too, as the archive is for all. */
export const readersOf = ({ channels, personal }: Sending): Audience =>
  channels.length > 0 || personal.how === 'nobody' ? { everyone: true } : personal.audience

const of = <Value>(filter: readonly Value[] | undefined): readonly Value[] => filter ?? []

const isWithin = <Value>(inner: readonly Value[] | undefined, outer: readonly Value[] | undefined): boolean =>
  of(outer).length === 0 || (of(inner).length > 0 && of(inner).every((value) => of(outer).includes(value)))

// Areas and districts join each other: with neither, any place is meant.
const isPlaceWithin = (inner: Filters, outer: Filters): boolean => {
  if (of(outer.areas).length + of(outer.districts).length === 0) return true
  const isSomePlace = of(inner.areas).length + of(inner.districts).length > 0
  const holds = <Value>(values: readonly Value[] | undefined, among: readonly Value[] | undefined) =>
    of(values).every((value) => of(among).includes(value))
  return isSomePlace && holds(inner.areas, outer.areas) && holds(inner.districts, outer.districts)
}

/**
 * Whether what is for `meant` is for each of `readers`, as far as their filters tell: a district of an area that is meant
 * is taken for a place that is not.
 */
export const isForAll = (meant: Audience, readers: Audience): boolean => {
  if (meant.everyone) return true
  if (readers.everyone || choosesNobody(meant) || choosesNobody(readers)) return false
  return (
    isPlaceWithin(readers, meant) &&
    isWithin(readers.phases, meant.phases) &&
    isWithin(readers.roles, meant.roles)
  )
}

const howNarrow = (meant: Audience): string => {
  if (meant.everyone || choosesNobody(meant)) return 'only for people who are put in by hand'
  const narrowed = [
    ...(of(meant.areas).length > 0 ? ['areas'] : []),
    ...(of(meant.districts).length > 0 ? ['districts'] : []),
    ...(of(meant.phases).length > 0 ? ['phases'] : []),
    ...(of(meant.roles).length > 0 ? ['roles'] : []),
  ]
  return `for some ${listInWords(narrowed)} only`
}

const things: Readonly<Record<LiveKind, string>> = {
  openConsultations: 'consultation',
  sessionsWithPlaces: 'session',
}

/**
 * `2 sessions are for some areas only, and are left out.` A sentence for each way in which they are narrow; nothing when
 * none is left out.
 */
export const leftOutInWords = (kind: LiveKind, leftOut: readonly Audience[]): string => {
  const ways = leftOut.map(howNarrow)
  return [...new Set(ways)]
    .map((way) => {
      const length = ways.filter((other) => other === way).length
      const verb = length === 1 ? 'is' : 'are'
      return `${count(length, things[kind])} ${verb} ${way}, and ${verb} left out.`
    })
    .join(' ')
}
