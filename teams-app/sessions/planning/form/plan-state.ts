// A session as an officer writes it: the fields of the form, the plan they make, and what is not right yet.

import type { AudienceChoice } from '../../../../shared/api/drafts.ts'
import { type Plan, type Planned, planSchema } from '../../../../shared/api/planner.ts'
import {
  consultationId,
  type Instant,
  idPatterns,
  type PersonId,
  seriesId,
} from '../../../../shared/domain/kernel/ids.ts'
import { fewestPlaces, mostPlaces, type SessionKind } from '../../../../shared/domain/sessions/session.ts'
import { choosesNobody } from '../../../ui/officer/audience/audience.ts'

export type Times = {
  readonly date: string
  readonly from: string
  readonly to: string
  /** The day it ends when that is another; empty for most. */
  readonly lastDay: string
}
export type SeriesChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'standing'; readonly id: string; readonly title: string; readonly attendOne: boolean }
  | { readonly kind: 'new'; readonly title: string; readonly attendOne: boolean }
export type Named = { readonly id: PersonId; readonly name: string }

export type PlanForm = Times & {
  readonly kind: SessionKind
  readonly title: string
  readonly about: string
  /** More dates of a new series, each a session of its own. */
  readonly more: readonly Times[]
  readonly consultation: string
  readonly series: SeriesChoice
  readonly area: string
  readonly capacity: string
  readonly audience: AudienceChoice
  readonly attendeesSeen: boolean
  readonly coOrganisers: readonly Named[]
  /** One a line. */
  readonly speakers: string
}

export const noTimes: Times = { date: '', from: '', to: '', lastDay: '' }

export const emptyForm: PlanForm = {
  ...noTimes,
  kind: 'workshop',
  title: '',
  about: '',
  more: [],
  consultation: '',
  series: { kind: 'none' },
  area: '',
  capacity: '30',
  audience: { everyone: true },
  attendeesSeen: false,
  coOrganisers: [],
  speakers: '',
}

// With Intl and not with the kernel's date library, which weighs more than this page.
const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The London wall-clock time of a moment, as day and time of the form. */
export const localOf = (at: Instant): readonly [string, string] => {
  const part = new Map(london.formatToParts(Date.parse(at)).map(({ type, value }) => [type, value]))
  return [
    `${part.get('year')}-${part.get('month')}-${part.get('day')}`,
    `${part.get('hour')}:${part.get('minute')}`,
  ]
}

/** The form of a session that stands. */
export const formOf = (planned: Planned): PlanForm => {
  const [date, from] = localOf(planned.starts)
  const [lastDay, to] = localOf(planned.ends)
  const { kind, title, about, consultation, series, area, capacity, audience } = planned
  return {
    ...{ kind, title, about, audience, date, from, to, lastDay: lastDay === date ? '' : lastDay },
    more: [],
    consultation: consultation?.id ?? '',
    series: series === null ? { kind: 'none' } : { kind: 'standing', ...series },
    area: area ?? '',
    capacity: String(capacity),
    attendeesSeen: planned.attendeesSeen,
    coOrganisers: planned.coOrganisers,
    speakers: planned.speakers.join('\n'),
  }
}

/** A copy to be planned anew: all but the times. */
export const copyOf = (planned: Planned): PlanForm => ({ ...formOf(planned), ...noTimes })

export const timesOf = ({ date, from, to, lastDay }: Times) => ({
  starts: `${date}T${from}`,
  ends: `${lastDay === '' ? date : lastDay}T${to}`,
})

export type Field =
  | 'title'
  | 'date'
  | 'from'
  | 'to'
  | 'capacity'
  | 'series'
  | 'audience'
  | 'about'
  | 'speakers'
export type Gap = {
  readonly field: Field
  readonly words: string
  /** Which of the dates of a new series it is about, from 2; absent for the rest of the form. */
  readonly date?: number
}

const dayPattern = /^\d{4}-\d\d-\d\d$/
const timePattern = /^\d\d:\d\d$/

export const timeGaps = (times: Times): readonly Gap[] => {
  const gaps: Gap[] = []
  if (!dayPattern.test(times.date)) gaps.push({ field: 'date', words: 'Choose the day' })
  if (!timePattern.test(times.from)) gaps.push({ field: 'from', words: 'Write when it starts' })
  if (!timePattern.test(times.to)) gaps.push({ field: 'to', words: 'Write when it ends' })
  const { starts, ends } = timesOf(times)
  if (gaps.length === 0 && ends <= starts) {
    gaps.push({ field: 'to', words: 'The end must be after the start' })
  }
  return gaps
}

const moreGaps = (more: readonly Times[]): readonly Gap[] =>
  more.flatMap((times, at) =>
    timeGaps(times).map(({ field, words }) => ({
      field,
      words: `Date ${at + 2}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
      date: at + 2,
    })),
  )

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** `null` for what is no number of places. */
export const placesIn = (text: string): number | null => {
  const places = Number(text)
  return /^\d{1,4}$/.test(text.trim()) && places >= fewestPlaces && places <= mostPlaces ? places : null
}
export const placesMissing = 'Write a whole number from 1 to 2,000'

/** What is not right yet, in the order of the form; empty when it can be planned. */
export const gapsOf = (form: PlanForm): readonly Gap[] => {
  const gaps: Gap[] = []
  if (form.title.trim() === '') gaps.push({ field: 'title', words: 'Write a title' })
  gaps.push(...timeGaps(form))
  if (form.about.length > 4_000) gaps.push({ field: 'about', words: 'Write at most 4,000 characters' })
  if (placesIn(form.capacity) === null) gaps.push({ field: 'capacity', words: placesMissing })
  if (form.series.kind === 'new' && form.series.title.trim() === '') {
    gaps.push({ field: 'series', words: 'Write the title of the series' })
  }
  gaps.push(...moreGaps(form.more))
  if (choosesNobody(form.audience)) gaps.push({ field: 'audience', words: 'Choose who it is for' })
  if (lines(form.speakers).length > 20) gaps.push({ field: 'speakers', words: 'Name at most 20 speakers' })
  return gaps
}

const seriesOf = (series: SeriesChoice): Plan['series'] => {
  switch (series.kind) {
    case 'none':
      return null
    case 'new':
      return { id: null, title: series.title.trim(), attendOne: series.attendOne }
    case 'standing':
      return { id: seriesId(series.id), title: series.title, attendOne: series.attendOne }
  }
}

const planAt = (form: PlanForm, times: Times): Plan => ({
  ...timesOf(times),
  kind: form.kind,
  title: form.title.trim(),
  about: form.about.trim(),
  consultation: idPatterns.ConsultationId.test(form.consultation) ? consultationId(form.consultation) : null,
  series: seriesOf(form.series),
  area: form.area === '' ? null : form.area,
  capacity: Number(form.capacity),
  audience: form.audience,
  attendeesSeen: form.attendeesSeen,
  coOrganisers: form.coOrganisers.map(({ id }) => id),
  speakers: lines(form.speakers),
})

/** The plans a form without gaps makes: one, or one for each date of a new series. Empty while the schema says no. */
export const plansOf = (form: PlanForm): readonly Plan[] => {
  const dates = form.series.kind === 'new' ? [form, ...form.more] : [form]
  const plans = dates.map((times) => planAt(form, times))
  return plans.every((plan) => planSchema.safeParse(plan).success) ? plans : []
}

const isWhole = (times: Times): boolean =>
  timeGaps(times).every(({ words }) => words === 'The end must be after the start')

/** The further dates of a new series that can be looked at, with their numbers from 2. */
export const moreToCheck = ({ series, more }: PlanForm) =>
  (series.kind === 'new' ? more : []).flatMap((times, at) =>
    isWhole(times) ? [{ number: at + 2, ...timesOf(times) }] : [],
  )

/** What the checks need, once the times of the first date are whole; null before. */
export const timesToCheck = (form: PlanForm) =>
  isWhole(form)
    ? {
        ...timesOf(form),
        area: form.area === '' ? null : form.area,
        coOrganisers: form.coOrganisers.map(({ id }) => id),
        more: moreToCheck(form).map(({ starts, ends }) => ({ starts, ends })),
      }
    : null
