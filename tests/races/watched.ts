// A booking store that writes down what the job does with rows, as a deed of its own between asking and answer.

import type { Booking } from '../../shared/domain/sessions/booking.ts'
import type { BookingStore } from '../../shared/ports/sessions.ts'
import { Outage } from '../../shared/ports/versioned.ts'
import type { Deed } from '../support/history/session-model.ts'
import type { Chronicle } from './chronicle.ts'

/** Changes that no person presses for; the job's end of a take is told with the take. */
const keptDeed = (before: Booking, next: Booking): Deed | null => {
  const { person } = before
  const to = next.situation
  if (to.state === 'offered') return { do: 'offer', person }
  if (to.state !== 'gone') return null
  if (to.because === 'calledOff') return { do: 'free', person }
  if (to.because === 'offerEnded') return { do: 'lapse', person }
  return to.because === 'person' || to.because === 'declined' ? { do: 'release', person } : null
}

/** `since`: when the round began that writes; what it read then is what it goes by. */
export const watched = (store: BookingStore, chronicle: Chronicle, since: () => number): BookingStore => ({
  ...store,
  save: async (before, next, session) => {
    const deed = keptDeed(before.value, next)
    if (deed === null) return await store.save(before, next, session)
    const end = chronicle.begin(session.id, deed, since())
    try {
      const saved = await store.save(before, next, session)
      end('answered')
      return saved
    } catch (error) {
      if (error instanceof Outage) end('lost')
      throw error
    }
  },
})
