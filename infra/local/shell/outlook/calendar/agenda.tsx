// The events of some weeks as a list, day by day: how a calendar reads on a phone.
import { CalendarLtr48Regular } from '@fluentui/react-icons'
import type { Spot } from '../../address.ts'
import { GoLink } from '../../frame/go-link.tsx'
import { Empty } from '../../parts/states.tsx'
import { answerWords, dayWords, hoursWords, subjectWords } from '../parts/words.ts'
import type { CalendarEvent } from '../shapes.ts'
import { eventsOn, startOfDay } from './days.ts'
import { standingOf } from './time-grid.tsx'

type AgendaProps = {
  readonly days: readonly string[]
  readonly events: readonly CalendarEvent[]
  readonly open: string | null
  readonly spotOf: (event: CalendarEvent) => Spot
}

const noteOf = ({ isCancelled, isOrganiser, isDraft, attendees, response }: CalendarEvent): string => {
  if (isCancelled) return 'Cancelled'
  if (isOrganiser) return isDraft && attendees.length > 0 ? 'Not sent yet' : ''
  return answerWords[response]
}

const Row = ({
  event,
  to,
  current,
}: {
  readonly event: CalendarEvent
  readonly to: Spot
  readonly current: boolean
}) => (
  <li>
    <GoLink to={to} className="agenda-row" current={current}>
      <span className="agenda-mark" data-standing={standingOf(event)} />
      <span className="grow">
        <span className="agenda-title">{subjectWords(event.subject)}</span>
        <span className="caption agenda-more">
          {[hoursWords(event.starts, event.ends), event.location].filter((part) => part !== '').join(', ')}
        </span>
      </span>
      <span className="caption">{noteOf(event)}</span>
    </GoLink>
  </li>
)

export const Agenda = ({ days, events, open, spotOf }: AgendaProps) => {
  const full = days
    .map((day) => ({ day, events: eventsOn(day, events) }))
    .filter((one) => one.events.length > 0)
  if (full.length === 0) {
    return (
      <Empty
        icon={<CalendarLtr48Regular />}
        title="Nothing in these four weeks"
        words="Events that you make or are asked to stand here."
      />
    )
  }
  return (
    <div className="agenda">
      {full.map((one) => (
        <section key={one.day} aria-labelledby={`day-${one.day}`}>
          <h2 id={`day-${one.day}`}>{dayWords(startOfDay(one.day))}</h2>
          <ul>
            {one.events.map((event) => (
              <Row key={event.id} event={event} to={spotOf(event)} current={event.id === open} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
