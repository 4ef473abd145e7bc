// The key that makes planning repeatable: made once, before the first try.

import { type SeriesId, type SessionId, seriesId, sessionId } from '../../shared/domain/kernel/ids.ts'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

// 256 is no multiple of 31: the first few letters come up a little more often, which a key of 20 can spare.
const random = (): string =>
  [...crypto.getRandomValues(new Uint8Array(20))].map((byte) => letters[byte % letters.length] ?? '').join('')

export const newSessionKey = (): SessionId => sessionId(random())
export const newSeriesKey = (): SeriesId => seriesId(random())
/** For a press that asks for something once. */
export const newOp = (): string => random()
