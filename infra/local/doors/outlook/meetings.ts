// The door through which a person was in a Teams meeting for so long; Teams' attendance report comes of it.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { meetingOfThread } from '../../outlook/calendar/meeting.ts'
import { threadIn } from '../../outlook/teams/online-meeting.ts'
import { addStay } from '../../outlook/teams/stays.ts'
import type { World } from '../../world.ts'
import { knownPerson } from '../people.ts'
import { DoorRefusal } from '../problem.ts'

const ofPerson = z.object({ person: z.string() })
const stay = z.strictObject({ joinUrl: z.url(), minutes: z.number().positive().max(1_440) })

export const registerMeetings = (app: FastifyInstance, world: World): void => {
  app.post('/local/persons/:person/outlook/meetings/attend', (request) => {
    const person = knownPerson(world, ofPerson.parse(request.params).person)
    const { joinUrl, minutes } = stay.parse(request.body)
    const thread = threadIn(joinUrl)
    const meeting = thread === undefined ? undefined : meetingOfThread(world.db, thread)
    if (!meeting?.thread) throw new DoorRefusal(404, 'No meeting has this join link')
    addStay(world.db, {
      thread: meeting.thread,
      personId: person.id,
      starts: meeting.starts,
      now: world.now(),
      ms: minutes * 60_000,
    })
    return { attended: true }
  })
}
