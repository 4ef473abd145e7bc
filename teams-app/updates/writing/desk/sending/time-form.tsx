// The minute at which it goes out, as London clocks show it, or as soon as it is agreed.

import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import type { FoundCheck } from '../../editor/editing.ts'
import { saidOfTime } from './time-words.ts'

const notChosen = 'notChosen'
const localTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

type Props = {
  /** As the wire has it. */
  readonly at: string | null
  readonly checks: readonly FoundCheck[]
  readonly set: (at: string | null) => void
}

export const TimeForm = ({ at, checks, set }: Props) => {
  return (
    <section className="card pad col g12" aria-labelledby="time-title">
      <div>
        <h2 className="t-sub" id="time-title">
          When
        </h2>
        <p className="fg2">
          Messages go out from 8am to 6pm on school days, London time. Nothing is sent at night, at weekends
          or in the holidays.
        </p>
      </div>
      <RadioGroup
        aria-labelledby="time-title"
        value={at === null ? 'soon' : 'timed'}
        onChange={(_, { value }) => set(value === 'soon' ? null : notChosen)}
      >
        <Radio value="soon" label="As soon as a second person agrees and messages may go out" />
        <Radio value="timed" label="At a time you choose" />
      </RadioGroup>
      {at !== null && (
        <Field
          label="Day and time, in London"
          hint="If this minute is missed by more than an hour, we ask you before anything is sent."
          {...saidOfTime(at, checks)}
        >
          <Input
            id="sending-time"
            className="utime"
            type="datetime-local"
            value={at === notChosen ? '' : at}
            onChange={(_, { value }) => set(localTime.test(value) ? value : notChosen)}
          />
        </Field>
      )}
    </section>
  )
}
