// Instants in the words Microsoft 365 shows in the UK: London time, "10:42am", the day as far off as it needs.

const zone = 'Europe/London'
const clockFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12',
})
const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
const weekdayFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'short' })
const shortFormat = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short' })
const longFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})
const barFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const fieldFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'short',
})

const dayMs = 86_400_000

/** The day in London as YYYY-MM-DD. */
export const dayOf = (at: number): string => dayFormat.format(at)

/** "10:42am", "2pm": the minutes only where there are any. */
export const clockWords = (at: number): string =>
  clockFormat.format(at).replace(/\s/g, '').replace(':00', '').toLowerCase()

/** For a chat list: the time if it was the same day, the weekday within a week, else the date. */
export const listWords = (at: number, now: number): string => {
  if (dayOf(at) === dayOf(now)) return clockWords(at)
  return now - at < 6 * dayMs && at <= now ? weekdayFormat.format(at) : shortFormat.format(at)
}

/** A divider between days of a conversation. */
export const dividerWords = (at: number, now: number): string => {
  if (dayOf(at) === dayOf(now)) return 'Today'
  if (dayOf(at) === dayOf(now - dayMs)) return 'Yesterday'
  return longFormat.format(at).replace(',', '')
}

/** For the stand-in's bar: "Tue 6 Oct 2026, 10:42am". */
export const barWords = (at: number): string => `${barFormat.format(at).replace(',', '')}, ${clockWords(at)}`

/** Date and time for a cell: "6 Oct 2026, 10:42am". */
export const cellWords = (at: number): string =>
  `${shortFormat.format(at)} ${dayOf(at).slice(0, 4)}, ${clockWords(at)}`

/** The value of a `datetime-local` field, London time. */
export const fieldValue = (at: number): string => fieldFormat.format(at).replace(' ', 'T')

/** The instant that a `datetime-local` value means in London; NaN for none. In the hour that runs twice, the first. */
export const instantOf = (value: string): number => {
  const asUtc = Date.parse(`${value}Z`)
  if (Number.isNaN(asUtc)) return Number.NaN
  const summer = asUtc - 3_600_000
  return fieldValue(summer) === value.slice(0, 16) ? summer : asUtc
}
