// The form of an appointment for its organiser: what it says, who is asked, and the panes that work on it.
import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { Clock20Regular, Location20Regular, People20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useDesk } from '../../frame/desk.ts'
import { fieldValue, instantOf } from '../../times.ts'
import { removeEvent } from '../doors.ts'
import { usePanes } from '../pane/use-panes.ts'
import { HtmlFrame } from '../parts/html-frame.tsx'
import { JoinCard } from '../parts/join-card.tsx'
import { NoticeBars } from '../parts/notice-bars.tsx'
import { PeopleField } from '../parts/people-field.tsx'
import { answerWords, whenWords } from '../parts/words.ts'
import type { CalendarEvent } from '../shapes.ts'
import { AppointmentPane } from './appointment-pane.tsx'
import { AppointmentToolbar } from './appointment-toolbar.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { type Draft, withStart } from './draft.ts'
import { useDraft } from './use-draft.ts'
import './appointment.css'

type AppointmentFormProps = {
  /** null for a new one. */
  readonly event: CalendarEvent | null
  readonly starts: number
  readonly onKept: (draft: Draft) => void
  readonly onGone: () => void
}

type FieldsProps = {
  readonly draft: Draft
  readonly change: (change: (draft: Draft) => Draft) => void
}

const Times = ({ draft, change }: FieldsProps) => {
  const set = (part: 'starts' | 'ends', text: string): void => {
    const at = instantOf(text)
    if (Number.isNaN(at)) return
    change((before) => (part === 'starts' ? withStart(before, at) : { ...before, ends: at }))
  }
  return (
    <div className="form-row">
      <Clock20Regular aria-hidden />
      <input
        type="datetime-local"
        aria-label="Starts"
        value={fieldValue(draft.starts)}
        onChange={({ target }) => set('starts', target.value)}
      />
      <span>
        to{' '}
        <input
          type="datetime-local"
          aria-label="Ends"
          value={fieldValue(draft.ends)}
          onChange={({ target }) => set('ends', target.value)}
        />
      </span>
      <span className="caption" role="status">
        {draft.ends > draft.starts
          ? `${whenWords(draft.starts, draft.ends)}, London`
          : 'The end has to come after the start.'}
      </span>
    </div>
  )
}

const Fields = ({ draft, change }: FieldsProps) => (
  <>
    <input
      type="text"
      className="form-subject"
      aria-label="Subject"
      placeholder="Add a subject"
      maxLength={255}
      value={draft.subject}
      onChange={({ target }) => change((before) => ({ ...before, subject: target.value }))}
    />
    <div className="form-row">
      <People20Regular aria-hidden />
      <PeopleField
        label="Invite people"
        people={draft.attendees.map(({ name, email, response }) => ({
          name,
          email,
          ...(response !== 'none' && { note: answerWords[response].toLowerCase() }),
        }))}
        onAdd={(person) =>
          change((before) =>
            before.attendees.some(({ email }) => email.toLowerCase() === person.email.toLowerCase())
              ? before
              : {
                  ...before,
                  attendees: [...before.attendees, { ...person, kind: 'required', response: 'none' }],
                },
          )
        }
        onRemove={(gone) =>
          change((before) => ({
            ...before,
            attendees: before.attendees.filter(({ email }) => email !== gone),
          }))
        }
      />
    </div>
    <Times draft={draft} change={change} />
    <div className="form-row">
      <Location20Regular aria-hidden />
      <input
        type="text"
        className="grow"
        aria-label="Location"
        placeholder="Add a location"
        maxLength={255}
        value={draft.location}
        onChange={({ target }) => change((before) => ({ ...before, location: target.value }))}
      />
    </div>
  </>
)

export const AppointmentForm = ({ event, starts, onKept, onGone }: AppointmentFormProps) => {
  const { me } = useDesk()
  const desk = useDraft(event, starts)
  const panes = usePanes('appointment')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const { draft } = desk

  const attempt = async (deed: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setFault(null)
    try {
      await deed()
    } catch (problem) {
      setFault(problem instanceof Error ? problem.message : 'That did not work. Try again.')
    } finally {
      setBusy(false)
    }
  }
  const save = async (send: boolean): Promise<Draft> => {
    const kept = await desk.save(send)
    onKept(kept)
    return kept
  }
  const remove = async (): Promise<void> => {
    if (draft.id !== null) await removeEvent(me.id, draft.id)
    onGone()
  }
  return (
    <>
      <div className="appointment">
        <AppointmentToolbar
          draft={draft}
          changed={desk.changed}
          busy={busy}
          panes={panes}
          onSave={() => void attempt(async () => void (await save(draft.attendees.length === 0)))}
          onSend={() => void attempt(async () => void (await save(true)))}
          onRemove={() => {
            if (draft.isSent && draft.attendees.length > 0) setAsking(true)
            else void attempt(remove)
          }}
        />
        <NoticeBars notices={panes.notices} onDismiss={panes.dismiss} />
        {fault !== null && (
          <MessageBar intent="error" className="form-fault">
            <MessageBarBody role="alert">{fault}</MessageBarBody>
          </MessageBar>
        )}
        <div className="appointment-fields">
          <h1 className="sr-only">Appointment</h1>
          <Fields draft={draft} change={desk.change} />
          <HtmlFrame
            title="Description"
            html={draft.bodyHtml}
            onChange={(bodyHtml) => desk.change((before) => ({ ...before, bodyHtml }))}
          />
          {draft.joinUrl !== null && (
            <JoinCard joinUrl={draft.joinUrl} starts={draft.starts} ends={draft.ends} />
          )}
          {busy && <Spinner size="tiny" label="Saving" labelPosition="after" />}
        </div>
      </div>
      {asking && (
        <CancelDialog
          draft={draft}
          onKeep={() => setAsking(false)}
          onCancelMeeting={() => {
            setAsking(false)
            void attempt(remove)
          }}
        />
      )}
      {panes.open !== null && (
        <AppointmentPane
          pane={panes.open}
          desk={{ ...desk, save }}
          board={panes.board}
          onClose={panes.close}
        />
      )}
    </>
  )
}
