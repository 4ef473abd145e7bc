// Correcting what was sent: the same editor, and beside it what changes, the line on top, why, and what follows.

import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Me } from '../../../../shared/api/people.ts'
import {
  type EditionContentWire,
  type EditionWire,
  editionSchema,
  updatePaths,
  uploadedSchema,
} from '../../../../shared/api/updates.ts'
import type { PageProps } from '../../../platform/page-props.ts'
import { focusInvalid } from '../../../ui/focus/focus-invalid.ts'
import { OfficerFrame } from '../../../ui/officer/officer-frame.tsx'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'
import { Message } from '../../../ui/page/message.tsx'
import { usePageTitle } from '../../../ui/page/page.tsx'
import { sentPath } from '../../staff-route.ts'
import { EditionEditor } from '../../writing/editor/edition-editor.tsx'
import { ChangeList } from '../versions/change-list.tsx'
import { consequenceInWords } from '../versions/pending-card.tsx'

const longestLine = 300

type Props = Pick<PageProps, 'api' | 'go'> & {
  readonly me: Me
  readonly edition: EditionWire
  readonly copies: number | null
  readonly done: (edition: EditionWire) => void
}

type Words = { readonly line: string; readonly reason: string }

/** Whoever wrote the correction that waits goes on with it. */
const begun = ({ content, pending }: EditionWire, me: Me) => {
  const own = pending?.by.id === me.id ? pending : null
  return { content: own?.content ?? content, line: own?.line ?? '', reason: own?.reason ?? '' }
}

type AskProps = Props & { readonly content: EditionContentWire; readonly first: Words }

const Ask = ({ api, go, edition, copies, done, content, first }: AskProps) => {
  const { isBusy, problem, post } = useAction(api)
  const [words, setWords] = useState(first)
  const [isMissing, setIsMissing] = useState(false)
  const isSame = JSON.stringify(content) === JSON.stringify(edition.content)
  const missing = (value: string, said: string) =>
    isMissing && value.trim() === '' ? { validationMessage: said } : {}
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { line, reason } = words
    const lacks = line.trim() === '' || reason.trim() === ''
    setIsMissing(lacks)
    if (lacks) return focusInvalid(event.currentTarget)
    if (isSame) return document.getElementById('changes-title')?.focus()
    post(updatePaths.correct(edition.id), editionSchema, { content, line, reason }, done).catch(
      () => undefined,
    )
  }
  return (
    <form className="card pad col g16" onSubmit={ask} noValidate aria-labelledby="changes-title">
      <div className="col g8">
        <h2 className="t-sub" id="changes-title" tabIndex={-1}>
          What changes
        </h2>
        <div role="status">
          <ChangeList was={edition.content} is={content} />
        </div>
      </div>
      <Field
        label="Line at the top, as everybody reads it"
        hint="We put “Corrected on” and the day before it"
        {...missing(words.line, 'Say in one line what has changed')}
      >
        <Input
          value={words.line}
          maxLength={longestLine}
          lang="en-GB"
          onChange={(_, { value }) => setWords((before) => ({ ...before, line: value }))}
        />
      </Field>
      <Field label="Why (kept in the history)" {...missing(words.reason, 'Say why it is corrected')}>
        <Textarea
          rows={2}
          value={words.reason}
          maxLength={2_000}
          lang="en-GB"
          onChange={(_, { value }) => setWords((before) => ({ ...before, reason: value }))}
        />
      </Field>
      <p>{`${consequenceInWords(copies)} Another officer or the director agrees first.`}</p>
      {problem !== null && <Trouble title="It was not handed in." problem={problem} />}
      <div className="acts">
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          Ask for approval
        </Button>
        <Button onClick={() => go(sentPath(edition.id))}>Cancel</Button>
      </div>
    </form>
  )
}

export const CorrectPage = (props: Props) => {
  const { api, me, edition } = props
  const [first] = useState(() => begun(edition, me))
  const [content, setContent] = useState(first.content)
  const heading = usePageTitle('Correct this update')
  const others = edition.pending !== null && edition.pending.by.id !== me.id ? edition.pending : null
  const upload = (file: File) => {
    const form = new FormData()
    form.append('file', file)
    return api.send('POST', updatePaths.upload(edition.id), uploadedSchema, form)
  }
  return (
    <OfficerFrame
      heading={heading}
      title="Correct this update"
      lead={edition.content.summary}
      back={{ to: sentPath(edition.id), words: 'Delivery' }}
    >
      {others !== null ? (
        <Message intent="info" title={`A correction by ${others.by.name} waits for a second person.`}>
          It has to be agreed or dropped first.{' '}
          <a href={`#${sentPath(edition.id, 'versions')}`}>See what it changes</a>
        </Message>
      ) : (
        <div className="vcorrect">
          <EditionEditor
            content={content}
            change={(change) => setContent(change)}
            upload={upload}
            checks={[]}
            live={undefined}
            mode="correct"
          />
          <aside aria-label="The correction">
            <Ask {...props} content={content} first={first} />
          </aside>
        </div>
      )}
    </OfficerFrame>
  )
}
