// Times as Exchange writes them: a local date and time beside the name of its zone, by Windows or by IANA.

import { Temporal } from 'temporal-polyfill'
import { windowsZones } from './windows-zones.ts'

/** The IANA zone behind a name, or undefined for a name that neither Windows nor IANA knows. */
export const zoneOf = (name: string): string | undefined => {
  const known = windowsZones.get(name.toLowerCase())
  if (known) return known
  // An offset such as +01:00 is a zone for the date library, but not for Exchange.
  if (!/^[A-Za-z]/.test(name)) return undefined
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId
  } catch {
    return undefined
  }
}

const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?$/
const absolute = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

/** Milliseconds of a date and time in an IANA zone; one with an offset of its own keeps it. Undefined for no time at all. */
export const momentIn = (dateTime: string, zone: string): number | undefined => {
  try {
    if (absolute.test(dateTime)) return Temporal.Instant.from(dateTime).epochMilliseconds
    if (!local.test(dateTime)) return undefined
    return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return undefined
  }
}

/** `2026-11-24T09:30:00.0000000`: always seven decimals, never an offset. */
export const localIn = (ms: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ fractionalSecondDigits: 7 })
