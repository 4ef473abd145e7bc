// The calendar of a person: the days, and beside them or in their place the event that is open.
import { Button } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { useMemo, useRef, useState } from 'react'
import { type CalendarSpot, newItem, type Spot } from '../../address.ts'
import { type Loaded, useDoor } from '../../doors/use-door.ts'
import { useDesk } from '../../frame/desk.ts'
import { amend, go } from '../../frame/use-address.ts'
import { useNarrow } from '../../frame/use-narrow.ts'
import { Settled } from '../../parts/states.tsx'
import { dayOf } from '../../times.ts'
import { AppointmentForm } from '../appointment/appointment-form.tsx'
import type { Draft } from '../appointment/draft.ts'
import { nextHalfHour } from '../appointment/draft.ts'
import { EventView } from '../appointment/event-view.tsx'
import { askEvent, askEvents } from '../doors.ts'
import { daysWords, dayWords } from '../parts/words.ts'
import type { CalendarEvent } from '../shapes.ts'
import { Agenda } from './agenda.tsx'
import { CalendarHead } from './calendar-head.tsx'
import { dayAfter, daysOf, startOfDay } from './days.ts'
import { dayOfEvent, TimeGrid } from './time-grid.tsx'
import './calendar.css'

const close = (spot: CalendarSpot): void => go({ ...spot, event: null })

const morningMs = 9 * 3_600_000

/** When a new event begins: at the next half hour today, at nine on any other day. */
const startOn = (day: string | null, now: number): number => {
  const next = nextHalfHour(now)
  return day === null || day === dayOf(next) ? next : startOfDay(day) + morningMs
}

/** What was shown stays while it is read again under another name: a new event that was kept gets its own. */
const useShown = <Value,>(now: Loaded<Value>): Loaded<Value> => {
  const shown = useRef(now)
  if (now.state === 'ready' || shown.current.state !== 'ready') shown.current = now
  return shown.current
}

type ItemProps = {
  readonly spot: CalendarSpot
  readonly event: string
  readonly onKept: (draft: Draft) => void
}

const Item = ({ spot, event, onKept }: ItemProps) => {
  const { me, beat, now } = useDesk()
  const [starts] = useState(() => startOn(spot.day, now()))
  const door = useDoor(`event:${me.id}:${event}`, beat, async () =>
    event === newItem ? null : askEvent(me.id, event),
  )
  const shown = useShown(door.now)
  const onGone = (): void => close(spot)
  return (
    <Settled now={shown} loading={{ rows: 4, label: 'Loading the event' }} onRetry={door.reload}>
      {(found) =>
        found === null || (found.isOrganiser && !found.isCancelled) ? (
          <AppointmentForm event={found} starts={starts} onKept={onKept} onGone={onGone} />
        ) : (
          <EventView event={found} reload={door.reload} onGone={onGone} />
        )
      }
    </Settled>
  )
}

/** Another event begins another turn; a new one that was kept under its own id goes on. */
const useTurn = (event: string) => {
  const held = useRef({ event, turn: 0 })
  if (held.current.event !== event) held.current = { event, turn: held.current.turn + 1 }
  const keepAs = (id: string): void => {
    held.current = { ...held.current, event: id }
  }
  return { turn: held.current.turn, keepAs }
}

const OpenItem = ({ spot, event }: { readonly spot: CalendarSpot; readonly event: string }) => {
  const narrow = useNarrow()
  const { turn, keepAs } = useTurn(event)
  const onKept = ({ id, starts }: Draft): void => {
    if (id === null || id === event) return
    keepAs(id)
    amend({ spot: { ...spot, day: dayOf(starts), event: id } })
  }
  return (
    <main className="outlook-main" id="main" tabIndex={-1}>
      {narrow && (
        <Button
          appearance="subtle"
          className="outlook-back"
          icon={<ArrowLeft20Regular />}
          onClick={() => close(spot)}
        >
          Calendar
        </Button>
      )}
      <div className="outlook-item">
        <Item key={turn} spot={spot} event={event} onKept={onKept} />
      </div>
    </main>
  )
}

type DaysProps = {
  readonly spot: CalendarSpot
  readonly day: string
  /** Beside an open event there is room for one day. */
  readonly beside: boolean
}

const Days = ({ spot, day, beside }: DaysProps) => {
  const { me, beat, now } = useDesk()
  const narrow = useNarrow()
  const span = narrow ? 'list' : beside ? 'day' : spot.span
  const days = useMemo(() => daysOf(day, span), [day, span])
  const from = startOfDay(days[0] ?? day)
  const to = startOfDay(dayAfter(days.at(-1) ?? day, 1))
  const door = useDoor(`events:${me.id}:${from}:${to}`, beat, () => askEvents(me.id, from, to))
  const spotOf = (event: CalendarEvent): Spot => ({ ...spot, day: dayOfEvent(event), event: event.id })
  const title = span === 'day' ? dayWords(from) : daysWords(from, to - 1)
  return (
    <>
      {beside ? (
        <h2 className="beside-head">{title}</h2>
      ) : (
        <CalendarHead title={title} spot={spot} day={day} narrow={narrow} />
      )}
      <Settled now={door.now} loading={{ rows: 6, label: 'Loading the calendar' }} onRetry={door.reload}>
        {(events) =>
          span === 'list' ? (
            <Agenda days={days} events={events} open={spot.event} spotOf={spotOf} />
          ) : (
            <TimeGrid days={days} events={events} today={dayOf(now())} open={spot.event} spotOf={spotOf} />
          )
        }
      </Settled>
    </>
  )
}

export const CalendarRoom = ({ spot }: { readonly spot: CalendarSpot }) => {
  const { now } = useDesk()
  const narrow = useNarrow()
  const day = spot.day ?? dayOf(now())
  if (spot.event === null) {
    return (
      <main className="outlook-main" id="main" tabIndex={-1}>
        <Days spot={spot} day={day} beside={false} />
      </main>
    )
  }
  return (
    <>
      {!narrow && (
        <aside className="day-beside" aria-label="Day">
          <Days spot={spot} day={day} beside />
        </aside>
      )}
      <OpenItem spot={spot} event={spot.event} />
    </>
  )
}
