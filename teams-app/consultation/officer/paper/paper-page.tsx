// "Check what we read": doubtful questions first, each with its reason and line; then what is sure, then what was left.

import './paper.css'
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { questionsOf } from '../../../../shared/domain/consultation/consultation.ts'
import type { QuestionKind } from '../../../../shared/domain/consultation/question.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { useKeepFocus } from '../../../ui/focus/keep-focus.ts'
import { Banners } from '../draft/banners.tsx'
import type { OfficerProps } from '../draft/officer-props.ts'
import { withKind } from '../edits/kinds.ts'
import { changeQuestion } from '../edits/questions.ts'
import { officerPath } from '../officer-route.ts'
import { keepConfirmed, readConfirmed } from './confirmed.ts'
import { ReadItem } from './read-item.tsx'
import {
  leftAside,
  linesInWords,
  otherGuesses,
  otherRecognised,
  type Passage,
  type ReadQuestion,
  readQuestions,
} from './reading.ts'

const Passages = (props: {
  readonly title: string
  readonly note: string
  readonly passages: readonly Passage[]
  readonly isFolded?: boolean
}) =>
  props.passages.length === 0 ? null : (
    <section className="card opad">
      <h2 className="t-sub">{props.title}</h2>
      <p className="fg2">{props.note}</p>
      <details className="mt8" open={!props.isFolded}>
        <summary>{count(props.passages.length, 'passage')}</summary>
        <ul className="plain mt8 col g8">
          {props.passages.map((passage) => (
            <li key={`${passage.from} ${passage.text}`} className="pline">
              <span className="break">{passage.text}</span>
              <span className="t-cap fg3 nowrap">{linesInWords(passage)}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )

const found = (props: OfficerProps): string => {
  const { content } = props.work.saving.work
  const { source } = props.work.saving.server
  const asked = count(questionsOf(content).length, 'question')
  const workshops = content.workshops.length === 0 ? '' : `, ${count(content.workshops.length, 'workshop')}`
  const appendices =
    content.appendices.length === 0 ? '' : `, ${count(content.appendices.length, 'appendix', 'appendices')}`
  return `${source?.fileName ?? ''}. We found ${count(content.sections.length, 'section')}, ${asked}${workshops}${appendices}.`
}

const doubtfulTitle = (many: number): string =>
  many === 0 ? 'No question needs your eye' : `${count(many, 'question needs', 'questions need')} your eye`

export const PaperPage = (props: OfficerProps) => {
  const { work, go } = props
  const { server, work: mine } = work.saving
  const [confirmed, setConfirmed] = useState(() => readConfirmed(server.id, window.localStorage))
  useKeepFocus(confirmed, '#doubtful-list button')
  const report = server.source?.report ?? []
  const questions = readQuestions(report, mine.content)
  const isDone = (read: ReadQuestion) => read.isSure || confirmed.has(read.question.code)
  const doubtful = questions.filter((read) => !isDone(read))
  const settled = questions.filter(isDone)
  const confirm = (codes: readonly string[]) => {
    const all = new Set([...confirmed, ...codes])
    setConfirmed(all)
    keepConfirmed(server.id, all, window.localStorage)
  }
  const setKind = (code: string, kind: QuestionKind) =>
    work.edit(
      (editable) => ({
        ...editable,
        content: changeQuestion(editable.content, code, (one) => withKind(one, kind)),
      }),
      'changing a kind',
    )
  const item = (read: ReadQuestion) => (
    <ReadItem
      key={read.question.code}
      read={read}
      editPath={officerPath(server.id, 'questions', read.section, read.question.code)}
      setKind={setKind}
      {...(isDone(read) ? {} : { confirm: () => confirm([read.question.code]) })}
    />
  )
  return (
    <>
      <Banners work={work} />
      <div className="row between wrap g16">
        <div>
          <h2 className="t-card">Check what we read</h2>
          <p className="fg2 reading break">{found(props)}</p>
        </div>
        <Button appearance="primary" onClick={() => go(officerPath(server.id, 'questions'))}>
          Go on to the questions
        </Button>
      </div>
      <div className="owork">
        <div className="col g16">
          <section className="card" aria-labelledby="doubtful">
            <div className="opad row between wrap g8">
              <div>
                <h3 className="t-sub" id="doubtful">
                  {doubtfulTitle(doubtful.length)}
                </h3>
                <p className="fg2">We suggest a kind from the wording. You decide.</p>
              </div>
              {doubtful.length > 1 && (
                <Button
                  appearance="subtle"
                  onClick={() => confirm(doubtful.map((read) => read.question.code))}
                >
                  {`Confirm all ${doubtful.length}`}
                </Button>
              )}
            </div>
            <ul className="plain" id="doubtful-list">
              {doubtful.map(item)}
            </ul>
          </section>
          {settled.length > 0 && (
            <section className="card" aria-labelledby="settled">
              <h3
                className="t-sub opad"
                id="settled"
              >{`${count(settled.length, 'question')} recognised or confirmed`}</h3>
              <ul className="plain">{settled.map(item)}</ul>
            </section>
          )}
        </div>
        <aside className="col g16" aria-label="The rest of the document">
          <Passages
            title="Also worth a look"
            note="We inferred these. Put them right in the draft."
            passages={otherGuesses(report)}
          />
          <Passages
            title="Left aside"
            note="Not in the draft. Copy by hand what schools need."
            passages={leftAside(report)}
          />
          <Passages
            title="Recognised"
            note="Read without doubt."
            passages={otherRecognised(report)}
            isFolded
          />
        </aside>
      </div>
    </>
  )
}
