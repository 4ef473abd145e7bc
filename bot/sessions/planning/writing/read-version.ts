// The version of a session that an officer has read: of what people decide, not of what the calendar writes beside it.

import { createHash } from 'node:crypto'
import type { Session } from '../../../../shared/domain/sessions/session.ts'

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// Read again, the same session may have its fields in another order.
const inOrder = (_name: string, value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** Stays while only the event's state changes: that would refuse an officer's words though nobody else wrote. */
export const readVersion = ({ calendar: _ours, ...decided }: Session): string =>
  createHash('sha256').update(JSON.stringify(decided, inOrder)).digest('hex')
