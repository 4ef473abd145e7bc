// The fields of a session in the order in which an officer thinks of them; what is rare is folded away.

import { Suspense } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { placesHint, planWords } from '../../../shared/api/plan-words.ts'
import { type SessionKind, sessionKindWords } from '../../../shared/domain/sessions/session.ts'
import { chunk } from '../../platform/chunk.ts'
import { Choice, Line, Tick } from '../../ui/fields/fields.tsx'
import { Fold } from '../../ui/fields/fold.tsx'
import type { Choices } from './choices.ts'
import { type Faults, type Form, placesOf } from './form.ts'

const AudienceFields = chunk(() => import('./audience-fields.tsx').then((file) => file.AudienceFields))
const MoreFields = chunk(() => import('./more-fields.tsx').then((file) => file.MoreFields))

const isKind = (text: string): text is SessionKind => Object.hasOwn(sessionKindWords, text)

type Props = {
  readonly api: Api
  readonly form: Form
  readonly faults: Faults
  readonly choices: Choices
  /** What can no longer be changed in a session that stands; it is told instead. */
  readonly fixed?: { readonly series: boolean; readonly attendeesSeen: boolean }
  readonly set: (form: Form) => void
}

const nothingFixed = { series: false, attendeesSeen: false }

const Consultation = ({ form, choices, set }: Props) => (
  <Choice
    label={planWords.consultation}
    value={form.consultation}
    set={(consultation) => set({ ...form, consultation })}
  >
    <option value="">None</option>
    {choices.consultations.map(({ id, title }) => (
      <option key={id} value={id}>
        {title}
      </option>
    ))}
  </Choice>
)

const NewSeries = ({ form, faults, set }: Props) => (
  <div className="outl col g8">
    <Line
      label={planWords.seriesTitle}
      value={form.seriesTitle}
      set={(seriesTitle) => set({ ...form, seriesTitle })}
      fault={faults.seriesTitle}
    />
    <Tick
      label={planWords.attendOne}
      checked={form.attendOne}
      set={(attendOne) => set({ ...form, attendOne })}
    />
  </div>
)

const Series = (props: Props) => {
  const { form, choices, fixed = nothingFixed, set } = props
  if (fixed.series) {
    return (
      <p>
        {form.series === '' ? 'It stands on its own.' : `Part of the series ${form.seriesTitle}.`}{' '}
        <span className="t-cap fg3">This stays, because people have booked.</span>
      </p>
    )
  }
  return (
    <>
      <Choice
        label={planWords.series}
        value={form.series}
        set={(series) => {
          const stands = choices.series.find(({ id }) => id === series)
          set({
            ...form,
            series,
            seriesTitle: stands?.title ?? '',
            attendOne: stands?.attendOne ?? true,
          })
        }}
      >
        <option value="">{planWords.noSeries}</option>
        {choices.series.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        <option value="new">{planWords.newSeries}</option>
      </Choice>
      {form.series === 'new' && <NewSeries {...props} />}
    </>
  )
}

const Attendees = ({ form, fixed = nothingFixed, set }: Props) =>
  fixed.attendeesSeen ? (
    <p>
      {`${form.attendeesSeen ? planWords.attendeesSeen : planWords.attendeesHidden}.`}{' '}
      <span className="t-cap fg3">This stays as the invitation has it.</span>
    </p>
  ) : (
    <Tick
      isSwitch
      label={planWords.attendeesSeen}
      checked={form.attendeesSeen}
      set={(attendeesSeen) => set({ ...form, attendeesSeen })}
    />
  )

const noFilters = { everyone: false, areas: [], districts: [], phases: [], roles: [] } as const

const WhoMayBook = ({ form, faults, choices, set }: Props) => (
  <>
    <Choice
      label={planWords.audience}
      value={form.audience.everyone ? 'everyone' : 'chosen'}
      fault={faults.audience}
      set={(value) =>
        set({
          ...form,
          audience:
            value === 'everyone'
              ? { everyone: true }
              : {
                  ...noFilters,
                  areas: form.area === '' ? [] : [form.area],
                  districts: [],
                  phases: [],
                  roles: [],
                },
        })
      }
    >
      <option value="everyone">{planWords.everyone}</option>
      <option value="chosen">{planWords.some}</option>
    </Choice>
    {!form.audience.everyone && (
      <Suspense fallback={null}>
        <AudienceFields
          filters={form.audience}
          areas={choices.areas}
          set={(audience) => set({ ...form, audience })}
        />
      </Suspense>
    )}
  </>
)

export const PlanFields = (props: Props) => {
  const { api, form, faults, choices, set } = props
  const many = placesHint(placesOf(form.places))
  return (
    <>
      <Choice
        label={planWords.kind}
        value={form.kind}
        set={(kind) => {
          if (isKind(kind)) set({ ...form, kind })
        }}
      >
        {Object.entries(sessionKindWords).map(([kind, word]) => (
          <option key={kind} value={kind}>
            {word}
          </option>
        ))}
      </Choice>
      <Line
        label={planWords.title}
        value={form.title}
        set={(title) => set({ ...form, title })}
        fault={faults.title}
      />
      <Consultation {...props} />
      <Series {...props} />
      <div className="two">
        <Choice label={planWords.area} value={form.area} set={(area) => set({ ...form, area })}>
          <option value="">{planWords.anyArea}</option>
          {choices.areas.map((area) => (
            <option key={area} value={area}>
              {area}
            </option>
          ))}
        </Choice>
        <Line
          label={planWords.places}
          isNumber
          value={form.places}
          set={(places) => set({ ...form, places })}
          fault={faults.places}
        />
      </div>
      {many !== undefined && <p className="t-cap fg2">{many}</p>}
      <WhoMayBook {...props} />
      <Attendees {...props} />
      <Fold
        title="Text, speakers and co-organisers"
        isNeeded={faults.about !== undefined || faults.speakers !== undefined}
      >
        <Suspense fallback={null}>
          <MoreFields api={api} form={form} faults={faults} set={set} />
        </Suspense>
      </Fold>
    </>
  )
}
