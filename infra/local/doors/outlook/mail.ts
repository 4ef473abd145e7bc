// The doors to a person's mail: reading it, writing one, marking one as read.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { oneLine, textAsPage } from '../../outlook/calendar/words.ts'
import { mailOf, markMailRead } from '../../outlook/mail/messages.ts'
import { personWith, sendLetter } from '../../outlook/mail/post.ts'
import type { World } from '../../world.ts'
import { knownPerson } from '../people.ts'
import { DoorRefusal } from '../problem.ts'
import { shownMail } from './shown.ts'

const ofPerson = z.object({ person: z.string() })
const atMail = ofPerson.extend({ id: z.string() })
const which = z.object({ folder: z.enum(['inbox', 'sent']).default('inbox') })
const letter = z.strictObject({
  to: z.array(z.email()).min(1).max(500),
  subject: z.string().max(255),
  /** Plain text. */
  body: z.string().max(100_000),
})

export const registerMail = (app: FastifyInstance, world: World): void => {
  const base = '/local/persons/:person/outlook/mail'

  app.get(base, (request) => {
    const person = knownPerson(world, ofPerson.parse(request.params).person)
    const { folder } = which.parse(request.query)
    return { messages: mailOf(world.db, person.id, folder).map((mail) => shownMail(world, mail)) }
  })

  app.post(base, (request) => {
    const person = knownPerson(world, ofPerson.parse(request.params).person)
    const { to, subject, body } = letter.parse(request.body)
    const addresses = to.map((email) => ({ email, name: personWith(world.db, email)?.displayName ?? email }))
    sendLetter(world, person, {
      kind: 'message',
      subject: oneLine(subject),
      bodyHtml: textAsPage(body),
      uid: undefined,
      to: addresses,
      open: true,
      kept: true,
    })
    return { sent: true }
  })

  app.post(`${base}/:id/read`, (request) => {
    const { person: personId, id } = atMail.parse(request.params)
    const person = knownPerson(world, personId)
    if (!markMailRead(world.db, person.id, id)) {
      throw new DoorRefusal(404, `${person.displayName} has no mail ${id}`)
    }
    return { read: true }
  })
}
