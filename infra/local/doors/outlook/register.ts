// Outlook's doors, by person: calendar, mail, and having been in a meeting.
import type { FastifyInstance } from 'fastify'
import type { World } from '../../world.ts'
import { registerCalendar } from './calendar.ts'
import { registerMail } from './mail.ts'
import { registerMeetings } from './meetings.ts'

export const registerOutlook = (app: FastifyInstance, world: World): void => {
  registerCalendar(app, world)
  registerMail(app, world)
  registerMeetings(app, world)
}
