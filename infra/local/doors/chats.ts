// The doors of chat: what a person is shown, writing to the bot, pressing a card, and having the app or not.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Chat } from '../connector/chat/chat.ts'
import { changeApp, type followInstalls } from '../connector/chat/lifecycle.ts'
import { conversationsOf, messagesAt } from '../connector/chat/reading.ts'
import { findSpot, peopleAt, refuseBotAt, type Spot } from '../connector/chat/spots.ts'
import { press, say } from '../connector/chat/turns.ts'
import type { Person } from '../directory/people.ts'
import { knownPerson } from './people.ts'
import { DoorRefusal } from './problem.ts'

const byId = z.object({ id: z.string() })
const asPerson = z.object({ person: z.string() })
const saying = z
  .strictObject({
    person: z.string(),
    text: z.string().trim().max(28_000),
    replyTo: z.string().nullish(),
    /** A card of the app's message extension, which a person sends with their message. */
    cards: z.array(z.record(z.string(), z.unknown())).max(1).default([]),
  })
  .refine(({ text, cards }) => text !== '' || cards.length > 0, 'A message needs words or a card')
const pressing = z.strictObject({
  person: z.string(),
  messageId: z.string(),
  kind: z.enum(['execute', 'submit']),
  verb: z.string().optional(),
  id: z.string().optional(),
  data: z.unknown().optional(),
  trigger: z.enum(['manual', 'automatic']).default('manual'),
})
const appChange = z.strictObject({ action: z.enum(['install', 'uninstall', 'block', 'unblock']) })

const refusalWords: Readonly<Record<string, string>> = {
  ConversationBlockedByUser: 'You have blocked this app. Unblock it to write to it.',
  ForbiddenOperationException: 'You do not have this app. Install it to write to it.',
  BotNotInConversationRoster: 'The app is not in this team.',
}

/** Where a person writes. Refuses a conversation in which they are not. */
export const spotFor = (
  chat: Chat,
  conversationId: string,
  personId: string,
): { spot: Spot; person: Person } => {
  const person = knownPerson(chat.world, personId)
  const spot = findSpot(chat.world, conversationId)
  // Somebody else's chat is as good as none.
  if (!spot || !peopleAt(chat.world, spot).some((each) => each.id === person.id))
    throw new DoorRefusal(404, `${person.displayName} is in no conversation ${conversationId}`)
  return { spot, person }
}

const openSpotFor = (chat: Chat, conversationId: string, personId: string) => {
  const found = spotFor(chat, conversationId, personId)
  const refused = refuseBotAt(chat.world, chat.marks, found.spot)
  if (refused) throw new DoorRefusal(409, refusalWords[refused.code] ?? refused.message)
  return found
}

export const registerChats = (
  app: FastifyInstance,
  chat: Chat,
  installs: ReturnType<typeof followInstalls>,
): void => {
  app.get('/local/persons/:id/conversations', (request) =>
    conversationsOf(chat, knownPerson(chat.world, byId.parse(request.params).id)),
  )

  app.get('/local/conversations/:id/messages', (request) => {
    const { id } = byId.parse(request.params)
    const { spot, person } = spotFor(chat, id, asPerson.parse(request.query).person)
    return messagesAt(chat, spot, person)
  })

  app.post('/local/conversations/:id/say', (request) => {
    const { person: personId, text, replyTo, cards } = saying.parse(request.body)
    const { spot, person } = openSpotFor(chat, byId.parse(request.params).id, personId)
    return say(chat, spot, person, text, replyTo ?? undefined, cards)
  })

  app.post('/local/conversations/:id/press', (request) => {
    const { person: personId, id: actionId, verb, ...rest } = pressing.parse(request.body)
    const { spot, person } = openSpotFor(chat, byId.parse(request.params).id, personId)
    const message = chat.posts.find(spot, rest.messageId)
    if (!message || message.deletedAt !== undefined)
      throw new DoorRefusal(404, 'There is no such message here')
    return press(chat, spot, person, { ...rest, verb, actionId, data: rest.data ?? {} })
  })

  app.post('/local/persons/:id/app', async (request) => {
    const person = knownPerson(chat.world, byId.parse(request.params).id)
    const changed = changeApp(chat, person, appChange.parse(request.body).action)
    await installs.settled()
    return { changed }
  })
}
