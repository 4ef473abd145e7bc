import fastify from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { announcementCard } from '../../../shared/cards/consultation/invitation.ts'
import type { PersonId } from '../../../shared/domain/kernel/ids.ts'
import { personId } from '../../../shared/domain/kernel/ids.ts'
import { type Door, look, openDoor, people, wrenfield } from '../../../tests/cards/door.ts'
import { links } from '../../../tests/cards/every-card.ts'
import { sentEdition } from '../../../tests/cards/every-update-card.ts'
import { fakeConversations } from '../../../tests/support/fakes/updates.ts'
import { type StartedLocal365, startLocal365 } from '../../../tests/support/local-365.ts'
import { createCredentials, tokenFor } from '../../identity/app-credentials.ts'
import { shareDoor } from '../../sessions/sharing/door.ts'
import { openTeams, type TeamsChat, teamsChat } from '../bot.ts'

// The bot as it is composed for real, in a chat of the local Microsoft 365; only the stores are fakes.
const { priya, amara } = people
let local: StartedLocal365
let door: Door
let chat: TeamsChat
let logged: { event: string; fields: Readonly<Record<string, unknown>> }[] = []
const front = fastify({ forceCloseConnections: true })
let inside: ReturnType<typeof fastify>

const openInside = async () => {
  const { world, url } = local
  const loopback = url.replace('localhost', '127.0.0.1')
  const settings = {
    tenantId: world.tenant.id,
    clientId: world.app.clientId,
    clientSecret: world.app.secret,
    loginBase: local.loginBase,
    botLoginBase: `${loopback}/botframework`,
    serviceUrls: [`${loopback}/connector`],
    answerWithinMs: 150,
  }
  const credentials = createCredentials(settings)
  const installs = {
    install: async () => ({ ok: true, value: true }) as const,
    findPost: async () => null,
    notifyAll: async () => ({ ok: true, value: true }) as const,
    conversations: fakeConversations(),
  }
  chat = teamsChat(settings, installs, tokenFor(credentials, 'https://api.botframework.com'))
  inside = fastify()
  openTeams(inside, settings, {
    credentials,
    chat,
    conversation: door.conversation,
    sharing: shareDoor(door.sharing, links),
    linksOf: (person) => door.ports.people.linksOf(person),
    realNow: Date.now,
    log: (event, fields) => void logged.push({ event, fields }),
  })
}

beforeAll(async () => {
  front.post('/api/messages', async (request, reply) => {
    const { statusCode, headers, rawPayload } = await inside.inject({
      method: 'POST',
      url: '/api/messages',
      headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' },
      payload: JSON.stringify(request.body),
    })
    return reply
      .code(statusCode)
      .type(String(headers['content-type'] ?? 'application/json'))
      .send(rawPayload)
  })
  const productUrl = await front.listen({ port: 0, host: '127.0.0.1' })
  local = await startLocal365({ productUrl })
  door = await openDoor()
  await openInside()
  await say('POST', `/persons/${priya}/app`, { action: 'install' })
})
beforeEach(async () => {
  await inside.close()
  door = await openDoor()
  await openInside()
  logged = []
})
afterAll(async () => {
  await local.close()
  await front.close()
  await inside.close()
})

const say = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(`${local.url}/local${path}`, {
    method,
    ...(body === undefined ? {} : { headers, body: JSON.stringify(body) }),
  })
  return reply.json()
}
const messagesSchema = z.array(
  z.looseObject({
    id: z.string(),
    text: z.string(),
    cards: z.array(z.unknown()),
    edited: z.nullable(z.string()),
  }),
)
const chatOf = async (person: PersonId): Promise<string> => {
  const sent = await chat.sendToPerson(person, { card: {}, summary: 'x' })
  return sent.ok ? sent.value.conversationId : ''
}
const shown = async (conversation: string, person: string = priya) =>
  messagesSchema.parse(
    await say('GET', `/conversations/${encodeURIComponent(conversation)}/messages?person=${person}`),
  )
const write = (conversation: string, text: string) =>
  say('POST', `/conversations/${encodeURIComponent(conversation)}/say`, { person: priya, text })
type Pressed = { conversation: string; messageId: string; kind?: 'execute' | 'submit'; person?: string }
const press = (
  { conversation, messageId, kind = 'execute', person = priya }: Pressed,
  verb: string,
  data: object,
) =>
  say('POST', `/conversations/${encodeURIComponent(conversation)}/press`, {
    person,
    messageId,
    kind,
    ...(kind === 'execute' ? { verb, data } : { data: { verb, ...data } }),
  })

const save = (about: Record<string, unknown> = {}) => ({
  consultation: 'breakfast-clubs',
  section: 's1',
  school: wrenfield,
  base: 0,
  op: 'a'.repeat(20),
  held: [],
  Q01: 'agree',
  ...about,
})

/** Holds the next save until it is let go. */
const slowStore = () => {
  const { responses } = door.ports
  const { create } = responses
  let letGo = (_problem?: Error): void => undefined
  const gate = new Promise<void>((resolve, reject) => {
    letGo = (problem) => (problem ? reject(problem) : resolve())
  })
  Object.assign(responses, {
    create: async (...args: Parameters<typeof create>) => {
      await gate
      return create(...args)
    },
  })
  return { letGo: (problem?: Error) => letGo(problem) }
}

/** A card in Priya's chat to press on. */
const aCardInChat = async (): Promise<Pressed> => {
  const sent = await chat.sendToPerson(priya, { card: { type: 'AdaptiveCard', body: [] }, summary: 'x' })
  if (!sent.ok) throw new Error('not sent')
  return { conversation: sent.value.conversationId, messageId: sent.value.activityId }
}
const cardOf = async ({ conversation, messageId }: Pressed) =>
  look((await shown(conversation)).find(({ id }) => id === messageId)?.cards[0])
const until = async (pressed: Pressed, words: string) => {
  await expect.poll(async () => (await cardOf(pressed)).words, { timeout: 5_000 }).toContain(words)
}
const channelsSchema = z.array(z.looseObject({ id: z.string(), kind: z.string() }))
const channelOf = async () => {
  const all = channelsSchema.parse(await say('GET', `/persons/${priya}/conversations`))
  return all.find(({ kind }) => kind === 'channel')?.id ?? ''
}

describe('in a person’s chat', () => {
  it('greets who has just added the app', async () => {
    const conversation = await chatOf(priya)
    expect(look((await shown(conversation))[0]?.cards[0]).heading).toBe('Hello Priya Nair')
  })

  it('does not greet somebody for whom we have just added it ourselves', async () => {
    const ines = '00000000-0000-4000-8000-000000000003'
    await chat.reach(personId(ines))
    await say('POST', `/persons/${ines}/app`, { action: 'install' })
    const all = channelsSchema.parse(await say('GET', `/persons/${ines}/conversations`))
    const own = all.find(({ kind }) => kind === 'personal')
    expect(own === undefined ? [] : await shown(own.id, ines)).toEqual([])
  })

  it('answers what is written, and says nothing to thanks', async () => {
    const conversation = await chatOf(priya)
    await write(conversation, 'consultations')
    const messages = await shown(conversation)
    expect(look(messages.at(-1)?.cards[0]).heading).toBe('One consultation is open')
    await write(conversation, 'thanks')
    expect(await shown(conversation)).toHaveLength(messages.length + 1)
  })

  it('keeps each card of an update that it gives, where it stands', async () => {
    const { editions, askedCopies } = door.ports
    const { value: update } = await editions.create(sentEdition())
    const help = await aCardInChat()
    const { conversation } = help
    await write(conversation, 'latest update')
    const said = (await shown(conversation)).at(-1)
    await press(help, 'updates.latest', {})
    const kept = async () => (await askedCopies.of(update.id)).map(({ state }) => state)
    const copyAt = (activityId: string | undefined) =>
      expect.objectContaining({ state: 'sent', conversationId: conversation, activityId })
    await expect.poll(kept).toEqual([copyAt(said?.id), copyAt(help.messageId)])
  })

  it('answers a press in the card’s place, and edits the message after a save', async () => {
    const at = await aCardInChat()
    const answer = await press(at, 'consultation.save', save())
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
    await until(at, 'Saved on')
    await expect
      .poll(async () => (await shown(at.conversation)).find(({ id }) => id === at.messageId)?.edited)
      .not.toBeNull()
    expect((await door.stored())?.answers).toEqual({ Q01: 'agree' })
  })

  it('says that it is still saving when it takes long, names the consultation, and edits the message later', async () => {
    const at = await aCardInChat()
    const store = slowStore()
    await press(at, 'consultation.save', save())
    const waiting = await cardOf(at)
    expect(waiting.heading).toBe('Still saving')
    expect(waiting.words).toContain('Breakfast clubs')
    expect(waiting.button('See what is saved').data).toMatchObject({ section: 's1', school: wrenfield })
    expect(await door.rows()).toBe(0)
    store.letGo()
    await until(at, 'Saved on')
    expect(await door.rows()).toBe(1)
  })

  it('gives the words back when a slow save fails in the end', async () => {
    const at = await aCardInChat()
    const store = slowStore()
    await press(at, 'consultation.save', save({ Q01_c: 'Typed words.' }))
    store.letGo(new Error('a bug'))
    await until(at, 'Your words are still here')
    expect((await cardOf(at)).inputs['Q01_c']).toBe('Typed words.')
    expect(logged).toMatchObject([{ event: 'turnFailed', fields: { problem: 'Error: a bug' } }])
  })

  it('keeps the words when nothing can be read at all', async () => {
    const at = await aCardInChat()
    door.ports.trouble.outage(true)
    await press(at, 'consultation.save', save({ Q01_c: 'Typed words.' }))
    const kept = await cardOf(at)
    expect(kept.heading).toBe('Not saved yet')
    expect(kept.words).toContain('Typed words.')
    const [line] = logged
    expect(kept.words).toContain(String(line?.fields['reference']))
    door.ports.trouble.outage(false)
    const { verb, data } = kept.button('Save again')
    await press(at, verb, data)
    await until(at, 'Saved on')
    expect((await door.stored())?.answers).toEqual({ Q01: 'agree', Q01_c: 'Typed words.' })
  })

  it('edits the card of an old client that sends presses as messages, slowly too', async () => {
    const at = { ...(await aCardInChat()), kind: 'submit' as const }
    const before = (await shown(at.conversation)).length
    const store = slowStore()
    const pressing = press(at, 'consultation.save', save())
    await until(at, 'We are filing your answer.')
    store.letGo()
    await pressing
    await until(at, 'Saved on')
    expect(await shown(at.conversation)).toHaveLength(before)
  })
})

describe('in a channel', () => {
  const post = async () => {
    const conversation = await channelOf()
    const card = announcementCard(door.published, 'b'.repeat(20), links)
    const sent = await chat.postToChannel({ teamId: 't', channelId: conversation }, card)
    if (!sent.ok) throw new Error('not posted')
    return { conversation, messageId: sent.value.activityId }
  }

  it('answers a press with one line and leaves the card', async () => {
    const at = await post()
    const answer = await press(at, 'consultation.sendToMe', {
      consultation: 'breakfast-clubs',
      op: 'c'.repeat(20),
    })
    expect(answer).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'It is in your chat with Countywide.',
    })
  })

  it.each(['execute', 'submit'] as const)(
    'sends what is personal to the person’s chat (%s)',
    async (kind) => {
      const at = { ...(await post()), kind }
      const own = await chatOf(priya)
      const before = (await shown(at.conversation)).length
      const answer = await press(at, 'consultation.save', save())
      if (kind === 'execute') expect(answer).toMatchObject({ value: 'Look in your chat with Countywide.' })
      expect(look((await shown(own)).at(-1)?.cards[0]).words).toContain('Wrenfield Primary School')
      const there = await shown(at.conversation)
      expect(there).toHaveLength(before)
      expect(JSON.stringify(there)).not.toContain('Wrenfield')
    },
  )

  it('says where to look when it takes long', async () => {
    const at = await post()
    const store = slowStore()
    const answer = await press(at, 'consultation.save', save())
    expect(answer).toMatchObject({ value: expect.stringContaining('We are still working on it.') })
    store.letGo()
    const own = await chatOf(priya)
    await expect.poll(async () => JSON.stringify(await shown(own)), { timeout: 5_000 }).toContain('Saved on')
  })

  it('does not tell the channel which consultations a person has', async () => {
    const [conversation, own] = [await channelOf(), await chatOf(priya)]
    const before = (await shown(own)).length
    await write(conversation, '<at>Countywide</at> consultations')
    expect((await shown(conversation)).at(-1)?.text).toBe('Look in your chat with Countywide.')
    const headings = async () => (await shown(own)).slice(before).map(({ cards }) => look(cards[0]).heading)
    await expect.poll(headings, { timeout: 5_000 }).toContain('One consultation is open')
  })

  it('says so when the person’s chat cannot be reached', async () => {
    const at = { ...(await post()), person: amara }
    const answer = await press(at, 'consultation.list', {})
    expect(answer).toMatchObject({ value: 'We cannot reach your chat. Please open Countywide in Teams.' })
  })
})
