// Days side by side with their hours, and the events where they stand in them.
import { useEffect, useMemo, useRef } from 'react'
import type { Spot } from '../../address.ts'
import { GoLink } from '../../frame/go-link.tsx'
import { dayOf } from '../../times.ts'
import { eventLabel, hoursWords, subjectWords } from '../parts/words.ts'
import type { CalendarEvent } from '../shapes.ts'
import { type Block, blocksOf, startOfDay } from './days.ts'

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const firstHour = 8
const minutesAnHour = 60
/** As in the style sheet. */
const hourHeight = 48

const hourWords = (hour: number): string => `${hour % 12 === 0 ? 12 : hour % 12}${hour < 12 ? 'am' : 'pm'}`

const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short' })
const shortDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
})

type EventBlockProps = {
  readonly block: Block<CalendarEvent>
  readonly to: Spot
  readonly current: boolean
}

/** What an event is to this person decides how it is drawn. */
export const standingOf = ({ isCancelled, isOrganiser, response }: CalendarEvent): string => {
  if (isCancelled) return 'cancelled'
  return isOrganiser ? 'own' : response
}

const EventBlock = ({ block, to, current }: EventBlockProps) => {
  const { event, top, minutes, lane, lanes } = block
  return (
    <li
      className="event-block"
      data-standing={standingOf(event)}
      data-current={current}
      data-short={minutes <= 30}
      style={{
        top: `${(top / minutesAnHour) * hourHeight}px`,
        height: `${(minutes / minutesAnHour) * hourHeight - 2}px`,
        left: `${(lane / lanes) * 100}%`,
        width: `calc(${100 / lanes}% - 4px)`,
      }}
    >
      <GoLink to={to} current={current} label={eventLabel(event)}>
        <span className="event-block-title">{subjectWords(event.subject)}</span>
        {minutes > 30 && (
          <span className="event-block-more">
            {event.location === '' ? hoursWords(event.starts, event.ends) : event.location}
          </span>
        )}
      </GoLink>
    </li>
  )
}

type TimeGridProps = {
  readonly days: readonly string[]
  readonly events: readonly CalendarEvent[]
  readonly today: string
  readonly open: string | null
  readonly spotOf: (event: CalendarEvent) => Spot
}

export const TimeGrid = ({ days, events, today, open, spotOf }: TimeGridProps) => {
  const scroller = useRef<HTMLElement>(null)
  const columns = useMemo(() => days.map((day) => ({ day, blocks: blocksOf(day, events) })), [days, events])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other days are the reason to begin at the morning again.
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = firstHour * hourHeight - 8
  }, [days.join()])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section ref={scroller} className="time-grid" tabIndex={0} aria-label="Hours">
      {days.length > 1 && (
        <div className="time-heads">
          {days.map((day) => (
            <h2 key={day} className="time-head" data-today={day === today}>
              {weekday.format(startOfDay(day))} {shortDay.format(startOfDay(day))}
            </h2>
          ))}
        </div>
      )}
      <div className="time-body">
        <div className="time-hours" aria-hidden>
          {hours.map((hour) => (
            <div key={hour}>{hourWords(hour)}</div>
          ))}
        </div>
        {columns.map(({ day, blocks }) => (
          <ul key={day} className="time-day" data-today={day === today} aria-label={day}>
            {blocks.map((block) => (
              <EventBlock
                key={block.event.id}
                block={block}
                to={spotOf(block.event)}
                current={block.event.id === open}
              />
            ))}
          </ul>
        ))}
      </div>
    </section>
  )
}

/** The day on which an event begins. */
export const dayOfEvent = (event: CalendarEvent): string => dayOf(event.starts)
