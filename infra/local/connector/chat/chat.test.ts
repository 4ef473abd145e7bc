import { createLocalJWKSet, jwtVerify } from 'jose'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { schoolsTeam } from '../../directory/cast.ts'
import { channelsOf } from '../../directory/teams.ts'
import { personalConversationId, personChatId } from '../identity.ts'
import { amara, openStage, priya, type Stage, type StageOptions } from '../test-stage.ts'

let stage: Stage
const open = async (options: StageOptions = {}) => {
  stage = await openStage(options)
  return stage
}
afterEach(() => stage.close())

const cardType = 'application/vnd.microsoft.card.adaptive'
const card = (text: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] })
const cardMessage = (text: string) => ({
  type: 'message',
  summary: text,
  attachments: [{ contentType: cardType, content: card(text) }],
})
const cardAnswer = (text: string) => ({
  status: 200,
  body: { statusCode: 200, type: cardType, value: card(text) },
})

const chatOf = (person: { id: string }) => personalConversationId(stage.world.app.clientId, person.id)
const change = (person: { id: string }, action: string) =>
  stage.door('POST', `/persons/${person.id}/app`, { action })
const path = (conversationId: string, rest = '') =>
  `/conversations/${encodeURIComponent(conversationId)}${rest}`
const idSchema = z.object({ id: z.string() })
const send = async (conversationId: string, activity: unknown) =>
  idSchema.parse((await stage.connector('POST', path(conversationId, '/activities'), activity)).body).id
const general = () => channelsOf(stage.world.db, schoolsTeam.id)[0]?.id ?? ''
const startedSchema = z.object({ id: z.string(), activityId: z.string() })
const post = async (activity: unknown) => {
  const body = { isGroup: true, channelData: { channel: { id: general() } }, activity }
  return startedSchema.parse((await stage.connector('POST', '/conversations', body)).body)
}
const messagesSchema = z.array(
  z.looseObject({
    id: z.string(),
    text: z.string(),
    cards: z.array(z.looseObject({ body: z.array(z.looseObject({ text: z.string() })) })),
  }),
)
const shownTo = async (person: { id: string }, conversationId: string) => {
  const { body } = await stage.door('GET', path(conversationId, `/messages?person=${person.id}`))
  return messagesSchema.parse(body)
}
const cardTexts = async (person: { id: string }, conversationId: string) =>
  (await shownTo(person, conversationId)).flatMap((each) => each.cards.map((one) => one.body[0]?.text))
const press = (person: { id: string }, conversationId: string, messageId: string, more: object = {}) =>
  stage.door('POST', path(conversationId, '/press'), {
    person: person.id,
    messageId,
    kind: 'execute',
    verb: 'vote',
    data: { answer: 'agree' },
    ...more,
  })

describe('installing', () => {
  it('tells the bot twice, once of the app and once of the new member', async () => {
    await open()
    expect((await change(priya, 'install')).body).toEqual({ changed: true })
    expect(stage.heard.map((each) => each.type)).toEqual(['installationUpdate', 'conversationUpdate'])
    expect(stage.heard[0]).toMatchObject({
      action: 'add',
      channelId: 'msteams',
      locale: 'en-GB',
      from: {
        id: personChatId(stage.world.app.clientId, priya.id),
        aadObjectId: priya.id,
        name: 'Priya Nair',
      },
      recipient: { id: `28:${stage.world.app.clientId}` },
      conversation: { id: chatOf(priya), conversationType: 'personal', tenantId: stage.world.tenant.id },
      channelData: { tenant: { id: stage.world.tenant.id } },
    })
    expect(stage.heard[1]).toMatchObject({ membersAdded: [{ id: `28:${stage.world.app.clientId}` }] })
  })

  it('changes nothing the second time, and removal is told once', async () => {
    await open()
    await change(priya, 'install')
    expect((await change(priya, 'install')).body).toEqual({ changed: false })
    await change(priya, 'uninstall')
    await change(priya, 'uninstall')
    expect(stage.heard.map((each) => each['action'])).toEqual(['add', undefined, 'remove'])
  })

  it('says nothing of a block, as Teams says nothing', async () => {
    await open()
    await change(priya, 'install')
    await change(priya, 'block')
    await change(priya, 'unblock')
    expect(stage.heard).toHaveLength(2)
  })

  it('tells the bot of a team that gets the app, in its General channel', async () => {
    await open()
    stage.world.events.emit({ type: 'appInstalled', scope: 'team', teamId: schoolsTeam.id })
    await expect.poll(() => stage.heard.length).toBe(2)
    expect(stage.heard[1]).toMatchObject({
      type: 'conversationUpdate',
      conversation: { id: general(), conversationType: 'channel', isGroup: true },
      channelData: { eventType: 'teamMemberAdded', team: { aadGroupId: schoolsTeam.id } },
    })
  })
})

describe('the token on each activity', () => {
  it('is signed with a published, endorsed key and names the bot and the service', async () => {
    await open()
    await change(priya, 'install')
    const response = await fetch(`${stage.url}/botframework/v1/.well-known/openidconfiguration`)
    const metadata = z.object({ issuer: z.string(), jwks_uri: z.string() }).parse(await response.json())
    const keys = z
      .object({ keys: z.array(z.looseObject({ kty: z.string(), endorsements: z.array(z.string()) })) })
      .parse(await (await fetch(metadata.jwks_uri)).json())
    const [first] = stage.heard
    const { payload } = await jwtVerify(
      first?.authorization.replace('Bearer ', '') ?? '',
      createLocalJWKSet(keys),
      { issuer: metadata.issuer, audience: stage.world.app.clientId, algorithms: ['RS256'] },
    )
    expect(payload['serviceurl']).toBe(first?.serviceUrl)
    expect(keys.keys[0]?.endorsements).toEqual(['msteams'])
  })
})

describe('writing to the bot', () => {
  const say = (person: { id: string }, conversationId: string, text: string, more: object = {}) =>
    stage.door('POST', path(conversationId, '/say'), { person: person.id, text, ...more })

  it('keeps the message and delivers it', async () => {
    await open()
    await change(priya, 'install')
    const { body } = await say(priya, chatOf(priya), 'help')
    const [message] = await shownTo(priya, chatOf(priya))
    expect(body).toEqual({ messageId: message?.id, botStatus: 200 })
    expect(stage.heard.at(-1)).toMatchObject({ type: 'message', text: 'help', id: message?.id })
  })

  it('is refused without the app, when blocked, and in the chat of another', async () => {
    await open()
    expect((await say(priya, chatOf(priya), 'help')).status).toBe(409)
    await change(priya, 'install')
    expect((await say(amara, chatOf(priya), 'help')).status).toBe(404)
    await change(priya, 'block')
    expect((await say(priya, chatOf(priya), 'help')).body).toMatchObject({
      message: 'You have blocked this app. Unblock it to write to it.',
    })
  })

  it('reaches the bot from a channel only when it is mentioned', async () => {
    await open()
    await say(priya, general(), 'Has anyone answered yet? @Countywideish')
    expect(stage.heard).toHaveLength(0)
    const { body } = await say(priya, general(), '@Countywide status')
    const { messageId } = z.object({ messageId: z.string() }).parse(body)
    expect(stage.heard[0]).toMatchObject({
      text: '<at>Countywide</at> status',
      conversation: { id: `${general()};messageid=${messageId}` },
      entities: [{ type: 'mention', mentioned: { id: `28:${stage.world.app.clientId}` } }, {}],
    })
    await say(priya, general(), 'and @Countywide again', { replyTo: messageId })
    expect(stage.heard[1]?.conversation.id).toBe(`${general()};messageid=${messageId}`)
  })

  it('keeps the message when nobody answers', async () => {
    await open({ productUrl: 'http://127.0.0.1:1' })
    await change(priya, 'install')
    expect((await say(priya, chatOf(priya), 'help')).body).toMatchObject({ botStatus: 0 })
    expect(await shownTo(priya, chatOf(priya))).toHaveLength(1)
  })
})

describe('pressing a card', () => {
  it('delivers the invoke that Teams writes', async () => {
    await open()
    await change(priya, 'install')
    const id = await send(chatOf(priya), cardMessage('Question 1'))
    await press(priya, chatOf(priya), id, { id: 'button-1' })
    expect(stage.heard.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      value: {
        action: { type: 'Action.Execute', id: 'button-1', verb: 'vote', data: { answer: 'agree' } },
        trigger: 'manual',
      },
    })
  })

  it('replaces the card in place in a 1:1 chat', async () => {
    await open()
    await change(priya, 'install')
    const id = await send(chatOf(priya), cardMessage('Question 1'))
    stage.answers.next = () => cardAnswer('Question 2')
    const { body } = await press(priya, chatOf(priya), id)
    expect(body).toEqual({ statusCode: 200, type: cardType, value: card('Question 2') })
    const messages = await shownTo(priya, chatOf(priya))
    expect(messages.map((each) => [each.id, each.cards[0]?.body[0]?.text, each['edited']])).toEqual([
      [id, 'Question 2', null],
    ])
  })

  it('in a channel shows the answer to the presser alone, until the post is edited', async () => {
    await open()
    const { id: thread, activityId } = await post(cardMessage('Everyone'))
    stage.answers.next = () => cardAnswer('Only Priya')
    await press(priya, general(), activityId)
    expect(stage.heard[0]?.conversation.id).toBe(thread)
    expect(await cardTexts(priya, general())).toEqual(['Only Priya'])
    expect(await cardTexts(amara, general())).toEqual(['Everyone'])
    await stage.connector('PUT', path(thread, `/activities/${activityId}`), cardMessage('New base'))
    expect(await cardTexts(priya, general())).toEqual(['New base'])
  })

  it('leaves the card as it is when the bot answers with a message or an error', async () => {
    await open()
    await change(priya, 'install')
    const id = await send(chatOf(priya), cardMessage('Question 1'))
    const toast = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Saved' }
    stage.answers.next = () => ({ status: 200, body: toast })
    expect((await press(priya, chatOf(priya), id)).body).toEqual(toast)
    const { value: _, ...silent } = toast
    stage.answers.next = () => ({ status: 200, body: silent })
    expect((await press(priya, chatOf(priya), id, { data: undefined })).body).toEqual({
      ...toast,
      value: null,
    })
    expect(stage.heard.at(-1)).toMatchObject({ value: { action: { data: {} } } })
    stage.answers.next = () => ({ status: 500, body: 'oops' })
    expect((await press(priya, chatOf(priya), id)).body).toMatchObject({ statusCode: 502 })
    expect(await cardTexts(priya, chatOf(priya))).toEqual(['Question 1'])
  })

  it('with Submit sends a message that carries the values and shows nothing', async () => {
    await open()
    await change(priya, 'install')
    const id = await send(chatOf(priya), cardMessage('Question 1'))
    await press(priya, chatOf(priya), id, { kind: 'submit', verb: undefined })
    expect(stage.heard.at(-1)).toMatchObject({ type: 'message', value: { answer: 'agree' }, replyToId: id })
    expect(stage.heard.at(-1)).not.toHaveProperty('text')
    expect(await shownTo(priya, chatOf(priya))).toHaveLength(1)
  })

  it('answers 404 for a message that is not there', async () => {
    await open()
    await change(priya, 'install')
    expect((await press(priya, chatOf(priya), '1')).status).toBe(404)
  })
})

describe('an invoke that is answered late', () => {
  it('comes again: the same id twice, then a new id twice, and then the person is told', async () => {
    await open({ slowAfterMs: 100 })
    await change(priya, 'install')
    const id = await send(chatOf(priya), cardMessage('Question 1'))
    stage.answers.next = () => ({ ...cardAnswer('Too late'), afterMs: 900 })
    const { body } = await press(priya, chatOf(priya), id)
    const ids = stage.heard.filter((each) => each.type === 'invoke').map((each) => each.id)
    expect(ids).toHaveLength(4)
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).toBe(ids[3])
    expect(ids[0]).not.toBe(ids[2])
    expect(body).toMatchObject({ statusCode: 502, value: { code: 'BotUnavailable' } })
    expect(await cardTexts(priya, chatOf(priya))).toEqual(['Question 1'])
  })

  it('shows the answer of the last delivery, not of an earlier one', async () => {
    await open({ slowAfterMs: 250 })
    await change(priya, 'install')
    const id = await send(chatOf(priya), cardMessage('Question 1'))
    let deliveries = 0
    stage.answers.next = () => {
      deliveries += 1
      return deliveries === 1 ? { ...cardAnswer('First'), afterMs: 400 } : cardAnswer('Second')
    }
    expect((await press(priya, chatOf(priya), id)).body).toMatchObject({ value: card('Second') })
    expect(deliveries).toBe(2)
    expect(await cardTexts(priya, chatOf(priya))).toEqual(['Second'])
  })
})
