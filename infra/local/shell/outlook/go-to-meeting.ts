// A join link that is followed here leads to the event in one's calendar, where one says how long one stays.
import { go } from '../frame/use-address.ts'
import { dayOf } from '../times.ts'
import { askEvents } from './doors.ts'

const yearMs = 366 * 86_400_000

/** False when the person has no event with this link. */
export const goToMeeting = async (person: string, joinUrl: string, now = Date.now()): Promise<boolean> => {
  const events = await askEvents(person, now - 10 * yearMs, now + 10 * yearMs)
  const event = events.find((one) => one.joinUrl !== null && new URL(one.joinUrl).href === joinUrl)
  if (event === undefined) return false
  go({ place: 'outlook', room: 'calendar', day: dayOf(event.starts), span: 'week', event: event.id })
  return true
}
