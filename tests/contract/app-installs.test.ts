// Graph's half of the chat over the local Microsoft 365: adding the app, naming the chat, reading posts back, notices.

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { schoolsTeam } from '../../infra/local/directory/cast.ts'
import { notificationsOf } from '../../infra/local/directory/notifications.ts'
import { channelsOf } from '../../infra/local/directory/teams.ts'
import { addMessage } from '../../infra/local/store/messages.ts'
import { type AppInstalls, appInstalls } from '../../shared/graph/app-installs.ts'
import { directory } from '../../shared/graph/directory.ts'
import { SendUncertain } from '../../shared/ports/chat.ts'
import { Outage } from '../../shared/ports/versioned.ts'
import { personNumber } from '../support/builders.ts'
import { type StartedLocal365, startLocal365 } from '../support/local-365.ts'
import { graphOn } from './graph-on.ts'

describe('adding the app through Graph', () => {
  let local: StartedLocal365
  let installs: AppInstalls
  beforeAll(async () => {
    local = await startLocal365()
    installs = appInstalls(graphOn(local, { impatient: true }), { appExternalId: local.world.app.externalId })
  })
  afterEach(() => {
    local.world.faults.put({ guestsRefused: false, lostReplies: 0 })
  })
  afterAll(() => local.close())

  it('adds it once, however often it is asked, and then knows the chat', async () => {
    expect(await installs.chatOf(personNumber(2))).toBeNull()
    expect(await installs.install(personNumber(2))).toEqual({ ok: true, value: true })
    expect(await installs.install(personNumber(2))).toEqual({ ok: true, value: true })
    expect(await installs.chatOf(personNumber(2))).toMatch(/^(a|19):/)
  })

  it('takes a lost reply for no harm', async () => {
    local.world.faults.put({ target: 'graph', lostReplies: 1 })
    expect(await installs.install(personNumber(3))).toEqual({ ok: true, value: true })
  })

  it('tells why a person cannot be reached', async () => {
    local.world.faults.put({ guestsRefused: true })
    expect(await installs.install(personNumber(1))).toEqual({
      ok: false,
      refusal: { kind: 'unreachable', reason: 'guestRefused' },
    })
    expect(await installs.install(personNumber(777))).toEqual({
      ok: false,
      refusal: { kind: 'unreachable', reason: 'notInDirectory' },
    })
  })

  const notice = {
    kind: 'updateSent',
    topic: 'The director’s update of Friday 27 November 2026',
    summary: 'Snow days and new bus passes',
    page: 'https://teams.microsoft.com/l/entity/app/updates?context=x',
  } as const
  const feedOf = (number: number) => notificationsOf(local.world.db, personNumber(number))

  it('puts a notice in the person’s feed, and a second one of the page in its place', async () => {
    await installs.install(personNumber(2))
    expect(await installs.notifyAll([personNumber(2)], notice)).toEqual({ ok: true, value: true })
    expect(await installs.notifyAll([personNumber(2)], { ...notice, summary: 'x'.repeat(200) })).toEqual({
      ok: true,
      value: true,
    })
    expect(await installs.notifyAll([personNumber(2)], { ...notice, page: `${notice.page}y` })).toMatchObject(
      {
        ok: true,
      },
    )
    expect(feedOf(2)).toHaveLength(2)
    expect(feedOf(2).map(({ previewText }) => previewText)).toContain('x'.repeat(150))
    expect(feedOf(2)[0]).toMatchObject({ activityType: 'updateSent', topicText: notice.topic })
  })

  it('does not repeat a notice whose reply was lost', async () => {
    await installs.install(personNumber(3))
    local.world.faults.put({ target: 'graph', lostReplies: 1 })
    await expect(installs.notifyAll([personNumber(3)], notice)).rejects.toThrow(SendUncertain)
    expect(feedOf(3)).toHaveLength(1)
  })

  it('puts one notice in many feeds with one request, and none where the app is not', async () => {
    await installs.install(personNumber(5))
    await installs.install(personNumber(6))
    const page = `${notice.page}many`
    const people = [personNumber(5), personNumber(6), personNumber(8)]
    expect(await installs.notifyAll(people, { ...notice, page })).toEqual({ ok: true, value: true })
    expect(await installs.notifyAll(people, { ...notice, page })).toEqual({ ok: true, value: true })
    expect([5, 6, 8].map((number) => feedOf(number).length)).toEqual([1, 1, 0])
  })

  it('asks for notices fewer than twice a second', async () => {
    const waits: number[] = []
    const sleep = async (milliseconds: number) => void waits.push(milliseconds)
    const paced = appInstalls(graphOn(local, { sleep }), { appExternalId: local.world.app.externalId })
    await Promise.all([1, 2, 3].map(() => paced.notifyAll([personNumber(2)], notice)))
    expect(waits).toHaveLength(2)
    expect(Math.max(...waits)).toBeGreaterThan(1_000)
  })

  it('names the channels of the teams in which the app stands, and of no others', async () => {
    const people = directory(graphOn(local), { appExternalId: local.world.app.externalId })
    const channels = await people.channels()
    expect(channels.map(({ name }) => name)).toContain('Northdown schools: Swale')
    expect(new Set(channels.map(({ teamId }) => teamId))).toEqual(new Set([schoolsTeam.id]))
    const elsewhere = directory(graphOn(local), { appExternalId: 'ffffffff-1a3c-4c5e-8f70-92a4b6c8d0e2' })
    expect(await elsewhere.channels()).toEqual([])
  })

  it('finds its own post by summary, and neither an older one nor a person’s', async () => {
    const [channel] = channelsOf(local.world.db, schoolsTeam.id)
    if (!channel) throw new Error('the team has no channel')
    const post = (id: string, bot: boolean, at: string) =>
      addMessage(local.world.db, {
        id,
        conversationId: channel.id,
        replyTo: undefined,
        from: { id: local.world.app.clientId, name: 'Countywide', bot },
        text: '',
        textFormat: 'plain',
        cardsJson: '[]',
        summary: 'Breakfast clubs is open',
        at: Date.parse(at),
      })
    const where = { teamId: schoolsTeam.id, channelId: channel.id }
    const since = '2026-10-05T08:00:00.000Z'
    post('1001', true, '2026-10-05T07:00:00Z')
    post('1002', false, '2026-10-05T08:30:00Z')
    expect(await installs.findPost(where, 'Breakfast clubs is open', since)).toBeNull()
    post('1003', true, '2026-10-05T08:00:00Z')
    expect(await installs.findPost(where, 'Breakfast clubs is open', since)).toEqual({
      conversationId: `${channel.id};messageid=1003`,
      activityId: '1003',
    })
    expect(await installs.findPost(where, 'Something else', since)).toBeNull()
  })

  it('reads as far back as the moment asked for, and says when that is too far', async () => {
    const [, channel] = channelsOf(local.world.db, schoolsTeam.id)
    if (!channel) throw new Error('the team has no second channel')
    const where = { teamId: schoolsTeam.id, channelId: channel.id }
    const posts = (from: number, count: number, at: string, summary: string) => {
      for (let id = from; id < from + count; id += 1)
        addMessage(local.world.db, {
          id: String(id),
          conversationId: channel.id,
          replyTo: undefined,
          from: { id: local.world.app.clientId, name: 'Countywide', bot: true },
          text: '',
          textFormat: 'plain',
          cardsJson: '[]',
          summary,
          at: Date.parse(at) + id,
        })
    }
    posts(1, 100, '2026-10-05T06:00:00Z', 'An older one')
    posts(1_001, 1, '2026-10-05T08:00:00Z', 'Snow days')
    posts(2_001, 300, '2026-10-05T09:00:00Z', 'Chatter')
    const since = '2026-10-05T08:00:00.000Z'
    expect(await installs.findPost(where, 'Snow days', since)).toMatchObject({ activityId: '1001' })
    local.world.meter.reset()
    expect(await installs.findPost(where, 'An older one', since)).toBeNull()
    expect(local.world.meter.read().total.requests).toBe(8)
    posts(5_001, 2_000, '2026-10-05T10:00:00Z', 'More chatter')
    await expect(installs.findPost(where, 'Snow days', since)).rejects.toThrow(Outage)
  })
})
