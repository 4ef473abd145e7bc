// Sections and questions as a list of links; Alt with the arrows moves what has the focus, as the buttons above do.

import { Button } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons/svg/add'
import type { KeyboardEvent } from 'react'
import type { Section } from '../../../../shared/domain/consultation/consultation.ts'
import { longestQuestion, wordCount } from '../edits/unfinished.ts'
import type { Editing } from './editing.ts'

// The link is drawn anew in its new place, so the focus follows it there once that is done.
const onMoveKeys = (move: (by: 1 | -1) => void) => (event: KeyboardEvent) => {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  event.preventDefault()
  const { id } = event.currentTarget
  move(event.key === 'ArrowUp' ? -1 : 1)
  setTimeout(() => document.getElementById(id)?.focus(), 50)
}

type Props = {
  readonly editing: Editing
  readonly section: Section | undefined
  readonly code: string | null
}

const Questions = ({ editing, section, code }: Props & { section: Section }) => (
  <ol className="plain">
    {section.questions.map((question, at) => (
      <li key={question.code}>
        <a
          className="eo eoq"
          id={`eo-${question.code}`}
          href={`#${editing.pathOf(section.id, question.code)}`}
          aria-current={question.code === code ? 'true' : undefined}
          onKeyDown={
            editing.canEdit ? onMoveKeys((by) => editing.moveQuestion(question.code, by)) : undefined
          }
        >
          <span className="num fg3 eon">{at + 1}</span>
          <span className="grow clip">{question.text === '' ? 'No text yet' : question.text}</span>
          {wordCount(question.text) > longestQuestion && <span className="t-cap fg3 nowrap">long</span>}
        </a>
      </li>
    ))}
    {editing.canEdit && (
      <li>
        <Button
          appearance="transparent"
          size="small"
          icon={<Add20Regular />}
          className="addq"
          onClick={() => editing.addQuestion(section.id)}
        >
          Add a question
        </Button>
      </li>
    )}
  </ol>
)

export const Outline = ({ editing, section, code }: Props) => (
  <nav className="edout" aria-label="Sections and questions">
    <div className="row between edouth">
      <h2 className="t-strong">Sections</h2>
      {editing.canEdit && (
        <Button
          appearance="subtle"
          size="small"
          icon={<Add20Regular />}
          onClick={() => editing.addSection(section?.id ?? null)}
        >
          Add a section
        </Button>
      )}
    </div>
    <ol className="plain">
      {editing.content.sections.map((one) => (
        <li key={one.id}>
          <a
            className="eo"
            id={`eo-${one.id}`}
            href={`#${editing.pathOf(one.id)}`}
            aria-current={one.id === section?.id && code === null ? 'true' : undefined}
            onKeyDown={editing.canEdit ? onMoveKeys((by) => editing.moveSection(one.id, by)) : undefined}
          >
            <span className="num fg3 eon">{one.number}</span>
            <span className={`grow clip ${one.id === section?.id ? 't-strong' : ''}`}>
              {one.title === '' ? 'No title yet' : one.title}
            </span>
            <span className="t-cap fg3 num">
              {one.questions.length}
              <span className="vh"> questions</span>
            </span>
          </a>
          {one.id === section?.id && <Questions editing={editing} section={one} code={code} />}
        </li>
      ))}
    </ol>
    {editing.canEdit && (
      <p className="t-cap fg3 edkeys">Alt with the up or down arrow moves the one that has the focus.</p>
    )}
  </nav>
)
