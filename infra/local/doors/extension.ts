// The door of the app's message extension, for whoever writes a message and has the app.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Chat } from '../connector/chat/chat.ts'
import { askExtension } from '../connector/chat/extension.ts'
import { installOf } from '../directory/installs.ts'
import { spotFor } from './chats.ts'
import { DoorRefusal } from './problem.ts'

const byId = z.object({ id: z.string() })
// Teams asks for at most so many lines at a time.
const mostLines = 25
const asking = z.strictObject({
  person: z.string(),
  question: z.discriminatedUnion('name', [
    z.strictObject({
      name: z.literal('query'),
      commandId: z.string(),
      parameters: z.array(z.strictObject({ name: z.string(), value: z.string() })),
      skip: z.int().min(0).default(0),
      count: z.int().min(1).max(mostLines).default(mostLines),
    }),
    z.strictObject({ name: z.literal('selectItem'), value: z.unknown() }),
    z.strictObject({ name: z.literal('queryLink'), url: z.string() }),
  ]),
})

export const registerExtension = (app: FastifyInstance, chat: Chat): void => {
  app.post('/local/conversations/:id/extension', (request) => {
    const { person: personId, question } = asking.parse(request.body)
    const { spot, person } = spotFor(chat, byId.parse(request.params).id, personId)
    const { db } = chat.world
    const hasApp =
      installOf(db, 'personal', person.id) !== undefined ||
      (spot.kind === 'channel' && installOf(db, 'team', spot.team.id) !== undefined)
    if (!hasApp) throw new DoorRefusal(409, 'You do not have this app. Install it to use it here.')
    return askExtension(chat, spot, person, question)
  })
}
