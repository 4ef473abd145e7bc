// Writing a mail: to whom, about what, and plain words.
import { Field, Input, MessageBar, MessageBarBody, Textarea, Toolbar } from '@fluentui/react-components'
import { Delete20Regular, Send20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { MailSpot } from '../../address.ts'
import { useDesk } from '../../frame/desk.ts'
import { go } from '../../frame/use-address.ts'
import { sendMail } from '../doors.ts'
import { PeopleField } from '../parts/people-field.tsx'
import { ToolButton } from '../parts/tool-button.tsx'
import type { Address, Mail } from '../shapes.ts'
import { MailTitle } from './mail-title.tsx'

type MailFormProps = {
  readonly spot: MailSpot
  /** The mail that it answers. */
  readonly replyTo: Mail | null
}

const replySubject = (subject: string): string => (/^re:/i.test(subject) ? subject : `Re: ${subject}`)

export const MailForm = ({ spot, replyTo }: MailFormProps) => {
  const { me, notify } = useDesk()
  const [to, setTo] = useState<readonly Address[]>(replyTo === null ? [] : [replyTo.from])
  const [subject, setSubject] = useState(replyTo === null ? '' : replySubject(replyTo.subject))
  const [body, setBody] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  const send = async (): Promise<void> => {
    if (to.length === 0) return setFault('Say who it is for.')
    setBusy(true)
    setFault(null)
    try {
      await sendMail(me.id, { to: to.map(({ email }) => email), subject, body })
      notify({ title: 'Outlook', words: 'Your mail was sent.', open: null })
      go({ ...spot, mail: replyTo?.id ?? null })
    } catch (problem) {
      setFault(problem instanceof Error ? problem.message : 'Not sent. Try again.')
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className="mail-view"
      aria-label="New mail"
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      <Toolbar className="outlook-tools" aria-label="New mail">
        <ToolButton icon={<Send20Regular />} appearance="primary" disabled={busy} onClick={() => void send()}>
          Send
        </ToolButton>
        <ToolButton
          icon={<Delete20Regular />}
          disabled={busy}
          onClick={() => go({ ...spot, mail: replyTo?.id ?? null })}
        >
          Discard
        </ToolButton>
      </Toolbar>
      {fault !== null && (
        <MessageBar intent="error" className="form-fault">
          <MessageBarBody role="alert">{fault}</MessageBarBody>
        </MessageBar>
      )}
      <div className="mail-body">
        <MailTitle>{replyTo === null ? 'New mail' : `Reply to ${replyTo.from.name}`}</MailTitle>
        <div className="form-row">
          <PeopleField
            label="To"
            people={to}
            onAdd={(person) =>
              setTo((before) => [...before.filter(({ email }) => email !== person.email), person])
            }
            onRemove={(gone) => setTo((before) => before.filter(({ email }) => email !== gone))}
          />
        </div>
        <Field label="Subject">
          <Input value={subject} maxLength={255} onChange={(_, data) => setSubject(data.value)} />
        </Field>
        <Field label="Message">
          <Textarea rows={10} resize="vertical" value={body} onChange={(_, data) => setBody(data.value)} />
        </Field>
      </div>
    </form>
  )
}
