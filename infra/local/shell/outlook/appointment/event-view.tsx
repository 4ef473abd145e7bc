// An event to which somebody else asked you: what it says, who comes, your answer, and the way in.
import { Avatar, Toolbar } from '@fluentui/react-components'
import { Clock20Regular, Delete20Regular, Location20Regular, Person20Regular } from '@fluentui/react-icons'
import { useDesk } from '../../frame/desk.ts'
import { removeEvent } from '../doors.ts'
import { HtmlFrame } from '../parts/html-frame.tsx'
import { JoinCard } from '../parts/join-card.tsx'
import { ResponseButtons } from '../parts/response-buttons.tsx'
import { ToolButton } from '../parts/tool-button.tsx'
import { answerWords, subjectWords, whenWords } from '../parts/words.ts'
import type { CalendarEvent } from '../shapes.ts'
import './appointment.css'

const Attendees = ({ event }: { readonly event: CalendarEvent }) => (
  <section aria-labelledby="event-people" className="event-people">
    <h2 id="event-people">
      {event.attendees.length === 1 ? '1 person asked' : `${event.attendees.length} people asked`}
    </h2>
    <ul>
      {event.attendees.map(({ name, email, response }) => (
        <li key={email}>
          <Avatar name={name} size={28} color="colorful" aria-hidden />
          <span className="grow clip">{name}</span>
          {response !== 'none' && <span className="caption">{answerWords[response]}</span>}
        </li>
      ))}
    </ul>
  </section>
)

type EventViewProps = {
  readonly event: CalendarEvent
  readonly reload: () => void
  readonly onGone: () => void
}

export const EventView = ({ event, reload, onGone }: EventViewProps) => {
  const { me, notify } = useDesk()
  const remove = async (): Promise<void> => {
    try {
      await removeEvent(me.id, event.id)
      onGone()
    } catch (fault) {
      const words = fault instanceof Error ? fault.message : 'That did not work. Try again.'
      notify({ title: 'Outlook', words, open: null })
    }
  }
  return (
    <div className="appointment">
      <Toolbar className="outlook-tools" aria-label="Event">
        {!event.isCancelled && !event.isOrganiser && <ResponseButtons event={event} onDone={reload} />}
        <ToolButton icon={<Delete20Regular />} onClick={() => void remove()}>
          {event.isCancelled ? 'Remove from calendar' : 'Delete'}
        </ToolButton>
      </Toolbar>
      <div className="appointment-fields">
        <h1 className="event-title" data-cancelled={event.isCancelled}>
          {subjectWords(event.subject)}
        </h1>
        <p className="form-row">
          <Clock20Regular aria-hidden />
          <span>{whenWords(event.starts, event.ends)}</span>
          <span className="caption">London</span>
        </p>
        {event.location !== '' && (
          <p className="form-row">
            <Location20Regular aria-hidden />
            <span>{event.location}</span>
          </p>
        )}
        <p className="form-row">
          <Person20Regular aria-hidden />
          <span className="grow">{event.organiser.name} asked you</span>
          {event.response !== 'organiser' && <span className="caption">{answerWords[event.response]}</span>}
        </p>
        <HtmlFrame title="Description" html={event.bodyHtml} />
        {event.joinUrl !== null && !event.isCancelled && (
          <JoinCard joinUrl={event.joinUrl} starts={event.starts} ends={event.ends} />
        )}
        {event.attendees.length > 0 && <Attendees event={event} />}
      </div>
    </div>
  )
}
