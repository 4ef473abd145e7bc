// A month of sessions: one grid for the keyboard, arrows go by day, Enter opens the first session of a day.

import { Button } from '@fluentui/react-components'
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left'
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Planned } from '../../../../shared/api/planner.ts'
import type { Day } from '../../../../shared/domain/kernel/ids.ts'
import { count, dayInWords, timeInWords } from '../../../../shared/domain/kernel/words.ts'
import { sessionKindWords } from '../../../../shared/domain/sessions/session.ts'
import { dayOf } from '../../../ui/sessions/session-days.ts'
import { plannedPath } from '../planner-route.ts'
import { dayByKey, type MonthDay, monthInWords, type Named, otherMonth, weeksOf } from './month.ts'

const heads = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

type Props = {
  readonly month: string
  readonly today: Day
  readonly sessions: readonly Planned[]
  readonly holidays: readonly Named[]
  readonly toMonth: (month: string) => void
}

const dayLabel = (one: MonthDay, sessions: readonly Planned[]): string =>
  [dayInWords(one.day), one.holiday, sessions.length === 0 ? null : count(sessions.length, 'session')]
    .filter((words) => words !== null)
    .join(', ')

const Entry = ({ session }: { session: Planned }) => (
  <a
    href={`#${plannedPath(session.id)}`}
    className={`mentry ${session.kind} ${session.state === 'calledOff' ? 'off' : ''}`}
  >
    <span className="mtime num">{timeInWords(session.starts)}</span>
    <span className="mtitle">{session.title}</span>
    <span className="vh">
      {`, ${sessionKindWords[session.kind]}${session.state === 'calledOff' ? ', called off' : ''}`}
    </span>
  </a>
)

const classOf = (one: MonthDay, today: Day): string =>
  [
    'mday',
    one.isInMonth ? '' : 'out',
    one.isWeekend ? 'weekend' : '',
    one.holiday !== null && !one.isWeekend ? 'holiday' : '',
    one.day === today ? 'today' : '',
  ]
    .filter((name) => name !== '')
    .join(' ')

/** The chosen day is the one stop for Tab; another month is shown when the arrows lead there. */
const useDays = ({ month, today, toMonth }: Props) => {
  const [chosen, setChosen] = useState<Day | null>(null)
  const grid = useRef<HTMLTableElement>(null)
  const mustFocus = useRef(false)
  const start = chosen?.startsWith(month) ? chosen : null
  const here = start ?? (today.startsWith(month) ? today : null)
  useEffect(() => {
    // In another month the day has no cell of its own until that month is drawn.
    if (!mustFocus.current || chosen === null || !chosen.startsWith(month)) return
    mustFocus.current = false
    grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus()
  }, [chosen, month])
  const onKey = (event: KeyboardEvent, of: Day, first: Planned | undefined) => {
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter' && first !== undefined) {
      event.preventDefault()
      window.location.hash = plannedPath(first.id)
      return
    }
    const next = dayByKey(event.key, of)
    if (next === null) return
    event.preventDefault()
    mustFocus.current = true
    setChosen(next)
    if (!next.startsWith(month)) toMonth(next.slice(0, 7))
  }
  return { grid, here, onKey }
}

const Head = ({ month, today, toMonth }: Props) => (
  <div className="row wrap g8 mhead">
    <Button
      appearance="subtle"
      icon={<ChevronLeft20Regular />}
      aria-label={`Month before: ${monthInWords(otherMonth(month, -1))}`}
      onClick={() => toMonth(otherMonth(month, -1))}
    />
    <h2 className="t-sub" aria-live="polite">
      {monthInWords(month)}
    </h2>
    <Button
      appearance="subtle"
      icon={<ChevronRight20Regular />}
      aria-label={`Month after: ${monthInWords(otherMonth(month, 1))}`}
      onClick={() => toMonth(otherMonth(month, 1))}
    />
    <Button appearance="subtle" onClick={() => toMonth(today.slice(0, 7))}>
      This month
    </Button>
  </div>
)

type DayProps = {
  readonly one: MonthDay
  readonly today: Day
  readonly on: readonly Planned[]
  readonly isStop: boolean
  /** The holiday's name stands on its first day of each week. */
  readonly isNamed: boolean
  readonly onKey: ReturnType<typeof useDays>['onKey']
}

const DayCell = ({ one, today, on, isStop, isNamed, onKey }: DayProps) => (
  <td
    className={classOf(one, today)}
    data-day={one.day}
    tabIndex={isStop ? 0 : -1}
    aria-label={dayLabel(one, on)}
    aria-current={one.day === today ? 'date' : undefined}
    onKeyDown={(event) => onKey(event, one.day, on[0])}
  >
    <span className="mnumber num">{one.number}</span>
    {isNamed && one.holiday !== null && <span className="mname t-cap">{one.holiday}</span>}
    {on.map((session) => (
      <Entry key={session.id} session={session} />
    ))}
  </td>
)

export const MonthGrid = (props: Props) => {
  const { month, today, sessions, holidays } = props
  const { grid, here, onKey } = useDays(props)
  const weeks = weeksOf(month, holidays)
  const stop = here ?? weeks.flat().find(({ isInMonth }) => isInMonth)?.day
  return (
    <section className="card" aria-label="Calendar">
      <Head {...props} />
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a calendar: arrows move within */}
      <table className="mgrid" role="grid" ref={grid} aria-label={monthInWords(month)}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                <span className="mlong">{head}</span>
                <span className="mshort" aria-hidden>
                  {head.slice(0, 2)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.day}>
              {week.map((one, at) => (
                <DayCell
                  key={one.day}
                  one={one}
                  today={today}
                  on={sessions.filter((session) => dayOf(session.starts) === one.day)}
                  isStop={one.day === stop}
                  isNamed={!one.isWeekend && one.holiday !== (at === 0 ? null : week[at - 1]?.holiday)}
                  onKey={onKey}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
