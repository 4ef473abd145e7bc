// What goes wrong on purpose: rates of refusals and failures, lost replies, delays, and switches for special cases.
import { Button, Field, Input, Select, Switch } from '@fluentui/react-components'
import { Wrench16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Faults } from '../../doors/shapes-of-controls.ts'
import { askFaults, setFaults } from '../../doors/site-doors.ts'
import { useDoor } from '../../doors/use-door.ts'
import { Panel } from '../panel.tsx'
import { useDeed } from '../use-deed.ts'
import { calmed, isCalm, withRate } from './fault-settings.ts'

type FormProps = { readonly faults: Faults; readonly onSave: (faults: Faults) => void }

const rates = [
  { name: 'rate429', label: 'Too many requests (429), %' },
  { name: 'rate5xx', label: 'Server errors (5xx), %' },
  { name: 'lostReplies', label: 'Writes whose reply is lost, %' },
  { name: 'overlappingWrites', label: 'Writes that overlap another (409), %' },
] as const
const switches = [
  { name: 'staleReads', label: 'Reads lag one write behind' },
  { name: 'deltaGone', label: 'Delta links have expired (410)' },
  { name: 'guestsRefused', label: 'The app cannot be added for guests' },
] as const

const targetOf = (text: string): Faults['target'] =>
  text === 'graph' ? 'graph' : text === 'connector' ? 'connector' : 'both'

const FaultsForm = ({ faults, onSave }: FormProps) => {
  const [draft, setDraft] = useState(faults)
  const [least, most] = draft.latencyMs
  const set = (change: Partial<Faults>): void => setDraft((before) => ({ ...before, ...change }))
  return (
    <form
      className="panel-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(draft)
      }}
    >
      <Field label="Where">
        <Select value={draft.target} onChange={(_, data) => set({ target: targetOf(data.value) })}>
          <option value="both">Graph and chat</option>
          <option value="graph">Graph</option>
          <option value="connector">Chat</option>
        </Select>
      </Field>
      {rates.map(({ name, label }) => (
        <Field key={name} label={label}>
          <Input
            type="number"
            min={0}
            max={100}
            step="any"
            value={String(Math.round(draft[name] * 1_000) / 10)}
            onChange={(_, data) => setDraft((before) => withRate(before, name, data.value))}
          />
        </Field>
      ))}
      <div className="panel-row">
        <Field label="Delay from, ms" className="grow">
          <Input
            type="number"
            min={0}
            value={String(least)}
            onChange={(_, data) => set({ latencyMs: [Number(data.value), most] })}
          />
        </Field>
        <Field label="to, ms" className="grow">
          <Input
            type="number"
            min={0}
            value={String(most)}
            onChange={(_, data) => set({ latencyMs: [least, Number(data.value)] })}
          />
        </Field>
        <Field label="Seed" className="grow">
          <Input
            type="number"
            value={String(draft.seed)}
            onChange={(_, data) => set({ seed: Math.trunc(Number(data.value)) })}
          />
        </Field>
      </div>
      {switches.map(({ name, label }) => (
        <Switch
          key={name}
          label={label}
          checked={draft[name]}
          onChange={(_, data) => set({ [name]: data.checked })}
        />
      ))}
      <div className="panel-buttons">
        <Button type="submit" appearance="primary">
          Apply
        </Button>
        <Button onClick={() => onSave(calmed(draft))}>All off</Button>
      </div>
    </form>
  )
}

export const FaultsControl = () => {
  const faults = useDoor('faults', 0, askFaults)
  const { fault, act } = useDeed(faults.reload)
  const { now } = faults
  const label = now.state === 'ready' && !isCalm(now.value) ? 'Faults on' : 'Faults off'
  return (
    <Panel icon={<Wrench16Regular />} label={label} title="Faults" onOpen={faults.reload}>
      {now.state === 'ready' && (
        <FaultsForm
          key={JSON.stringify(now.value)}
          faults={now.value}
          onSave={(wanted) => act(() => setFaults(wanted))}
        />
      )}
      {now.state === 'failed' && <p>{now.words}</p>}
      {fault !== null && <p role="alert">{fault}</p>}
    </Panel>
  )
}
