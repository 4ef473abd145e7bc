import { generateKeyPair, SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { schoolsTeam, setupApp } from '../directory/cast.ts'
import { personalChatId as graphChatId, installOf, removeInstall } from '../directory/installs.ts'
import { channelsOf } from '../directory/teams.ts'
import { addMessage, listMessages } from '../store/messages.ts'
import { personalConversationId, personChatId } from './identity.ts'
import { isLostChat } from './lost-chats.ts'
import { amara, openStage, priya, type Stage } from './test-stage.ts'

let time = Date.now()
let stage: Stage
beforeEach(async () => {
  time = Date.now()
  stage = await openStage({ realNow: () => time })
})
afterEach(() => stage.close())

const hello = { type: 'message', text: 'Good morning' }
const chatOf = (person: { id: string }) => personalConversationId(stage.world.app.clientId, person.id)
const install = (person: { id: string }) =>
  stage.door('POST', `/persons/${person.id}/app`, { action: 'install' })
const send = (conversationId: string, activity: unknown, replyTo = '') =>
  stage.connector(
    'POST',
    `/conversations/${encodeURIComponent(conversationId)}/activities${replyTo && `/${replyTo}`}`,
    activity,
  )
const start = (person: { id: string }, more: object = {}) =>
  stage.connector('POST', '/conversations', {
    isGroup: false,
    members: [{ id: person.id }],
    tenantId: stage.world.tenant.id,
    ...more,
  })
const general = () => {
  const [channel] = channelsOf(stage.world.db, schoolsTeam.id)
  if (!channel) throw new Error('the schools team has no channel')
  return channel
}
const post = (activity: unknown = hello) =>
  stage.connector('POST', '/conversations', {
    isGroup: true,
    channelData: { channel: { id: general().id } },
    activity,
  })
const codeOf = (called: { body: unknown }) => ({ body: called.body }).body

describe('who may call', () => {
  const knock = (bearer: string) => stage.connector('POST', '/conversations', {}, bearer)

  it('lets the product in with a token for the Connector', async () => {
    await install(priya)
    expect((await start(priya)).status).toBe(201)
  })

  it('refuses no token, a Graph token, another app and another key', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const { world } = stage
    const forged = await new SignJWT({ tid: world.tenant.id, azp: world.app.clientId })
      .setProtectedHeader({ alg: 'RS256', kid: world.entraKeys.kid })
      .setAudience('https://api.botframework.com')
      .setIssuer(`https://login.microsoftonline.com/${world.tenant.id}/v2.0`)
      .setExpirationTime('1h')
      .sign(privateKey)
    expect((await knock('')).status).toBe(401)
    expect((await knock(await stage.token('https://graph.microsoft.com/.default'))).status).toBe(401)
    expect((await knock(await stage.token('https://api.botframework.com/.default', setupApp))).status).toBe(
      401,
    )
    expect((await knock(forged)).status).toBe(401)
  })

  it('refuses a token that has run out', async () => {
    const token = await stage.token('https://api.botframework.com/.default')
    time += 2 * 3_600_000
    expect((await knock(token)).status).toBe(401)
  })
})

describe('the 1:1 chat', () => {
  it('is refused while the person does not have the app', async () => {
    const refused = await start(priya)
    expect(refused.status).toBe(403)
    expect(codeOf(refused)).toMatchObject({ error: { code: 'ForbiddenOperationException' } })
  })

  it('is one and the same, by object id, by chat id, and by the name that Graph gives it', async () => {
    await install(priya)
    const byObjectId = await start(priya)
    const byChatId = await start({ id: personChatId(stage.world.app.clientId, priya.id) })
    expect(byObjectId.body).toEqual({
      id: chatOf(priya),
      serviceUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/connector\/$/),
    })
    expect(byChatId.body).toEqual(byObjectId.body)
    expect((await send(graphChatId(priya.id), hello)).status).toBe(201)
    expect(listMessages(stage.world.db, chatOf(priya)).map((each) => each.text)).toContain('Good morning')
  })

  it('is refused for a group, another tenant and a person nobody knows', async () => {
    await install(priya)
    expect((await start(priya, { isGroup: true })).status).toBe(400)
    expect((await start(priya, { members: [{ id: priya.id }, { id: amara.id }] })).status).toBe(400)
    expect((await start(priya, { tenantId: '11111111-2222-4333-8444-555555555555' })).status).toBe(400)
    expect((await start({ id: '99999999-0000-4000-8000-000000000001' })).status).toBe(400)
  })

  it('takes no message from a bot that the person blocked, and takes it again after', async () => {
    await install(priya)
    await stage.door('POST', `/persons/${priya.id}/app`, { action: 'block' })
    const refused = await send(chatOf(priya), hello)
    expect(refused.status).toBe(403)
    expect(refused.body).toMatchObject({ error: { code: 'ConversationBlockedByUser' } })
    await stage.door('POST', `/persons/${priya.id}/app`, { action: 'unblock' })
    expect((await send(chatOf(priya), hello)).status).toBe(201)
  })

  it('answers 404 for a conversation that is none', async () => {
    expect((await send('a:nothing', hello)).status).toBe(404)
  })

  it('refuses what Teams would not show', async () => {
    await install(priya)
    const statusOf = async (activity: unknown) => (await send(chatOf(priya), activity)).status
    expect(await statusOf({ type: 'event' })).toBe(400)
    expect(await statusOf({ type: 'message' })).toBe(400)
    expect(
      await statusOf({ type: 'message', attachments: [{ contentType: 'text/html', content: '' }] }),
    ).toBe(400)
    expect(await statusOf({ type: 'typing' })).toBe(201)
    expect(listMessages(stage.world.db, chatOf(priya))).toHaveLength(0)
  })

  it('counts 100 KB as UTF-16 over the whole activity', async () => {
    await install(priya)
    const frame = JSON.stringify({ type: 'message', text: '' }).length
    const fits = { type: 'message', text: 'é'.repeat(50 * 1_024 - frame) }
    expect((await send(chatOf(priya), fits)).status).toBe(201)
    const refused = await send(chatOf(priya), { ...fits, text: `${fits.text}é` })
    expect(refused.status).toBe(413)
    expect(refused.body).toMatchObject({ error: { code: 'MessageSizeTooBig' } })
  })
})

describe('limits', () => {
  it('refuse the eighth message in a second and say when to come back', async () => {
    await install(priya)
    for (let n = 0; n < 7; n++) expect((await send(chatOf(priya), hello)).status).toBe(201)
    const refused = await send(chatOf(priya), hello)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    time += 1_000
    expect((await send(chatOf(priya), hello)).status).toBe(201)
  })

  it('refuse the 51st call of the app in a second, wherever it goes', async () => {
    const calls = Array.from({ length: 51 }, (_, n) => send(`a:nobody-${n}`, hello))
    const statuses = (await Promise.all(calls)).map((called) => called.status)
    expect(statuses.filter((status) => status === 404)).toHaveLength(50)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })
})

describe('editing and taking back', () => {
  const activity = (id: string) => `/conversations/${encodeURIComponent(chatOf(priya))}/activities/${id}`
  const sendOne = async () => {
    await install(priya)
    const { body } = await send(chatOf(priya), hello)
    const [message] = listMessages(stage.world.db, chatOf(priya))
    expect(body).toEqual({ id: message?.id })
    return message?.id ?? ''
  }

  it('changes the message in place', async () => {
    const id = await sendOne()
    expect(
      (await stage.connector('PUT', activity(id), { type: 'message', text: 'Good evening' })).body,
    ).toEqual({
      id,
    })
    const messages = listMessages(stage.world.db, chatOf(priya))
    expect(messages.map((each) => [each.text, each.editedAt !== undefined])).toEqual([['Good evening', true]])
  })

  it('leaves a mark, and then finds nothing more to change', async () => {
    const id = await sendOne()
    expect((await stage.connector('DELETE', activity(id))).status).toBe(200)
    expect(listMessages(stage.world.db, chatOf(priya))[0]?.deletedAt).toBeDefined()
    expect((await stage.connector('DELETE', activity(id))).status).toBe(404)
    expect((await stage.connector('PUT', activity(id), hello)).status).toBe(404)
    expect((await stage.connector('PUT', activity('1'), hello)).status).toBe(404)
  })

  it('does not touch what a person wrote', async () => {
    await install(priya)
    const from = { id: priya.id, name: priya.displayName, bot: false }
    const words = { text: 'hi', textFormat: 'plain', cardsJson: '[]', summary: undefined }
    addMessage(stage.world.db, {
      id: '7',
      conversationId: chatOf(priya),
      replyTo: undefined,
      from,
      at: 7,
      ...words,
    })
    expect((await stage.connector('DELETE', activity('7'))).body).toMatchObject({
      error: { code: 'NotEnoughPermissions' },
    })
  })
})

describe('a channel', () => {
  it('takes a new post, answers its thread, and takes replies in it', async () => {
    const made = await post()
    expect(made.status).toBe(201)
    const [root] = listMessages(stage.world.db, general().id)
    const thread = `${general().id};messageid=${root?.id}`
    expect(made.body).toMatchObject({ id: thread, activityId: root?.id, serviceUrl: expect.any(String) })
    expect((await send(thread, { type: 'message', text: 'More' })).status).toBe(201)
    expect((await send(thread, { type: 'message', text: 'And more' }, 'whatever')).status).toBe(201)
    const replies = listMessages(stage.world.db, general().id).filter((each) => each.replyTo === root?.id)
    expect(replies.map((each) => each.text)).toEqual(['More', 'And more'])
    expect((await send(`${general().id};messageid=1`, hello)).status).toBe(404)
  })

  it('needs a first post, a channel that is there, and the app in its team', async () => {
    expect((await post(null)).status).toBe(400)
    const nowhere = { isGroup: true, channelData: { channel: { id: '19:x@thread.tacv2' } }, activity: hello }
    expect((await stage.connector('POST', '/conversations', nowhere)).status).toBe(404)
    expect(installOf(stage.world.db, 'team', schoolsTeam.id)).toBeDefined()
    removeInstall(stage.world.db, 'team', schoolsTeam.id)
    expect((await post()).body).toMatchObject({ error: { code: 'BotNotInConversationRoster' } })
  })

  it('tells who is in it, in pages', async () => {
    const path = `/conversations/${encodeURIComponent(general().id)}`
    const first = await stage.connector('GET', `${path}/pagedmembers?pageSize=5`)
    expect(first.body).toMatchObject({ members: { length: 5 }, continuationToken: '5' })
    const rest = await stage.connector('GET', `${path}/pagedmembers?pageSize=5&continuationToken=5`)
    expect(rest.body).toMatchObject({ members: { length: 3 } })
    expect(rest.body).not.toHaveProperty('continuationToken')
    expect((await stage.connector('GET', `${path}/members`)).body).toHaveLength(8)
    const id = personChatId(stage.world.app.clientId, priya.id)
    expect((await stage.connector('GET', `${path}/members/${id}`)).body).toMatchObject({
      id,
      name: 'Priya Nair',
      aadObjectId: priya.id,
      tenantId: stage.world.tenant.id,
      userRole: 'guest',
    })
    expect((await stage.connector('GET', `${path}/members/29:1nobody`)).status).toBe(404)
  })
})

describe('faults', () => {
  it('refuse before anything is done', async () => {
    await install(priya)
    stage.world.faults.put({ target: 'connector', rate429: 1, retryAfterSeconds: 5 })
    const refused = await send(chatOf(priya), hello)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('5')
    stage.world.faults.put({ rate429: 0, rate5xx: 1 })
    expect((await send(chatOf(priya), hello)).status).toBeGreaterThanOrEqual(500)
    expect(listMessages(stage.world.db, chatOf(priya))).toHaveLength(0)
  })

  it('lose the reply of a message that was sent', async () => {
    await install(priya)
    stage.world.faults.put({ target: 'connector', lostReplies: 1 })
    const outcomes = []
    for (let n = 0; n < 6; n++) outcomes.push(await send(chatOf(priya), hello).catch(() => 'reset'))
    expect(listMessages(stage.world.db, chatOf(priya))).toHaveLength(6)
    expect(outcomes).toContain('reset')
    expect(outcomes).toContainEqual(expect.objectContaining({ status: 504 }))
  })

  it('leave the Connector alone when they are meant for Graph', async () => {
    await install(priya)
    stage.world.faults.put({ target: 'graph', rate429: 1 })
    expect((await send(chatOf(priya), hello)).status).toBe(201)
  })

  it('hide a share of the chats, always the same ones', async () => {
    await install(priya)
    stage.world.faults.put({ lostChats: 1 })
    const lost = await send(chatOf(priya), hello)
    expect(lost.status).toBe(404)
    expect(lost.body).toMatchObject({ error: { code: 'ConversationNotFound' } })
    const share = Array.from({ length: 2_000 }, (_, at) =>
      isLostChat({ lostChats: 0.1, seed: 1 }, `chat ${at}`),
    )
    expect(share.filter(Boolean).length).toBeGreaterThan(150)
    expect(share.filter(Boolean).length).toBeLessThan(250)
    stage.world.faults.put({ lostChats: 0 })
    expect((await send(chatOf(priya), hello)).status).toBe(201)
  })
})
