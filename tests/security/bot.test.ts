import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../bot/config.ts'
import { createCredentials } from '../../bot/identity/app-credentials.ts'
import { shareDoor } from '../../bot/sessions/sharing/door.ts'
import { openTeams } from '../../bot/teams/bot.ts'
import { responseKey } from '../../shared/domain/consultation/response.ts'
import { urn } from '../../shared/domain/kernel/ids.ts'
import { look } from '../cards/door.ts'
import { aSession } from '../support/session-builders.ts'
import { cast, clientId, links, publish, startApp, tenantId } from './support/app-under-test.ts'
import {
  anActivity,
  aPress,
  connectorToken,
  type StartedConnector,
  startConnector,
} from './support/connector-under-test.ts'

// The cases of the attack list that come in at the bot's door, from the wire to the stores.
let connector: StartedConnector
let stage: Awaited<ReturnType<typeof openStage>>

const openStage = async (now?: string) => {
  const started = await startApp(now === undefined ? {} : { now })
  const published = await publish(started.ports)
  const identity = { tenantId, clientId, loginBase: connector.url, botLoginBase: connector.url }
  openTeams(
    started.app,
    { ...identity, serviceUrls: [connector.url] },
    {
      ...started.services,
      sharing: shareDoor(started.services.sessions.sharing, links),
      credentials: createCredentials({ ...identity, clientSecret: 'a-secret' }),
      chat: { ...started.ports.chat, isOwnInstall: () => false },
      realNow: Date.now,
      log: (event, fields) => void started.lines.push({ event, fields }),
    },
  )
  return { ...started, published }
}

beforeAll(async () => {
  connector = await startConnector()
})
beforeEach(async () => {
  connector.heard.length = 0
  connector.others.length = 0
  stage = await openStage()
})
afterAll(() => connector.close())

const url = () => `${connector.url}/`
type Token = Parameters<typeof connectorToken>[1]
const post = async (payload: object | string, token: Token | null = {}, serviceUrl = url()) =>
  stage.app.inject({
    method: 'POST',
    url: '/api/messages',
    payload,
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${await connectorToken(serviceUrl, token)}` }),
    },
  })
const press = async (person: string, verb: string, data: object, about: object = {}) => {
  const reply = await post(aPress(url(), person, verb, { ...data }, { ...about }))
  expect(reply.statusCode).toBe(200)
  return { reply, card: look(reply.json().value) }
}
const save = (about: object = {}) => ({
  consultation: 'breakfast-clubs',
  section: 's1',
  school: '990101',
  base: 0,
  op: 'a'.repeat(20),
  held: [],
  Q01: 'agree',
  ...about,
})
const stored = async (person: typeof cast.priya, school = '990101') =>
  (await stage.ports.responses.find(stage.published, responseKey(stage.published.id, urn(school), person)))
    ?.value ?? null
const rows = () => stage.ports.responses.all(stage.published)
const nothingHappened = async () => {
  expect(await rows()).toEqual([])
  expect(stage.ports.chat.sends).toEqual([])
  expect(connector.heard).toEqual([])
  expect(connector.others).toEqual([])
}

describe('the message extension', () => {
  const ask = async (person: string, name: string, value: object) => {
    const invoke = anActivity(url(), person, { type: 'invoke', name: `composeExtension/${name}`, value })
    const reply = await post(invoke)
    expect(reply.statusCode).toBe(200)
    return reply.body
  }
  const link = `${links.siteUrl}/tab/#/sessions/east-workshop`
  const everyWay = async (person: string) => [
    await ask(person, 'query', { parameters: [{ name: 'words', value: 'East' }] }),
    await ask(person, 'selectItem', { item: 'east-workshop' }),
    await ask(person, 'queryLink', { url: link }),
  ]

  it('14: neither finds nor unfurls a session that is for others', async () => {
    await stage.ports.sessions.create(aSession({ audience: { everyone: false, areas: ['South'] } }))
    for (const stranger of [cast.priya, cast.sam]) {
      expect((await everyWay(stranger)).join()).not.toContain('Breakfast clubs')
    }
    // Amara's school lies in South: the same questions do find it.
    for (const body of await everyWay(cast.amara)) expect(body).toContain('Breakfast clubs: East workshop')
    await nothingHappened()
  })
})

describe('who may knock at the bot’s door', () => {
  const sound = () => aPress(url(), cast.priya, 'consultation.save', save())

  it('lets the Connector of our tenant in', async () => {
    expect((await post(sound())).statusCode).toBe(200)
    expect(await rows()).toHaveLength(1)
  })

  it.each<[string, Token | null]>([
    ['no token', null],
    ['a bad signature', { key: 'strange' }],
    ['a key for web chat', { key: 'webchat' }],
    ['another bot’s token', { claims: { aud: '33333333-3333-4333-8333-333333333333' } }],
    ['an emulator’s token', { claims: { iss: `https://login.microsoftonline.com/${tenantId}/v2.0` } }],
    ['an old token', { claims: { exp: Math.floor(Date.now() / 1000) - 600 } }],
  ])('turns away %s (18), before the SDK', async (_what, token) => {
    const reply = await post(sound(), token)
    expect(reply.statusCode).toBe(401)
    expect(reply.json()).toEqual({ error: 'Not accepted.' })
    await nothingHappened()
  })

  it('does not start in production without its id (19)', () => {
    const config = readConfig({ NODE_ENV: 'production', CLIENT_ID: '' })
    expect(config.ok).toBe(false)
    expect(config.ok ? [] : config.refusal).toContain('CLIENT_ID is not set.')
  })

  it.each([
    ['no serviceUrl (20)', { serviceUrl: undefined }, 400],
    ['another serviceUrl than its token (21)', { serviceUrl: 'https://smba.trafficmanager.net/' }, 401],
    ['the emulator’s channel (23)', { channelId: 'emulator' }, 401],
    ['web chat (23)', { channelId: 'webchat' }, 401],
    ['another tenant (24)', { channelData: { tenant: { id: '44444444-4444-4444-8444-444444444444' } } }, 403],
  ])('turns away an activity with %s', async (_what, about, status) => {
    expect((await post({ ...sound(), ...about })).statusCode).toBe(status)
    await nothingHappened()
  })

  it.each([
    'http://169.254.169.254/',
    'http://localhost/',
    'http://[::1]/',
    'http://0x7f.1/',
    'https://evil.example/',
  ])('sends nothing to %s (22)', async (evil) => {
    const emulator = { claims: { iss: `https://sts.windows.net/${tenantId}/` } }
    expect((await post({ ...sound(), serviceUrl: evil }, emulator, evil)).statusCode).toBe(401)
    expect((await post({ ...sound(), serviceUrl: evil }, {}, evil)).statusCode).toBe(401)
    await nothingHappened()
  })

  it('notes a stranger’s tenant, and none of what they sent (24)', async () => {
    const tenant = { id: '44444444-4444-4444-8444-444444444444' }
    await post({ ...anActivity(url(), cast.priya, { text: 'secret words' }), channelData: { tenant } })
    expect(stage.lines).toContainEqual({
      event: 'dropped',
      fields: { why: 'another tenant', tenant: tenant.id },
    })
    expect(JSON.stringify(stage.lines)).not.toContain('secret words')
  })

  it('says 503 when the Connector’s keys cannot be had', async () => {
    connector.keys.answer = { status: 500 }
    const reply = await post(sound())
    connector.keys.answer = null
    expect(reply.statusCode).toBe(503)
    await nothingHappened()
  })
})

describe('who presses', () => {
  it('is told by Teams, never by the card (25)', async () => {
    const claims = { userId: cast.amara, person: cast.amara, from: { aadObjectId: cast.amara } }
    await press(cast.priya, 'consultation.save', save(claims))
    expect(await stored(cast.priya)).toMatchObject({ personName: 'Priya Nair', answers: { Q01: 'agree' } })
    expect(await stored(cast.amara)).toBeNull()
  })

  it('never gets at the answer of whom the card was for (26)', async () => {
    const { card } = await press(cast.priya, 'consultation.save', save({ Q01_c: 'Priya’s own words.' }))
    const before = await stored(cast.priya)
    for (const title of ['Send my answers', 'Save for later', 'Say more, by section']) {
      const { verb, data } = card.button(title)
      const { card: seen } = await press(cast.amara, verb, { ...data, Q01: 'sd' })
      expect(seen.heading).toBe('You cannot do that here')
      expect(JSON.stringify(seen.json)).not.toContain('own words')
    }
    expect(await stored(cast.priya)).toEqual(before)
    expect(await rows()).toHaveLength(1)
  })

  it.each([
    ['school', { school: '990102' }],
    ['consultation', { consultation: 'other' }],
    ['section', { section: 's7' }],
    ['held field', { held: ['Q07'] }],
    ['answer’s field', { Q07: 'x' }],
    ['base', { base: 1e9 }],
  ])('cannot edit the card’s %s (27)', async (_what, edited) => {
    const { card } = await press(cast.priya, 'consultation.save', save(edited))
    expect(card.heading).toBe('You cannot do that here')
    expect(await rows()).toEqual([])
    expect(stage.ports.audit.entries).toMatchObject([{ who: cast.priya, outcome: 'refused' }])
  })

  it('cannot reach the prototype of anything', async () => {
    const body = JSON.stringify(aPress(url(), cast.priya, 'consultation.save', save())).replace(
      '"Q01":"agree"',
      '"Q01":"agree","__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}',
    )
    expect((await post(body)).statusCode).toBe(200)
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted')
    expect((await stored(cast.priya))?.answers).toEqual({ Q01: 'agree' })
  })

  it('gets nowhere with a verb that is no verb', async () => {
    for (const verb of ['__proto__', 'constructor', 'toString', 'consultation.delete', '']) {
      expect((await press(cast.priya, verb, save())).card.heading).toBe('What you can write here')
    }
    expect(await rows()).toEqual([])
  })
})

describe('when it is pressed', () => {
  it('after the close: the closed card with the typed words, and no write (28)', async () => {
    stage = await openStage('2026-11-05T08:00:00.000Z')
    const { card } = await press(cast.priya, 'consultation.send', save({ Q01_c: 'Typed too late.' }))
    expect(card.words).toContain('This consultation has closed.')
    expect(card.words).toContain('Typed too late.')
    expect(await rows()).toEqual([])
  })

  it('after a newer version: the conflict to settle, and no write (28)', async () => {
    await press(cast.priya, 'consultation.save', save())
    await press(cast.priya, 'consultation.save', save({ base: 1, op: 'b'.repeat(20), Q01: 'neither' }))
    const before = await stored(cast.priya)
    const { card } = await press(cast.priya, 'consultation.save', save({ op: 'c'.repeat(20), Q01: 'sd' }))
    expect(card.heading).toBe('Changed while you were writing')
    expect(await stored(cast.priya)).toEqual(before)
  })

  it('four times with two ids: one row and four equal answers (29)', async () => {
    const deliver = async (id: string) =>
      (await press(cast.priya, 'consultation.send', save({ Q01_c: 'Once.' }), { id })).reply.json()
    const atOnce = await Promise.all([deliver('f:1'), deliver('f:1')])
    const answers = [...atOnce, await deliver('f:2'), await deliver('f:2')]
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
    expect(await rows()).toHaveLength(1)
    expect((await stored(cast.priya))?.saves['s1']?.version).toBe(1)
  })
})

describe('what is shown of typed words', () => {
  it.each([
    '[Council login](https://evil.example)',
    '<at>Chief Executive</at> @everyone',
    ['$', '{name} {{DATE(2026-01-01)}}'].join(''),
    'Pay\u202etxt.exe\u200b',
  ])('stays letters: %s (44 to 47)', async (typed) => {
    connector.answers.next = () => ({ status: 201, body: { id: 'm' } })
    await post(anActivity(url(), cast.priya, { text: typed }))
    const said = JSON.stringify(connector.heard.at(-1)?.body)
    expect(said).toContain('I did not understand that')
    expect(said).not.toContain('"mention"')
    expect(said).not.toMatch(/\{\{|\$\{|\u202e|\u200b/)
    const block = look(JSON.parse(said).attachments[0].content)
    const asBlocks = JSON.stringify(block.json).match(/"type":"TextBlock","text":"[^"]*"/g) ?? []
    expect(asBlocks.join()).not.toMatch(/evil\.example|Chief Executive/)
  })
})

describe('a body that is too much', () => {
  it.each([
    ['eleven thousand levels', `{"type":${'['.repeat(11_000)}${']'.repeat(11_000)}}`, 400],
    ['two megabytes', JSON.stringify({ type: 'x'.repeat(2_000_000) }), 413],
    ['no JSON', '{"type":', 400],
  ])('is refused: %s', async (_what, body, status) => {
    expect((await post(body)).statusCode).toBe(status)
    await nothingHappened()
  })
})
