// Correcting what was sent: the same editor, and beside it what changes, the line on top, why, and what follows.

import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { type FormEvent, useRef, useState } from 'react'
import type { Me } from '../../../../shared/api/people.ts'
import {
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
import { EditionPreview } from '../../writing/desk/preview/edition-preview.tsx'
import { usePreview } from '../../writing/desk/preview/use-preview.ts'
import { EditionEditor } from '../../writing/editor/edition-editor.tsx'
import { ChangeList } from '../versions/change-list.tsx'
import { consequenceInWords } from '../versions/pending-card.tsx'
import { type Correcting, dropCorrection, keepCorrection, keptCorrection } from './kept-correction.ts'
import { useSettled } from './use-settled.ts'

const longestLine = 300
const restMs = 800

type Props = Pick<PageProps, 'api' | 'go'> & {
  readonly me: Me
  readonly edition: EditionWire
  readonly copies: number | null
  readonly done: (edition: EditionWire) => void
}

/** What this device kept, or their own correction that waits, or the words as they were sent. */
const begun = (edition: EditionWire, me: Me): Correcting => {
  const own = edition.pending?.by.id === me.id ? edition.pending : null
  return (
    keptCorrection(edition, window.localStorage) ?? {
      content: own?.content ?? edition.content,
      line: own?.line ?? '',
      reason: own?.reason ?? '',
    }
  )
}

type AskProps = Props & {
  readonly words: Correcting
  readonly write: (words: Partial<Correcting>) => void
}

const Ask = ({ api, go, edition, copies, done, words, write }: AskProps) => {
  const { isBusy, problem, post } = useAction(api)
  const [isMissing, setIsMissing] = useState(false)
  const { content, line, reason } = words
  const isSame = JSON.stringify(content) === JSON.stringify(edition.content)
  const missing = (value: string, said: string) =>
    isMissing && value.trim() === '' ? { validationMessage: said } : {}
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const lacks = line.trim() === '' || reason.trim() === ''
    setIsMissing(lacks)
    if (lacks) return focusInvalid(event.currentTarget)
    if (isSame) return document.getElementById('changes-title')?.focus()
    post(updatePaths.correct(edition.id), editionSchema, { content, line, reason }, (next) => {
      dropCorrection(edition.id, window.localStorage)
      done(next)
    }).catch(() => undefined)
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
        {...missing(line, 'Say in one line what has changed')}
      >
        <Input
          value={line}
          maxLength={longestLine}
          lang="en-GB"
          onChange={(_, { value }) => write({ line: value })}
        />
      </Field>
      <Field label="Why (kept in the history)" {...missing(reason, 'Say why it is corrected')}>
        <Textarea
          rows={2}
          value={reason}
          maxLength={2_000}
          lang="en-GB"
          onChange={(_, { value }) => write({ reason: value })}
        />
      </Field>
      <p>{`${consequenceInWords(copies, edition.state)} Another officer or the director agrees first.`}</p>
      {problem !== null && <Trouble title="It was not handed in." problem={problem} />}
      <div className="acts">
        <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
          Ask for approval
        </Button>
        <Button
          onClick={() => {
            dropCorrection(edition.id, window.localStorage)
            go(sentPath(edition.id))
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  )
}

export const CorrectPage = (props: Props) => {
  const { api, me, edition } = props
  const [words, setWords] = useState(() => begun(edition, me))
  const latest = useRef(words)
  // Kept in the very press of the key: drawing them may come too late for somebody who leaves the page.
  const write = (change: (before: Correcting) => Partial<Correcting>) => {
    latest.current = { ...latest.current, ...change(latest.current) }
    keepCorrection(edition, latest.current, window.localStorage)
    setWords(latest.current)
  }
  const shown = useSettled(words.content, restMs)
  const { preview, trouble } = usePreview(api, updatePaths.preview(edition.id), JSON.stringify(shown), shown)
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
            content={words.content}
            change={(change) => write(({ content }) => ({ content: change(content) }))}
            upload={upload}
            checks={[]}
            live={preview?.live}
            mode="correct"
          />
          <aside className="col g16" aria-label="The correction">
            <Ask {...props} words={words} write={(part) => write(() => part)} />
            <EditionPreview
              preview={preview}
              trouble={trouble}
              of={{ content: shown, sending: edition.sending }}
              shows="It shows what you have written."
            />
          </aside>
        </div>
      )}
    </OfficerFrame>
  )
}
