// A file to import: choosing it, how far it is, and its report in words.

import { Button } from '@fluentui/react-components'
import type { ChangeEvent } from 'react'
import { count } from '../../../shared/domain/kernel/words.ts'
import { Message } from '../../ui/page/message.tsx'
import { Bar } from '../../ui/page/progress.tsx'
import type { ReportGroup } from './report-words.ts'
import type { Import } from './use-import.ts'

const mostOpen = 10

const Group = ({ title, lines }: ReportGroup) => (
  <details open={lines.length <= mostOpen}>
    <summary className="t-strong">{`${title}: ${lines.length.toLocaleString('en-GB')}`}</summary>
    <ul className="plain col g8 mt8">
      {lines.map(({ key, name, sentence }) => (
        <li key={key} className="break">
          <span>{name}</span>
          <p className="t-cap fg2">{sentence}</p>
        </li>
      ))}
    </ul>
  </details>
)

const Progress = ({ file, done, total }: { file: string; done: number; total: number }) => {
  const words =
    total === 0
      ? `We are reading ${file}.`
      : `${done.toLocaleString('en-GB')} of ${count(total, 'change')} written.`
  return (
    <div className="col g8">
      <p role="status">{words}</p>
      <Bar done={done} of={total} label={words} />
    </div>
  )
}

type Props<Report> = {
  readonly title: string
  readonly hint: string
  readonly words: string
  readonly accept: string
  readonly import: Import<Report>
  readonly start: (file: File) => Promise<void>
  readonly sentence: (report: Report) => string
  readonly groups: (report: Report) => readonly ReportGroup[]
}

export const ImportCard = <Report,>(props: Props<Report>) => {
  const { import: state, start } = props
  const isWorking = state.state === 'working'
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file !== undefined && !isWorking) start(file).catch(() => undefined)
  }
  return (
    <section className="card pad col g12" aria-label={props.title}>
      <div>
        <h2 className="t-sub">{props.title}</h2>
        <p className="fg2 reading">{props.hint}</p>
      </div>
      {state.state === 'failed' && (
        <Message intent="danger" title="It was not imported." role="alert">
          {state.title}
          {state.reference !== '' && ` If it goes on, tell us ${state.reference}.`}
        </Message>
      )}
      {state.state === 'working' && <Progress {...state} />}
      {state.state === 'done' && (
        <>
          <Message intent="success" title={state.file} role="status">
            {props.sentence(state.report)}
          </Message>
          {props.groups(state.report).map((group) => (
            <Group key={group.title} {...group} />
          ))}
        </>
      )}
      <div className="acts">
        <span className="sfile">
          <Button as="a" tabIndex={-1} aria-hidden disabledFocusable={isWorking}>
            {props.words}
          </Button>
          <input
            type="file"
            accept={props.accept}
            aria-label={props.words}
            disabled={isWorking}
            onChange={take}
          />
        </span>
      </div>
    </section>
  )
}
