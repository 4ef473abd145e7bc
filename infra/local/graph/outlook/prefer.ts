// `Prefer: outlook.timezone="…"`: in which zone a caller wants times, and the zones named in a body.

import { localIn, momentIn, zoneOf } from '../../outlook/time/zones.ts'
import type { GraphCall } from '../call.ts'
import type { GraphRefusal } from '../errors.ts'
import { invalidProperty, outlookRefusal } from './mailbox.ts'

const unsupported = (name: string): GraphRefusal =>
  outlookRefusal(
    400,
    'TimeZoneNotSupportedException',
    `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
  )

export const knownZone = (name: string): string => {
  const zone = zoneOf(name)
  if (!zone) throw unsupported(name)
  return zone
}

export type Wanted = {
  /** As it was written; echoed. */
  readonly name: string
  readonly zone: string
  readonly applied: Readonly<Record<string, string>>
}

export const wantedZone = ({ headers }: GraphCall): Wanted => {
  const name = /outlook\.timezone\s*=\s*"([^"]*)"/i.exec(headers['prefer'] ?? '')?.[1]
  if (name === undefined) return { name: 'UTC', zone: 'UTC', applied: {} }
  return { name, zone: knownZone(name), applied: { 'preference-applied': `outlook.timezone="${name}"` } }
}

export type DateTimeTimeZone = { readonly dateTime: string; readonly timeZone: string }

export const shownTime = (ms: number, { name, zone }: Wanted): DateTimeTimeZone => ({
  dateTime: localIn(ms, zone),
  timeZone: name,
})

export const readTime = ({ dateTime, timeZone }: DateTimeTimeZone): number => {
  const moment = momentIn(dateTime, knownZone(timeZone))
  if (moment === undefined) throw invalidProperty()
  return moment
}
