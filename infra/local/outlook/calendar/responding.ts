// An invited person's answer: it stands in the organiser's list of attendees with its time.

import { inTransaction } from '../../store/database.ts'
import type { World } from '../../world.ts'
import type { Appointment } from './appointment.ts'
import { type Response, setResponse } from './attendees.ts'
import { putMeeting } from './meeting.ts'

export const respond = (
  world: World,
  { person, meeting }: Appointment,
  answer: Exclude<Response, 'none'>,
): void => {
  inTransaction(world.db, () => {
    setResponse(world.db, meeting.uid, person.mail, answer, world.now())
    putMeeting(world.db, { ...meeting, version: meeting.version + 1, modifiedAt: world.now() })
  })
  for (const personId of [person.id, meeting.organiserId]) {
    world.events.emit({ type: 'outlookChanged', personId })
  }
}
