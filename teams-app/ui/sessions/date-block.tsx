// The day of a session as a leaf of a calendar; the full date stands in the text beside it.

import './sessions.css'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'

const part = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'Europe/London' })
  return (at: Instant) => format.format(Date.parse(at))
}
const month = part({ month: 'short' })
const number = part({ day: 'numeric' })
const weekday = part({ weekday: 'short' })

export const DateBlock = ({ at }: { at: Instant }) => (
  <span className="dblock num" aria-hidden>
    <span className="dmonth">{month(at).slice(0, 3)}</span>
    <span className="dday">{number(at)}</span>
    <span className="dweek">{weekday(at)}</span>
  </span>
)
