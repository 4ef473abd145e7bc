// The stand-in's clock: what time it is for everybody here, set or moved on.
import { Button, Field, Input } from '@fluentui/react-components'
import { Clock16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Clock } from '../doors/shapes-of-controls.ts'
import { moveClock } from '../doors/site-doors.ts'
import type { Door } from '../doors/use-door.ts'
import { barWords, fieldValue } from '../times.ts'
import { Panel } from './panel.tsx'
import { useDeed } from './use-deed.ts'

const steps = [
  { label: '1 minute', minutes: 1 },
  { label: '15 minutes', minutes: 15 },
  { label: '1 hour', minutes: 60 },
  { label: '1 day', minutes: 1_440 },
  { label: '1 week', minutes: 10_080 },
] as const

export const ClockControl = ({ clock }: { readonly clock: Door<Clock> }) => {
  const [when, setWhen] = useState('')
  const { fault, act } = useDeed(clock.reload)
  const { now } = clock
  const label =
    now.state === 'ready' ? barWords(now.value.now) : now.state === 'failed' ? 'No clock' : 'Clock'
  return (
    <Panel
      icon={<Clock16Regular />}
      label={label}
      title="Clock"
      onOpen={() => setWhen(now.state === 'ready' ? fieldValue(now.value.now) : '')}
    >
      <p className="caption">London time for everybody here. It runs on from what you set.</p>
      <form
        className="panel-row"
        onSubmit={(event) => {
          event.preventDefault()
          act(() => moveClock({ now: when }))
        }}
      >
        <Field label="Date and time" className="grow">
          <Input type="datetime-local" value={when} required onChange={(_, data) => setWhen(data.value)} />
        </Field>
        <Button type="submit" appearance="primary">
          Set
        </Button>
      </form>
      <h3>Move on by</h3>
      <div className="panel-buttons">
        {steps.map(({ label: words, minutes }) => (
          <Button key={words} size="small" onClick={() => act(() => moveClock({ advanceMinutes: minutes }))}>
            {words}
          </Button>
        ))}
      </div>
      {fault !== null && <p role="alert">{fault}</p>}
    </Panel>
  )
}
