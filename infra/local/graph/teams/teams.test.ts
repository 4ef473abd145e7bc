import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cast, officersTeam, productApp, schoolsTeam } from '../../directory/cast.ts'
import { notificationsOf } from '../../directory/notifications.ts'
import { savePeople } from '../../directory/people.ts'
import { channelsOf } from '../../directory/teams.ts'
import { groupsOf } from '../../directory/tenant.ts'
import { addMessage, deleteMessage } from '../../store/messages.ts'
import type { WorldEvent } from '../../world.ts'
import { appToken, type Call, type Stage, stage } from '../test-graph.ts'

let s: Stage
let call: Call
let events: WorldEvent[] = []
const base = 'https://graph.microsoft.com/v1.0'
const [priya, amara, ines] = cast
const bind = { 'teamsApp@odata.bind': `${base}/appCatalogs/teamsApps/${productApp.catalogId}` }
const installs = (person: { id: string }) => `/users/${person.id}/teamwork/installedApps`

beforeAll(async () => {
  s = await stage()
  call = s.call
  s.world.events.on((event) => events.push(event))
})
beforeEach(() => {
  events = []
  s.world.faults.put({ guestsRefused: false })
})

describe('the catalogue', () => {
  it('finds the app by the id of its manifest, and no other', async () => {
    const find = (id: string) => call('GET', `/appCatalogs/teamsApps?$filter=externalId eq '${id}'`)
    expect((await find(productApp.externalId)).body.value).toMatchObject([{ id: productApp.catalogId }])
    expect((await find('other')).body.value).toEqual([])
    expect((await call('GET', "/appCatalogs/teamsApps?$filter=displayName eq 'x'")).status).toBe(400)
  })
})

describe('the installs of a team', () => {
  it('tell whether the app stands in it', async () => {
    const filter = `$expand=teamsApp&$filter=teamsApp/externalId eq '${productApp.externalId}'`
    const found = await call('GET', `/teams/${schoolsTeam.id}/installedApps?${filter}`)
    expect(found.body.value).toMatchObject([{ teamsApp: { externalId: productApp.externalId } }])
    const other = await call(
      'GET',
      `/teams/${schoolsTeam.id}/installedApps?$filter=teamsApp/externalId eq 'other'`,
    )
    expect(other.body.value).toEqual([])
    expect((await call('GET', `/teams/${amara.id}/installedApps`)).status).toBe(404)
  })
})

describe('installing for a person', () => {
  it('happens once, is told to the world, and names the chat', async () => {
    const made = await call('POST', installs(amara), bind)
    expect(made.status).toBe(201)
    expect(events).toEqual([{ type: 'appInstalled', scope: 'personal', personId: amara.id }])
    const again = await call('POST', installs(amara), bind)
    expect([again.status, again.body.error.code]).toEqual([409, 'Conflict'])
    const filter = `$filter=teamsApp/externalId eq '${productApp.externalId}'`
    const listed = await call('GET', `${installs(amara)}?$expand=teamsApp,teamsAppDefinition&${filter}`)
    expect(listed.body.value).toMatchObject([{ teamsApp: { externalId: productApp.externalId } }])
    const install = `${installs(amara)}/${encodeURIComponent(listed.body.value[0].id)}`
    const chat = await call('GET', `${install}/chat`)
    expect(chat.body).toMatchObject({ chatType: 'oneOnOne', id: expect.stringMatching(/^a:1/) })
    expect((await call('DELETE', install)).status).toBe(204)
    expect((await call('GET', installs(amara))).body.value).toEqual([])
    expect((await call('GET', `${install}/chat`)).status).toBe(404)
  })

  it('is refused for guests when that is switched on', async () => {
    s.world.faults.put({ guestsRefused: true })
    expect((await call('POST', installs(priya), bind)).status).toBe(403)
    expect((await call('POST', installs(ines), bind)).status).toBe(201)
    s.world.faults.put({ guestsRefused: false })
    expect((await call('POST', installs(priya), bind)).status).toBe(201)
  })

  it('refuses another app, another body and someone unknown', async () => {
    const other = { 'teamsApp@odata.bind': `${base}/appCatalogs/teamsApps/other` }
    expect((await call('POST', installs(amara), other)).status).toBe(404)
    expect((await call('POST', installs(amara), {})).status).toBe(400)
    expect((await call('POST', installs({ id: 'nobody' }), bind)).body.error.code).toBe(
      'Request_ResourceNotFound',
    )
  })
})

describe('installed in a team', () => {
  it('is told for the team that has the app, and for no other team or app', async () => {
    const inTeam = (id: string, externalId: string = productApp.externalId) =>
      call(
        'GET',
        `/teams/${id}/installedApps?$expand=teamsApp&$filter=teamsApp/externalId eq '${externalId}'`,
      )
    expect((await inTeam(schoolsTeam.id)).body.value).toMatchObject([
      { teamsApp: { id: productApp.catalogId } },
    ])
    expect((await inTeam(schoolsTeam.id, 'other')).body.value).toEqual([])
    expect((await inTeam(officersTeam.id)).body.value).toEqual([])
    expect((await inTeam('none')).status).toBe(404)
  })
})

describe('an activity notification', () => {
  const note = (more: object = {}) => ({
    topic: { source: 'text', value: 'A consultation', webUrl: 'https://teams.microsoft.com/l/entity/x/y' },
    activityType: 'consultationOpened',
    previewText: { content: 'A new consultation is open' },
    templateParameters: [{ name: 'title', value: 'Every day' }],
    ...more,
  })
  const send = (person: { id: string }, body: unknown) =>
    call('POST', `/users/${person.id}/teamwork/sendActivityNotification`, body)

  it('reaches the feed of someone who has the app; one with the same chain takes its place', async () => {
    await call('POST', installs(ines), bind)
    expect((await send(ines, note({ chainId: 7 }))).status).toBe(204)
    expect((await send(ines, note({ chainId: 7, previewText: { content: 'It closes soon' } }))).status).toBe(
      204,
    )
    expect(notificationsOf(s.world.db, ines.id).map((one) => one.previewText)).toEqual(['It closes soon'])
    expect(events.filter((event) => event.type === 'activityNotification')).toHaveLength(2)
  })

  it('is refused without the app, without a link, or with a preview over 150 characters', async () => {
    expect((await send(cast[6], note())).status).toBe(403)
    expect((await send(ines, note({ topic: { source: 'text', value: 'x' } }))).status).toBe(400)
    expect((await send(ines, note({ previewText: { content: 'x'.repeat(151) } }))).status).toBe(400)
  })
})

describe('an activity notification to many', () => {
  const send = (as: Call, people: readonly { id: string }[]) =>
    as('POST', '/teamwork/sendActivityNotificationToRecipients', {
      topic: { source: 'text', value: 'An update', webUrl: 'https://teams.microsoft.com/l/entity/x/y' },
      activityType: 'updateSent',
      previewText: { content: 'It is out' },
      recipients: people.map(({ id }) => ({
        '@odata.type': 'microsoft.graph.aadUserNotificationRecipient',
        userId: id,
      })),
    })
  const told = ({ id }: { id: string }) =>
    notificationsOf(s.world.db, id).filter(({ previewText }) => previewText === 'It is out')

  it('is taken for all, reaches those who have the app, and tells nothing of the others', async () => {
    await call('POST', installs(ines), bind)
    const stranger = { id: '00000000-0000-4000-8000-0000000000ff' }
    const { status, body } = await send(call, [ines, cast[6], stranger])
    expect([status, body]).toEqual([202, undefined])
    expect([told(ines).length, told(cast[6]).length]).toEqual([1, 0])
    expect((await send(call, Array(101).fill(ines))).status).toBe(400)
  })

  it('is refused with a token that lapses within 45 minutes', async () => {
    const other = await stage()
    const usual = await other.asApp(productApp.clientId)
    other.tick(14 * 60_000)
    expect((await send(usual, [ines])).status).toBe(202)
    other.tick(2 * 60_000)
    expect((await send(usual, [ines])).status).toBe(412)
    expect((await send(await other.asApp(productApp.clientId), [ines])).status).toBe(202)
    await other.app.close()
  })
})

describe('teams and channels', () => {
  const channels = `/teams/${schoolsTeam.id}/channels`

  it('are listed, found by name, and 404 elsewhere', async () => {
    expect((await call('GET', channels)).body.value).toHaveLength(13)
    const swale = await call('GET', `${channels}?$filter=displayName eq 'Swale'&$select=id,displayName`)
    expect(swale.body.value).toMatchObject([{ displayName: 'Swale' }])
    const reader = s.as(await appToken(s.world, productApp.clientId, ['Team.ReadBasic.All']))
    expect((await reader('GET', `/teams/${schoolsTeam.id}`)).body.displayName).toBe(schoolsTeam.name)
    expect((await call('GET', '/teams/none/channels')).body.error.code).toBe('NotFound')
    expect((await call('GET', `${channels}/none/messages`)).status).toBe(404)
  })

  it('give back what the bot posted, newest first, in pages, with its cards; replies by post', async () => {
    const channel = channelsOf(s.world.db, schoolsTeam.id)[0]
    if (!channel) throw new Error('the team has no channel')
    const post = (id: string, replyTo: string | undefined, cards: unknown[]) =>
      addMessage(s.world.db, {
        id,
        conversationId: channel.id,
        replyTo,
        from: { id: productApp.clientId, name: 'Countywide', bot: true },
        text: '',
        textFormat: 'plain',
        cardsJson: JSON.stringify(cards),
        summary: `Post ${id}`,
        at: Number(id),
      })
    post('1001', undefined, [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
    ])
    post('1002', '1001', [])
    post('1003', undefined, [])
    post('1004', undefined, [])
    deleteMessage(s.world.db, channel.id, '1004', 2_000)
    const messages = `${channels}/${channel.id}/messages`
    const first = await call('GET', `${messages}?$top=2`)
    expect(first.body.value.map((one: { id: string }) => one.id)).toEqual(['1004', '1003'])
    expect(first.body.value[0].deletedDateTime).toBe('1970-01-01T00:00:02.000Z')
    const next = await call('GET', first.body['@odata.nextLink'].slice(base.length))
    expect(next.body.value).toHaveLength(1)
    const [card] = next.body.value[0].attachments
    expect(JSON.parse(card.content)).toEqual({ type: 'AdaptiveCard' })
    expect(next.body.value[0].from.application).toMatchObject({
      id: productApp.clientId,
      applicationIdentityType: 'bot',
    })
    expect((await call('GET', `${messages}/1001/replies`)).body.value).toMatchObject([
      { id: '1002', replyToId: '1001' },
    ])
    expect((await call('GET', `${messages}/1003`)).body.summary).toBe('Post 1003')
  })
})

describe('people and groups', () => {
  it('are paged to the end, and filtered by start of name or exact mail', async () => {
    const many = Array.from({ length: 250 }, (_, n) => ({
      displayName: `Head ${String(n).padStart(3, '0')}`,
      mail: `head${n}@schools.example`,
      userType: 'guest' as const,
    }))
    savePeople(s.world.db, many, groupsOf, s.world.now())
    const walk = async (url: string): Promise<number[]> => {
      const { body } = await call('GET', url)
      const next: string | undefined = body['@odata.nextLink']
      return next ? [body.value.length, ...(await walk(next.slice(base.length)))] : [body.value.length]
    }
    expect(await walk('/users?$select=id,displayName')).toEqual([100, 100, 58])
    expect(await walk(`/groups/${schoolsTeam.id}/members?$top=200`)).toEqual([200, 58])
    const some = await call(
      'GET',
      "/users?$filter=startswith(displayName,'head 00') or mail eq 'PRIYA.NAIR@wrenfield.example'",
    )
    expect(some.body.value).toHaveLength(11)
    expect(some.body.value[0].userType).toBeUndefined()
    expect(
      (await call('GET', "/users?$filter=userType eq 'Member'&$select=userType")).body.value,
    ).toHaveLength(7)
  })

  it('are read one by one, by id or sign-in name', async () => {
    expect((await call('GET', `/users/${amara.mail}`)).body.id).toBe(amara.id)
    expect((await call('GET', '/users/nobody')).status).toBe(404)
    expect((await call('GET', '/groups')).body.value).toHaveLength(2)
    expect((await call('GET', `/groups/${schoolsTeam.id}?$select=displayName`)).body.displayName).toBe(
      schoolsTeam.name,
    )
    expect((await call('GET', '/groups/none')).body.error.code).toBe('Request_ResourceNotFound')
  })

  it.each(["contains(displayName,'x')", "surname eq 'x'", "displayName gt 'x'"])(
    'refuse %s',
    async (filter) => {
      expect((await call('GET', `/users?$filter=${filter}`)).status).toBe(400)
    },
  )
})
