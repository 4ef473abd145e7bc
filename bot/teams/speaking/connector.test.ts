import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutgoingCard } from '../../../shared/ports/chat.ts'
import { SendUncertain } from '../../../shared/ports/chat.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { clientId, tenantId } from '../../../tests/security/support/app-under-test.ts'
import {
  type Say,
  type StartedConnector,
  startConnector,
} from '../../../tests/security/support/connector-under-test.ts'
import { personNumber } from '../../../tests/support/builders.ts'
import { createTrouble } from '../../../tests/support/fakes/table.ts'
import { fakeConversations } from '../../../tests/support/fakes/updates.ts'
import { createChat } from './chat.ts'
import { type ConnectorSettings, createConnector } from './connector.ts'

let stage: StartedConnector
let asked: boolean[]
const priya = personNumber(1)
const card: OutgoingCard = { card: { type: 'AdaptiveCard' }, summary: 'Consultation: Breakfast clubs' }
const channel = { teamId: 'team-1', channelId: '19:channel@thread.tacv2' }

beforeEach(async () => {
  stage = await startConnector()
  asked = []
})
afterEach(() => stage.close())

const connectorOf = (
  about: Partial<Pick<ConnectorSettings, 'patienceMs' | 'perSecond' | 'timer' | 'token'>> = {},
) =>
  createConnector({
    serviceUrl: `${stage.url}/`,
    token: async (renew = false) => {
      asked.push(renew)
      return renew ? 'renewed' : 'usual'
    },
    perSecond: 1000,
    ...about,
  })
let conversations = fakeConversations()
beforeEach(() => {
  conversations = fakeConversations()
  installed = []
})
let installed: string[] = []
const chatOf = (about: Parameters<typeof connectorOf>[0] = {}) =>
  createChat(
    connectorOf(about),
    {
      install: async (person) => {
        installed.push(person)
        return { ok: true, value: true }
      },
      findPost: async () => null,
      notifyAll: async () => ({ ok: true, value: true }),
      conversations,
    },
    { tenantId, clientId, gatherMs: 0 },
  )
/** Answers in turn, then as usual. */
const inTurn = (...says: readonly Say[]) => {
  const usual = stage.answers.next
  const left = [...says]
  stage.answers.next = (heard) => left.shift() ?? usual(heard)
}
const sends = () => stage.heard.filter(({ path }) => path.endsWith('/activities'))

describe('sending a card to a person', () => {
  it('asks for the conversation once, and says whose bot it is', async () => {
    const chat = chatOf()
    expect(await chat.sendToPerson(priya, card)).toEqual({
      ok: true,
      value: { conversationId: 'new-1', activityId: 'new-1' },
    })
    await chat.sendToPerson(priya, card)
    expect(stage.heard.map(({ path }) => path)).toEqual([
      '/v3/conversations',
      '/v3/conversations/new-1/activities',
      '/v3/conversations/new-1/activities',
    ])
    expect(stage.heard[0]).toMatchObject({
      authorization: 'Bearer usual',
      body: { isGroup: false, tenantId, members: [{ id: priya }], bot: { id: `28:${clientId}` } },
    })
    expect(stage.heard[1]?.body).toMatchObject({
      summary: card.summary,
      attachments: [{ content: card.card }],
    })
  })

  it('asks no more after a restart, and once when the kept conversation is gone', async () => {
    await chatOf().sendToPerson(priya, card)
    await expect.poll(() => conversations.all()).toEqual(new Map([[priya, 'new-1']]))
    stage.heard.length = 0
    await chatOf().sendToPerson(priya, card)
    expect(stage.heard.map(({ path }) => path)).toEqual(['/v3/conversations/new-1/activities'])
    await conversations.put([{ person: priya, conversationId: 'old' }])
    inTurn({ status: 404, body: { error: { code: 'ConversationNotFound' } } })
    stage.heard.length = 0
    expect(await chatOf().sendToPerson(priya, card)).toMatchObject({ ok: true })
    expect(stage.heard.map(({ path }) => path)).toEqual([
      '/v3/conversations/old/activities',
      '/v3/conversations',
      '/v3/conversations/new-1/activities',
    ])
    await expect.poll(() => conversations.all()).toEqual(new Map([[priya, 'new-1']]))
  })

  it('is one request once the chat was made ready, which adds the app only where it is missing', async () => {
    const chat = chatOf()
    inTurn({ status: 403, body: { error: { code: 'ForbiddenOperationException' } } })
    expect(await chat.prepare(priya)).toEqual({ ok: true, value: true })
    expect([stage.heard.map(({ path }) => path), installed]).toEqual([
      ['/v3/conversations', '/v3/conversations'],
      [priya],
    ])
    stage.heard.length = 0
    await chat.prepare(priya)
    await chat.sendToPerson(priya, card)
    expect(stage.heard.map(({ path }) => path)).toEqual(['/v3/conversations/new-1/activities'])
    expect(installed).toHaveLength(1)
  })

  it('sends although nobody can say which conversations are known', async () => {
    const trouble = createTrouble()
    trouble.outage(true)
    conversations = fakeConversations(trouble)
    expect(await chatOf().sendToPerson(priya, card)).toMatchObject({ ok: true })
  })

  it('waits as long as Teams asks for, and says it again', async () => {
    inTurn({ status: 201, body: { id: 'c' } }, { status: 429, headers: { 'retry-after': '0.3' } })
    expect(await chatOf().sendToPerson(priya, card)).toMatchObject({ ok: true })
    const [first, second, ...more] = sends()
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(300)
    expect(more).toEqual([])
  })

  it.each([
    ['an error of the service', { status: 500 }],
    ['a bad gateway', { status: 502 }],
    ['a gateway’s timeout', { status: 504 }],
    ['a connection that broke off', 'reset'],
    ['a good answer that broke off', 'cut'],
    ['a good answer without an id', { status: 201, body: {} }],
    ['no answer at all', 'silent'],
  ] as const)('is uncertain after %s, and never said twice', async (_what, say) => {
    inTurn({ status: 201, body: { id: 'c' } }, say)
    await expect(chatOf({ patienceMs: 250 }).sendToPerson(priya, card)).rejects.toThrow(SendUncertain)
    expect(sends()).toHaveLength(1)
  })

  it('is an outage, and not uncertain, when no connection is made', async () => {
    await conversations.put([{ person: priya, conversationId: 'kept' }])
    const chat = chatOf()
    await stage.close()
    const error: unknown = await chat.sendToPerson(priya, card).catch((thrown: unknown) => thrown)
    stage = await startConnector()
    expect(error).toBeInstanceOf(Outage)
  })

  it('asks again for the conversation, which adds nothing', async () => {
    inTurn({ status: 503 }, 'reset')
    expect(await chatOf().sendToPerson(priya, card)).toMatchObject({ ok: true })
    expect(stage.heard.filter(({ path }) => path === '/v3/conversations')).toHaveLength(3)
    expect(sends()).toHaveLength(1)
  })

  it('is refused for now when even the conversation cannot be had', async () => {
    stage.answers.next = () => ({ status: 503 })
    expect(await chatOf().sendToPerson(priya, card)).toEqual({
      ok: false,
      refusal: { kind: 'refusedForNow', reason: 'Teams did not answer.' },
    })
    expect(stage.heard).toHaveLength(3)
  })

  it('takes one new token after a 401, and a second 401 for an answer', async () => {
    inTurn({ status: 401 })
    expect(await chatOf().sendToPerson(priya, card)).toMatchObject({ ok: true })
    expect(asked.filter(Boolean)).toHaveLength(1)
    expect(stage.heard[1]?.authorization).toBe('Bearer renewed')
    stage.answers.next = () => ({ status: 401 })
    asked.length = 0
    expect(await chatOf().sendToPerson(priya, card)).toMatchObject({ ok: false })
    expect(asked).toEqual([false, true])
  })

  it('sends nothing without a token', async () => {
    const token = () => Promise.reject(new Outage('Entra gave no token'))
    await expect(chatOf({ token }).postToChannel(channel, card)).rejects.toThrow(Outage)
    expect(stage.heard).toEqual([])
  })

  it.each([
    ['ConversationBlockedByUser', 'personBlockedBot'],
    ['MessageWritesBlocked', 'personBlockedBot'],
    ['BotDisabledByAdmin', 'policyRefused'],
    ['NotEnoughPermissions', 'policyRefused'],
    ['ForbiddenOperationException', 'appBlocked'],
    ['BotNotInConversationRoster', 'appBlocked'],
    ['SomethingNew', 'appBlocked'],
  ])('names the reason of a 403 with %s: %s', async (code, reason) => {
    inTurn({ status: 201, body: { id: 'c' } }, { status: 403, body: { error: { code, message: 'No.' } } })
    expect(await chatOf().sendToPerson(priya, card)).toEqual({
      ok: false,
      refusal: { kind: 'unreachable', reason },
    })
  })

  it('takes a 404 for a person who is not there, and asks anew the next time', async () => {
    const chat = chatOf()
    inTurn({ status: 201, body: { id: 'c' } }, { status: 404 })
    expect(await chat.sendToPerson(priya, card)).toMatchObject({ refusal: { reason: 'notInDirectory' } })
    expect(await chat.sendToPerson(priya, card)).toMatchObject({ ok: true })
    expect(stage.heard.filter(({ path }) => path === '/v3/conversations')).toHaveLength(2)
  })

  it('says in plain words that a card is too large', async () => {
    inTurn(
      { status: 201, body: { id: 'c' } },
      { status: 413, body: { error: { code: 'MessageSizeTooBig' } } },
    )
    expect(await chatOf().sendToPerson(priya, card)).toEqual({
      ok: false,
      refusal: { kind: 'refusedForNow', reason: 'The card is too large for Teams.' },
    })
  })
})

describe('a post in a channel', () => {
  it('starts a thread', async () => {
    inTurn({ status: 201, body: { id: 'thread', activityId: 'post' } })
    expect(await chatOf().postToChannel(channel, card)).toEqual({
      ok: true,
      value: { conversationId: 'thread', activityId: 'post' },
    })
    expect(stage.heard[0]?.body).toMatchObject({ channelData: { channel: { id: channel.channelId } } })
  })

  it.each([{ status: 502 }, 'reset', 'cut'] as const)(
    'is uncertain after %j and posted once',
    async (say) => {
      inTurn(say)
      await expect(chatOf().postToChannel(channel, card)).rejects.toThrow(SendUncertain)
      expect(stage.heard).toHaveLength(1)
    },
  )
})

describe('a wait that Teams asks for', () => {
  /** A clock that a pause moves. */
  const virtual = () => {
    const clock = { at: 0, slept: 0 }
    const sleep = async (ms: number) => {
      clock.at += ms
      clock.slept += ms
    }
    return { clock, timer: { now: () => clock.at, sleep } }
  }
  const told = (seconds: string): Say => ({ status: 429, headers: { 'retry-after': seconds } })

  it('is kept to its end, though it is longer than a minute', async () => {
    const { clock, timer } = virtual()
    inTurn(told('70'))
    expect(await chatOf({ timer }).postToChannel(channel, card)).toMatchObject({ ok: true })
    expect(clock.slept).toBeGreaterThanOrEqual(70_000)
  })

  it('is an outage that says for how long when it is longer than anybody waits, and nothing is sent before', async () => {
    const { clock, timer } = virtual()
    inTurn(told('600'))
    const chat = chatOf({ timer })
    await expect(chat.postToChannel(channel, card)).rejects.toMatchObject({ name: 'Outage', retryAfter: 600 })
    clock.at = 200_000
    await expect(chat.postToChannel(channel, card)).rejects.toMatchObject({ name: 'Outage', retryAfter: 400 })
    expect(stage.heard).toHaveLength(1)
    clock.at = 601_000
    expect(await chat.postToChannel(channel, card)).toMatchObject({ ok: true })
  })

  it('is no second minute', async () => {
    const { timer } = virtual()
    inTurn(told('50'), told('50'))
    const chat = chatOf({ timer })
    await expect(chat.postToChannel(channel, card)).rejects.toMatchObject({ name: 'Outage', retryAfter: 50 })
    expect(stage.heard).toHaveLength(2)
  })

  it('for people’s conversations is everybody’s, and names nobody for it', async () => {
    const { timer } = virtual()
    inTurn(told('600'))
    const chat = chatOf({ timer })
    await expect(chat.sendToPerson(priya, card)).rejects.toMatchObject({ name: 'Outage', retryAfter: 600 })
  })
})

describe('changing a message', () => {
  const sent = { conversationId: 'a:1;messageid=2', activityId: 'm/1' }
  it('is repeated, as it adds nothing', async () => {
    inTurn({ status: 502 }, { status: 200, body: {} })
    expect(await chatOf().update(sent, card)).toEqual({ ok: true, value: true })
    expect(stage.heard.map(({ method, path }) => `${method} ${path}`)).toEqual(
      Array(2).fill('PUT /v3/conversations/a%3A1%3Bmessageid%3D2/activities/m%2F1'),
    )
  })
})

describe('the pace', () => {
  it('stays under what Teams takes, in the order of asking', async () => {
    const connector = connectorOf({ perSecond: 40 })
    await Promise.all(
      Array.from({ length: 90 }, (_, at) =>
        connector.call('POST', `/v3/conversations/${at}/activities`, {}, true),
      ),
    )
    const times = stage.heard.map(({ at }) => at)
    const inOneSecond = times.map((start) => times.filter((at) => at >= start && at < start + 1000).length)
    expect(Math.max(...inOneSecond)).toBeLessThanOrEqual(40)
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(1_900)
    expect(stage.heard).toHaveLength(90)
    expect(stage.heard.map(({ path }) => path)).toEqual(
      Array.from({ length: 90 }, (_, at) => `/v3/conversations/${at}/activities`),
    )
  })

  it('gives up in an outage when Teams never lets it through', async () => {
    stage.answers.next = () => ({ status: 429, headers: { 'retry-after': '0.01' } })
    await expect(connectorOf().call('POST', '/v3/conversations', {}, true)).rejects.toThrow(Outage)
    expect(stage.heard).toHaveLength(6)
  })
})
