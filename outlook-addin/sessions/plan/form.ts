// What an officer writes in the pane: the form's state, from and to a plan, and what is not right in it.

import { type Plan, type Planned, planSchema } from '../../../shared/api/planner.ts'
import type { PersonId } from '../../../shared/domain/kernel/ids.ts'
import type { LocalTimes } from './when.ts'

export type Form = {
  readonly kind: Plan['kind']
  readonly title: string
  readonly about: string
  /** An id, or nothing. */
  readonly consultation: string
  /** `''`: on its own; `new`: a series that begins with this session; else the id of one that stands. */
  readonly series: string
  readonly seriesTitle: string
  readonly attendOne: boolean
  readonly area: string
  /** As typed. */
  readonly places: string
  readonly audience: Plan['audience']
  readonly attendeesSeen: boolean
  readonly coOrganisers: readonly { readonly id: PersonId; readonly name: string }[]
  /** One a line. */
  readonly speakers: string
}
export type Field = 'title' | 'seriesTitle' | 'places' | 'audience' | 'speakers' | 'about'
export type Faults = Partial<Readonly<Record<Field, string>>>

export const emptyForm: Form = {
  kind: 'workshop',
  title: '',
  about: '',
  consultation: '',
  series: '',
  seriesTitle: '',
  attendOne: true,
  area: '',
  places: '30',
  audience: { everyone: true },
  attendeesSeen: false,
  coOrganisers: [],
  speakers: '',
}

/** The form of a session that stands. */
export const formOf = (session: Planned): Form => ({
  kind: session.kind,
  title: session.title,
  about: session.about,
  consultation: session.consultation?.id ?? '',
  series: session.series?.id ?? '',
  seriesTitle: session.series?.title ?? '',
  attendOne: session.series?.attendOne ?? true,
  area: session.area ?? '',
  places: String(session.capacity),
  audience: session.audience,
  attendeesSeen: session.attendeesSeen,
  coOrganisers: session.coOrganisers,
  speakers: session.speakers.join('\n'),
})

const speakersOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** True when nothing is ticked: then nobody could book. */
export const choosesNobody = (audience: Form['audience']): boolean =>
  !audience.everyone &&
  [audience.areas, audience.districts, audience.phases, audience.roles].every((values) => values.length === 0)

/** 1 to 2,000 as the rules have it; `null` for anything else. */
export const placesOf = (text: string): number | null => {
  const places = /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : 0
  return places >= 1 && places <= 2_000 ? places : null
}

/** What has to be put right, field by field. */
export const faultsIn = (form: Form): Faults => {
  const speakers = speakersOf(form.speakers)
  return {
    ...(form.title.trim() === '' ? { title: 'Enter a title.' } : {}),
    ...(form.series === 'new' && form.seriesTitle.trim() === ''
      ? { seriesTitle: 'Enter a title for the series.' }
      : {}),
    ...(placesOf(form.places) === null ? { places: 'Enter a whole number from 1 to 2,000.' } : {}),
    ...(choosesNobody(form.audience) ? { audience: 'Tick at least one box, or choose everyone.' } : {}),
    ...(speakers.length > 20 || speakers.some((name) => name.length > 255)
      ? { speakers: 'Enter up to 20 names, one a line.' }
      : {}),
    ...(form.about.length > 4_000 ? { about: 'Shorten the text to 4,000 characters.' } : {}),
  }
}

/** The plan to send. Only for a form without faults: a fault would be a bug here and throws. */
export const planOf = (form: Form, times: LocalTimes): Plan =>
  planSchema.parse({
    kind: form.kind,
    title: form.title,
    about: form.about.trim(),
    ...times,
    consultation: form.consultation === '' ? null : form.consultation,
    series:
      form.series === ''
        ? null
        : {
            id: form.series === 'new' ? null : form.series,
            title: form.seriesTitle,
            attendOne: form.attendOne,
          },
    area: form.area === '' ? null : form.area,
    capacity: placesOf(form.places),
    audience: form.audience,
    attendeesSeen: form.attendeesSeen,
    coOrganisers: form.coOrganisers.map(({ id }) => id),
    speakers: speakersOf(form.speakers),
  })
