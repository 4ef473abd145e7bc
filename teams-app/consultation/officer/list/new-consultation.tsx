// Starting a consultation: from a document that is read at once, or with a title and nothing else.

import { Button, Field, Input } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { blankSchema, draftPaths, importedSchema } from '../../../../shared/api/drafts.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { focusInvalid } from '../../../ui/focus/focus-invalid.ts'
import { FileButton } from '../../../ui/officer/file-button.tsx'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { Message } from '../../../ui/page/message.tsx'
import { officerPath } from '../officer-route.ts'

type Props = { readonly api: Api; readonly go: (path: string) => void }

const BlankForm = ({ api, go, close }: Props & { close: () => void }) => {
  const [title, setTitle] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isMissing, setIsMissing] = useState(false)
  const create = async () => {
    const reply = await api.send('POST', draftPaths.blank, importedSchema, { title: title.trim() })
    if (reply.ok) go(officerPath(reply.body.id))
    else setProblem(reply.problem)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!blankSchema.safeParse({ title: title.trim() }).success) {
      setIsMissing(true)
      return focusInvalid(event.currentTarget)
    }
    create().catch(() => undefined)
  }
  return (
    <form className="card pad col g12" onSubmit={submit} noValidate>
      <h2 className="t-sub">New, empty</h2>
      {problem && <Trouble title="We could not make it." problem={problem} />}
      <Field
        label="Title"
        hint="As schools will read it, up to 255 characters"
        {...(isMissing ? { validationMessage: 'Write a title of up to 255 characters' } : {})}
      >
        <Input value={title} onChange={(_, data) => setTitle(data.value)} autoFocus />
      </Field>
      <div className="acts">
        <Button appearance="primary" type="submit">
          Make the draft
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  )
}

/** What happens below the head while something new is started. */
export const useNewConsultation = ({ api, go }: Props) => {
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBlank, setIsBlank] = useState(false)
  const upload = async (file: File) => {
    setProblem(null)
    setReading(file.name)
    const form = new FormData()
    form.append('file', file)
    const reply = await api.send('POST', draftPaths.list, importedSchema, form)
    setReading(null)
    if (reply.ok) go(officerPath(reply.body.id, 'paper'))
    else setProblem(reply.problem)
  }
  const buttons = (
    <>
      <Button onClick={() => setIsBlank(true)}>New, empty</Button>
      <FileButton
        words="New from a document"
        accept=".md,.markdown,.txt,.docx"
        isPrimary={!isBlank}
        take={(file) => {
          upload(file).catch(() => setReading(null))
        }}
      />
    </>
  )
  const below = (
    <>
      {reading !== null && (
        <Message
          intent="info"
          role="status"
        >{`We are reading ${reading}. This takes a few seconds.`}</Message>
      )}
      {problem !== null && <Trouble title="We could not read this document." problem={problem} />}
      {isBlank && <BlankForm api={api} go={go} close={() => setIsBlank(false)} />}
    </>
  )
  return { buttons, below }
}
