// The meter of SharePoint's resource units: used this minute, in total, by operation and by list.
import { Button, Field, Input } from '@fluentui/react-components'
import { DataUsage16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Meter } from '../../doors/shapes-of-controls.ts'
import { askMeter, resetMeter, setQuota } from '../../doors/site-doors.ts'
import { useBeat } from '../../doors/use-beat.ts'
import { useDoor } from '../../doors/use-door.ts'
import { Panel } from '../panel.tsx'
import { useDeed } from '../use-deed.ts'

const beatMs = 5_000
const shownRows = 12
const figure = new Intl.NumberFormat('en-GB')

type Line = { readonly name: string; readonly requests: number; readonly units: number }
type TableProps = { readonly caption: string; readonly lines: readonly Line[] }

const Table = ({ caption, lines }: TableProps) => {
  if (lines.length === 0) return null
  const shown = [...lines].sort((a, b) => b.units - a.units || b.requests - a.requests).slice(0, shownRows)
  return (
    <table className="panel-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Requests</th>
          <th scope="col">RU</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ name, requests, units }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{figure.format(requests)}</td>
            <td>{figure.format(units)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Reading = ({ meter }: { readonly meter: Meter }) => (
  <>
    <p>
      {figure.format(meter.total.requests)} requests and {figure.format(meter.total.units)} RU since the meter
      was reset.
    </p>
    <Table
      caption="By operation"
      lines={meter.byOperation.map(({ operation, ...rest }) => ({ name: operation, ...rest }))}
    />
    <Table caption="By list" lines={meter.byList.map(({ list, ...rest }) => ({ name: list, ...rest }))} />
  </>
)

export const MeterControl = () => {
  const meter = useDoor('meter', useBeat(beatMs), askMeter)
  const [quota, setQuotaText] = useState('')
  const { fault, act } = useDeed(meter.reload)
  const { now } = meter
  const label =
    now.state === 'ready'
      ? `${figure.format(now.value.usedThisMinute)} of ${figure.format(now.value.quotaPerMinute)} RU this minute`
      : 'RU meter'
  return (
    <Panel
      icon={<DataUsage16Regular />}
      label={label}
      title="Resource units"
      onOpen={() => setQuotaText(now.state === 'ready' ? String(now.value.quotaPerMinute) : '')}
    >
      {now.state === 'ready' && <Reading meter={now.value} />}
      {now.state === 'failed' && <p>{now.words}</p>}
      <form
        className="panel-row"
        onSubmit={(event) => {
          event.preventDefault()
          act(() => setQuota(Number(quota)))
        }}
      >
        <Field label="RU a minute allowed" className="grow">
          <Input
            type="number"
            min={1}
            required
            value={quota}
            onChange={(_, data) => setQuotaText(data.value)}
          />
        </Field>
        <Button type="submit">Set</Button>
      </form>
      <Button onClick={() => act(resetMeter)}>Reset the meter</Button>
      {fault !== null && <p role="alert">{fault}</p>}
    </Panel>
  )
}
