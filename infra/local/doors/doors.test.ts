import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { personalConversationId } from '../connector/identity.ts'
import { amara, marcus, openStage, priya, type Stage } from '../connector/test-stage.ts'
import { addNotification } from '../directory/notifications.ts'
import { readManifest } from './manifest.ts'
import { feedText } from './news/feed.ts'

const manifest = {
  id: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2',
  name: { short: 'Countywide', full: 'Countywide for schools' },
  staticTabs: [
    {
      entityId: 'home',
      name: 'Home',
      contentUrl: 'https://tab.example/tab/?view=home#top',
      scopes: ['personal'],
    },
    { entityId: 'about', scopes: ['personal'] },
  ],
  bots: [
    {
      botId: '3f9a6c52-8b1d-4e7f-a2c4-61d5e0b79a18',
      commandLists: [
        { scopes: ['personal'], commands: [{ title: 'Help', description: 'What I can do' }] },
        { scopes: ['team'], commands: [{ title: 'Status', description: 'Who has answered' }] },
      ],
    },
  ],
  composeExtensions: [
    {
      botId: '3f9a6c52-8b1d-4e7f-a2c4-61d5e0b79a18',
      commands: [
        {
          id: 'find',
          title: 'Find',
          initialRun: true,
          parameters: [{ name: 'words', title: 'Words', description: 'Of its title' }],
        },
        { id: 'do', type: 'action', title: 'Do', parameters: [{ name: 'x', title: 'X' }] },
      ],
      messageHandlers: [{ type: 'link', value: { domains: ['countywide.example'] } }],
    },
  ],
  activities: {
    activityTypes: [{ type: 'opened', description: '', templateText: '{actor} opened {title}' }],
  },
}

const manifestFile = join(mkdtempSync(join(tmpdir(), 'doors-')), 'manifest.json')
let stage: Stage
beforeAll(async () => {
  stage = await openStage({ manifestFile })
})
beforeEach(() => writeFileSync(manifestFile, JSON.stringify(manifest)))
afterAll(() => stage.close())

const statusAs = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${stage.url}/local/health`, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

describe('the guard', () => {
  it('opens to this machine under its own names only', async () => {
    expect(await statusAs({})).toBe(200)
    expect(await statusAs({ origin: stage.url })).toBe(200)
    expect(await statusAs({ host: 'evil.example' })).toBe(403)
    expect(await statusAs({ origin: 'https://evil.example' })).toBe(403)
    expect(await statusAs({ origin: 'null' })).toBe(403)
  })
})

describe('people', () => {
  it('are the cast, or whoever the words find', async () => {
    const { body } = await stage.door('GET', '/cast')
    expect(body).toHaveLength(8)
    expect(body).toContainEqual({
      id: priya.id,
      name: 'Priya Nair',
      roleInWords: 'Headteacher of Wrenfield Primary School',
      userType: 'guest',
      email: priya.mail,
    })
    expect((await stage.door('GET', '/cast?q=amara')).body).toMatchObject([{ id: amara.id }])
  })

  it('come in by the hundred, twice without doubling', async () => {
    const people = Array.from({ length: 600 }, (_, n) => ({
      displayName: `Head ${n}`,
      mail: `head.${n}@school.example`,
      userType: n % 2 === 0 ? 'guest' : 'member',
    }))
    const first = await stage.door('POST', '/people', { people })
    const second = await stage.door('POST', '/people', { people })
    expect(first.status).toBe(200)
    expect(second.body).toMatchObject({ people: { length: 600 } })
    const ids = z.object({ people: z.array(z.object({ id: z.string() })) })
    expect(ids.parse(second.body)).toEqual(ids.parse(first.body))
    expect((await stage.door('POST', '/people', { people: [{ displayName: '' }] })).status).toBe(400)
  })

  it('get a token for the product, unless nobody knows them', async () => {
    const { body } = await stage.door('GET', `/token?person=${marcus.id}`)
    const { token } = z.object({ token: z.string(), expiresOn: z.number() }).parse(body)
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    expect(claims).toMatchObject({ aud: stage.world.app.clientId, oid: marcus.id, scp: 'access_as_user' })
    const unknown = await stage.door('GET', '/token?person=nobody')
    expect(unknown).toMatchObject({ status: 404, body: { message: expect.any(String) } })
  })
})

describe('the clock', () => {
  it('is set in London time or UTC, runs on, and moves ahead', async () => {
    const summer = await stage.door('PUT', '/clock', { now: '2020-10-05T09:00' })
    expect(summer.body).toMatchObject({ now: expect.stringMatching(/^2020-10-05T08:00:0/) })
    const utc = await stage.door('PUT', '/clock', { now: '2020-12-05T09:00:00Z' })
    expect(utc.body).toMatchObject({ now: expect.stringMatching(/^2020-12-05T09:00:0/) })
    const later = await stage.door('PUT', '/clock', { advanceMinutes: 90 })
    expect(later.body).toMatchObject({ now: expect.stringMatching(/^2020-12-05T10:30:0/) })
  })

  it('refuses what is no moment, in words', async () => {
    const refused = await stage.door('PUT', '/clock', { now: '2020-13-45T09:00' })
    expect(refused.status).toBe(400)
    expect(refused.body).toMatchObject({ message: expect.stringContaining('London') })
    for (const change of [{ advanceMinutes: -1 }, {}, { now: '2020-12-05T09:00', advanceMinutes: 1 }])
      expect((await stage.door('PUT', '/clock', change)).status).toBe(400)
  })
})

describe('the meter and the faults', () => {
  it('are read and set', async () => {
    expect((await stage.door('PUT', '/meter', { quotaPerMinute: 100 })).body).toMatchObject({
      quotaPerMinute: 100,
      usedThisMinute: 0,
      total: { requests: 0, units: 0 },
    })
    expect((await stage.door('POST', '/meter/reset')).status).toBe(200)
    expect((await stage.door('PUT', '/faults', { lostReplies: 0.5 })).body).toMatchObject({
      lostReplies: 0.5,
    })
    expect((await stage.door('PUT', '/faults', { rate429: 2 })).status).toBe(400)
    await stage.door('PUT', '/faults', { lostReplies: 0 })
  })
})

describe('the app', () => {
  it('is what its manifest says, its tabs on this origin', async () => {
    expect((await stage.door('GET', '/app')).body).toEqual({
      id: manifest.id,
      tenantId: stage.world.tenant.id,
      name: 'Countywide',
      botId: stage.world.app.clientId,
      tabs: [{ entityId: 'home', name: 'Home', contentUrl: '/tab/?view=home#top' }],
      commands: [{ title: 'Help', description: 'What I can do' }],
      extension: {
        searches: [{ id: 'find', title: 'Find', initialRun: true, parameter: 'words', hint: 'Of its title' }],
        domains: ['countywide.example'],
      },
      panes: [],
    })
  })

  it('without a manifest says what to run', async () => {
    rmSync(manifestFile)
    const refused = await stage.door('GET', '/app')
    expect(refused).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining('npm run package') },
    })
  })
})

describe('conversations', () => {
  const conversations = z.array(z.looseObject({ id: z.string(), kind: z.string(), unread: z.number() }))
  const own = async (person: { id: string }) =>
    conversations.parse((await stage.door('GET', `/persons/${person.id}/conversations`)).body)

  it('are the chat with the app and the channels of the teams; what was shown is read', async () => {
    const before = await own(priya)
    expect(before[0]).toMatchObject({ kind: 'personal', name: 'Countywide', installed: false, unread: 0 })
    expect(before.slice(1).every((each) => each.kind === 'channel')).toBe(true)
    await stage.door('POST', `/persons/${priya.id}/app`, { action: 'install' })
    const id = before[0]?.id ?? ''
    await stage.connector('POST', `/conversations/${id}/activities`, {
      type: 'message',
      text: 'Good morning',
    })
    expect((await own(priya))[0]).toMatchObject({ installed: true, unread: 1, preview: 'Good morning' })
    await stage.door('GET', `/conversations/${id}/messages?person=${priya.id}`)
    expect((await own(priya))[0]).toMatchObject({ unread: 0, lastAt: expect.any(String) })
  })

  it('of others stay closed', async () => {
    const id = personalConversationId(stage.world.app.clientId, priya.id)
    expect((await stage.door('GET', `/conversations/${id}/messages?person=${amara.id}`)).status).toBe(404)
  })
})

describe('the stream', () => {
  const reader = async (personId: string, of: Stage = stage) => {
    const closing = new AbortController()
    const response = await fetch(`${of.url}/local/persons/${personId}/stream`, { signal: closing.signal })
    const chunks = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const until = async (words: string): Promise<string> => {
      while (!text.includes(words)) text += (await chunks?.read())?.value ?? ''
      return text
    }
    return { until, close: () => closing.abort() }
  }

  it('brings a toast and a change to the person written to, and nothing to others', async () => {
    await stage.door('POST', `/persons/${amara.id}/app`, { action: 'install' })
    const hers = await reader(amara.id)
    const his = await reader(marcus.id)
    const id = personalConversationId(stage.world.app.clientId, amara.id)
    const message = { type: 'message', text: 'Long text', summary: 'A new question' }
    await stage.connector('POST', `/conversations/${id}/activities`, message)
    const text = await hers.until('"toast"')
    expect(text).toContain(`"type":"changed","conversationId":"${id}"`)
    expect(text).toContain('"summary":"A new question"')
    stage.world.events.emit({ type: 'activityNotification', personId: marcus.id, notificationId: 'n1' })
    addNotification(stage.world.db, {
      id: 'n2',
      personId: marcus.id,
      activityType: 'opened',
      previewText: 'Until Friday',
      topicText: 'Consultation',
      topicUrl: 'https://teams.example/l/entity',
      parameters: [{ name: 'title', value: 'School meals' }],
      chainId: undefined,
      at: 1,
    })
    stage.world.events.emit({ type: 'activityNotification', personId: marcus.id, notificationId: 'n2' })
    const seen = await his.until('"feed"')
    expect(seen).toContain('Countywide opened School meals')
    expect(seen).not.toContain('A new question')
    expect((await stage.door('GET', `/persons/${marcus.id}/feed`)).body).toMatchObject([
      { id: 'n2', text: 'Countywide opened School meals', previewText: 'Until Friday', read: false },
    ])
    expect((await stage.door('GET', `/persons/${marcus.id}/feed`)).body).toMatchObject([{ read: true }])
    hers.close()
    his.close()
  })

  it('is not asked for by news that come while the world is closed', async () => {
    const troubles: unknown[] = []
    const note = (trouble: unknown) => void troubles.push(trouble)
    process.on('unhandledRejection', note)
    const closing = await openStage({ manifestFile })
    const his = await reader(marcus.id, closing)
    await his.until('open')
    closing.world.events.emit({ type: 'activityNotification', personId: marcus.id, notificationId: 'n1' })
    await closing.close()
    // As long as the one that the news have begun.
    await readManifest(manifestFile)
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', note)
    his.close()
    expect(troubles).toEqual([])
  })
})

describe('feed text', () => {
  it('falls back to the topic when the manifest does not know the kind', () => {
    const notification = { activityType: 'other', parameters: [], topicText: 'Consultation' }
    expect(feedText(notification, new Map(), 'Countywide')).toBe('Consultation')
  })
})
