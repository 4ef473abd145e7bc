// Whether a session belongs to others: none, a series that stands, or a new one with all its dates.

import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components'
import { planWords } from '../../../../../shared/api/plan-words.ts'
import type { Planned } from '../../../../../shared/api/planner.ts'
import { count } from '../../../../../shared/domain/kernel/words.ts'
import { type Gap, noTimes, type PlanForm, type SeriesChoice } from '../plan-state.ts'
import { TimeFields } from './time-fields.tsx'

type Standing = NonNullable<Planned['series']>

/** Each series once, as sessions have it. */
export const seriesIn = (sessions: readonly Planned[]): readonly Standing[] => [
  ...new Map(
    sessions.flatMap(({ series }) => (series === null ? [] : [[series.id, series] as const])),
  ).values(),
]

type Props = {
  readonly form: PlanForm
  readonly set: (part: Partial<PlanForm>) => void
  readonly standing: readonly Standing[]
  readonly gaps: readonly Gap[]
  /** A session that stands keeps to one date; only a new one can be planned with more. */
  readonly canAddDates: boolean
}

const choiceOf = (value: string, standing: readonly Standing[]): SeriesChoice => {
  if (value === 'none') return { kind: 'none' }
  const found = standing.find(({ id }) => id === value)
  return found === undefined ? { kind: 'new', title: '', attendOne: true } : { kind: 'standing', ...found }
}

const MoreDates = ({ form, set, gaps }: Pick<Props, 'form' | 'set' | 'gaps'>) => (
  <div className="col g12">
    {form.more.map((times, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a date being written has no name of its own
      <fieldset key={at} className="obox inset pmore">
        <legend className="t-strong">{`Date ${at + 2}`}</legend>
        <TimeFields
          times={times}
          gaps={gaps.filter(({ date }) => date === at + 2)}
          change={(part) => set({ more: form.more.with(at, { ...times, ...part }) })}
        />
        <div className="mt12">
          <Button onClick={() => set({ more: form.more.filter((_, other) => other !== at) })}>
            {`Take date ${at + 2} out`}
          </Button>
        </div>
      </fieldset>
    ))}
    <div>
      <Button onClick={() => set({ more: [...form.more, { ...noTimes, from: form.from, to: form.to }] })}>
        Add another date
      </Button>
    </div>
    {form.more.length > 0 && (
      <p className="fg2">{`${count(form.more.length + 1, 'session')} are planned at once.`}</p>
    )}
  </div>
)

export const SeriesFields = ({ form, set, standing, gaps, canAddDates }: Props) => {
  const { series } = form
  const gap = gaps.find(({ field }) => field === 'series')
  return (
    <section className="card pad col g12" aria-labelledby="series-title">
      <h2 className="t-sub" id="series-title">
        Series
      </h2>
      <Field label={planWords.series} hint="Sessions people choose from, or follow one after another">
        <Select
          value={series.kind === 'standing' ? series.id : series.kind}
          onChange={(_, { value }) => set({ series: choiceOf(value, standing), more: [] })}
        >
          <option value="none">{planWords.noSeries}</option>
          {standing.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          <option value="new">{planWords.newSeries}</option>
        </Select>
      </Field>
      {series.kind === 'standing' && (
        <p className="fg2">{`${series.attendOne ? planWords.attendOne : planWords.attendAny}.`}</p>
      )}
      {series.kind === 'new' && (
        <>
          <Field
            label={planWords.seriesTitle}
            {...(gap === undefined ? {} : { validationMessage: gap.words })}
          >
            <Input
              value={series.title}
              maxLength={255}
              onChange={(_, { value }) => set({ series: { ...series, title: value } })}
            />
          </Field>
          <Checkbox
            label={planWords.attendOne}
            checked={series.attendOne}
            onChange={(_, { checked }) => set({ series: { ...series, attendOne: checked === true } })}
          />
          {canAddDates && <MoreDates form={form} set={set} gaps={gaps} />}
        </>
      )}
    </section>
  )
}
