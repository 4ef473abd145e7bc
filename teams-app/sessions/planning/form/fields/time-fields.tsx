// Day and times of a session, as London clocks show them.

import { Field, Input } from '@fluentui/react-components'
import { planWords } from '../../../../../shared/api/plan-words.ts'
import type { Gap, Times } from '../plan-state.ts'

type Props = {
  readonly times: Times
  readonly gaps: readonly Gap[]
  readonly change: (part: Partial<Times>) => void
}

export const TimeFields = ({ times, gaps, change }: Props) => {
  const said = (name: Gap['field']) => {
    const gap = gaps.find(({ field }) => field === name)
    return gap === undefined ? {} : { validationMessage: gap.words }
  }
  return (
    <div className="ptimes">
      <Field label={planWords.day} {...said('date')}>
        <Input type="date" value={times.date} onChange={(_, { value }) => change({ date: value })} />
      </Field>
      <Field label={planWords.starts} {...said('from')}>
        <Input type="time" value={times.from} onChange={(_, { value }) => change({ from: value })} />
      </Field>
      <Field label={planWords.ends} {...said('to')}>
        <Input type="time" value={times.to} onChange={(_, { value }) => change({ to: value })} />
      </Field>
      {times.lastDay !== '' && (
        <Field label="Last day">
          <Input type="date" value={times.lastDay} onChange={(_, { value }) => change({ lastDay: value })} />
        </Field>
      )}
    </div>
  )
}
