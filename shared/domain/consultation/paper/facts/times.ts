// Times of day as papers write them: "9.30 - 12.00", "1.30pm to 4pm", "10am until midday".

/** `09:30`; `sure` is false where morning or afternoon had to be inferred. */
export type WrittenTimes = {
  readonly start: string
  readonly end: string | null
  readonly sure: boolean
  readonly from: number
  readonly to: number
}

type Clock = {
  readonly hour: number
  readonly minute: number
  readonly half: 'am' | 'pm' | null
  readonly fixed: boolean
}

const half = '(?: ?(a\\.?m\\b\\.?|p\\.?m\\b\\.?|noon\\b|midday\\b))?'
const one = `(?:(?<![\\d.:/£])(\\d{1,2})(?:[.:](\\d{2}))?(?![\\d%])${half}|\\b(midday|noon|midnight)\\b)`
const range = new RegExp(`${one} ?(?:[–—-]|to|until|till) ?${one}`, 'gi')
const single = new RegExp(one, 'gi')

const noon: Clock = { hour: 12, minute: 0, half: 'pm', fixed: true }

/** `pm` for "pm", "noon" and "midday" behind a number; null without a suffix. */
const halfOf = (suffix: string | undefined): 'am' | 'pm' | null => {
  if (suffix === undefined) return null
  return suffix.toLowerCase().startsWith('a') ? 'am' : 'pm'
}

const clockOf = ([hours, minutes, suffix, word]: readonly (string | undefined)[]): Clock | null => {
  if (word !== undefined) return word.toLowerCase() === 'midnight' ? { ...noon, hour: 0, half: 'am' } : noon
  const hour = Number(hours ?? 24)
  const minute = Number(minutes ?? 0)
  const isNoon = /^(?:noon|midday)/i.test(suffix?.trim() ?? '')
  if (hour > 23 || minute > 59 || (isNoon && hour !== 12)) return null
  const isLate = hour > 12
  return {
    hour,
    minute,
    half: isLate ? null : halfOf(suffix),
    fixed: isLate || hours?.startsWith('0') === true,
  }
}

const minutesOf = (clock: Clock, as: 'am' | 'pm'): number => {
  if (clock.hour > 12 || (clock.fixed && clock.half === null)) return clock.hour * 60 + clock.minute
  return ((clock.hour % 12) + (as === 'pm' ? 12 : 0)) * 60 + clock.minute
}

/** Without am or pm, one to six o'clock is the afternoon: schools do not meet at night. */
const likely = (clock: Clock): 'am' | 'pm' =>
  clock.hour === 12 || (clock.hour > 0 && clock.hour < 7) ? 'pm' : 'am'

const inWords = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const pair = (start: Clock, end: Clock): { readonly start: number; readonly end: number } | null => {
  const last = minutesOf(end, end.half ?? likely(end))
  const borrowed = minutesOf(start, start.half ?? end.half ?? likely(start))
  const first = borrowed < last || start.half !== null ? borrowed : minutesOf(start, 'am')
  const evening = last <= first && end.half === null ? minutesOf(end, 'pm') : last
  return evening > first && evening < 24 * 60 ? { start: first, end: evening } : null
}

const isTime = (parts: readonly (string | undefined)[]) => parts.slice(1).some((part) => part !== undefined)
const isSure = (clock: Clock) => clock.half !== null || clock.fixed

/** The first span of time in a text, or null. "4-6" alone is none: one side has minutes, am or pm. */
export const timesIn = (text: string): WrittenTimes | null => {
  for (const found of text.matchAll(range)) {
    const [, ...parts] = found
    const start = clockOf(parts.slice(0, 4))
    const end = clockOf(parts.slice(4, 8))
    if (start === null || end === null || !(isTime(parts.slice(0, 4)) || isTime(parts.slice(4, 8)))) continue
    const minutes = pair(start, end)
    if (minutes === null) continue
    const from = found.index
    return {
      start: inWords(minutes.start),
      end: inWords(minutes.end),
      sure: isSure(start) && isSure(end),
      from,
      to: from + found[0].length,
    }
  }
  return null
}

/** A single time with am, pm or midday: "at 4pm". */
export const timeIn = (text: string): WrittenTimes | null => {
  for (const found of text.matchAll(single)) {
    const [, ...parts] = found
    const clock = clockOf(parts)
    if (clock === null || clock.half === null) continue
    const start = inWords(minutesOf(clock, clock.half))
    return { start, end: null, sure: true, from: found.index, to: found.index + found[0].length }
  }
  return null
}
