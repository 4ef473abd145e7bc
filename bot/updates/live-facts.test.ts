import { describe, expect, it } from 'vitest'
import { previewEditionSchema, updatePaths } from '../../shared/api/updates.ts'
import { day, instant, sessionId, urn } from '../../shared/domain/kernel/ids.ts'
import type { Audience } from '../../shared/domain/people/audience.ts'
import type { Sending } from '../../shared/domain/updates/edition.ts'
import { cast, publish, startApp } from '../../tests/security/support/app-under-test.ts'
import { aContent, aResponse, aSchool } from '../../tests/support/builders.ts'
import { aBooking, aSession } from '../../tests/support/session-builders.ts'
import { anEdition, anEditionContent } from '../../tests/support/update-builders.ts'
import { type FactsNow, factsFor, liveFacts } from './live-facts.ts'

const pages = {
  consultation: (id: string) => `consultation:${id}`,
  session: (id: string) => `session:${id}`,
}
const now = instant('2026-10-06T09:00:00.000Z')

const channel = { teamId: 't', channelId: 'c', name: 'General' }
const toAll: Sending = { channels: [channel], personal: { how: 'nobody' }, at: null }

const county = async () => {
  const { ports } = await startApp()
  const told = (sending = toAll) => liveFacts({ ...ports, pages })(now, sending)
  return { ports, told, facts: async () => (await told()).facts }
}

describe('open consultations', () => {
  it('are told with their close; a few answers are too few to show', async () => {
    const { ports, facts } = await county()
    const published = await publish(ports)
    await ports.responses.create(published, aResponse({ sentAt: instant('2026-10-05T09:00:00.000Z') }))
    expect((await facts()).openConsultations).toEqual([
      {
        title: published.content.title,
        line: 'Closes Friday 23 October 2026, 11:59pm.',
        page: 'consultation:breakfast-clubs',
      },
    ])
  })

  it('are told with how many schools have answered, once that tells of nobody', async () => {
    const { ports, facts } = await county()
    const published = await publish(ports)
    const schools = Array.from({ length: 28 }, (_, index) => aSchool({ urn: urn(String(990201 + index)) }))
    await ports.schools.apply(
      schools.map((school) => ({ kind: 'add', school })),
      () => undefined,
    )
    for (const school of schools.slice(0, 12))
      await ports.responses.create(published, aResponse({ urn: school.urn, sentAt: now }))
    expect((await facts()).openConsultations[0]?.line).toBe(
      'Closes Friday 23 October 2026, 11:59pm. 12 of 30 schools have answered.',
    )
  })

  it('are left out before they open and from the day after they close', async () => {
    const { ports, facts } = await county()
    const published = await publish(ports, {
      content: { ...aContent(), opens: day('2026-09-01'), closes: day('2026-10-05') },
    })
    expect(published.content.closes).toBe('2026-10-05')
    expect((await facts()).openConsultations).toEqual([])
  })
})

describe('sessions with places', () => {
  it('are told with their time and places, the soonest first', async () => {
    const { ports, facts } = await county()
    const later = aSession({ id: sessionId('later'), title: 'Later', capacity: 1 })
    const sooner = aSession({
      id: sessionId('sooner'),
      title: 'Sooner',
      starts: instant('2026-10-08T08:30:00.000Z'),
      ends: instant('2026-10-08T09:30:00.000Z'),
      capacity: 2,
    })
    for (const session of [later, sooner]) await ports.sessions.create(session)
    const { sessionsWithPlaces } = await facts()
    expect(sessionsWithPlaces.map(({ title }) => title)).toEqual(['Sooner', 'Later'])
    expect(sessionsWithPlaces[0]).toEqual({
      title: 'Sooner',
      line: 'Thursday 8 October 2026, 9:30am. 2 places left.',
      page: 'session:sooner',
    })
  })

  it('are left out when full, begun, called off, or a visit', async () => {
    const { ports, facts } = await county()
    const full = aSession({ id: sessionId('full'), capacity: 1 })
    const begun = aSession({ id: sessionId('begun'), starts: now })
    const off = aSession({
      id: sessionId('off'),
      situation: {
        state: 'calledOff',
        at: now,
        by: { id: cast.helen, name: 'Helen Strand' },
        reason: 'Snow',
      },
    })
    const visit = aSession({ id: sessionId('visit'), kind: 'visit' })
    for (const session of [full, begun, off, visit]) await ports.sessions.create(session)
    await ports.bookings.create(aBooking({ session: full.id }), full)
    expect((await facts()).sessionsWithPlaces).toEqual([])
  })
})

describe('what is not for everyone who gets the update', () => {
  const east: Audience = { everyone: false, areas: ['East'] }
  const toEast: Sending = { channels: [], personal: { how: 'card', audience: east }, at: null }
  const titles = ({ facts }: FactsNow) => [
    ...facts.openConsultations.map(({ title }) => title),
    ...facts.sessionsWithPlaces.map(({ title }) => title),
  ]
  const narrow = async () => {
    const stage = await county()
    const published = await publish(stage.ports, { audience: east })
    const of = (name: string, audience: Audience) => aSession({ id: sessionId(name), title: name, audience })
    for (const session of [of('all', { everyone: true }), of('east', east), of('hands', { everyone: false })])
      await stage.ports.sessions.create(session)
    return { ...stage, consultation: published.content.title }
  }

  it('is left out where it goes to a channel, and the writer is told how many and why', async () => {
    const { told } = await narrow()
    const now = await told()
    expect(titles(now)).toEqual(['all'])
    expect(now.leftOut).toEqual({
      openConsultations: '1 consultation is for some areas only, and is left out.',
      sessionsWithPlaces:
        '1 session is for some areas only, and is left out. 1 session is only for people who are put in by hand, and is left out.',
    })
  })

  it('stands in an update that goes to just these people', async () => {
    const { told, consultation } = await narrow()
    expect(titles(await told(toEast))).toEqual([consultation, 'all', 'east'])
  })

  it('takes no place of what is for all, however much there is of it', async () => {
    const { ports, facts } = await county()
    for (let index = 0; index < 14; index++)
      await ports.sessions.create(aSession({ id: sessionId(`east-${index}`), audience: east }))
    const later = { starts: instant('2026-12-08T08:30:00.000Z'), ends: instant('2026-12-08T09:30:00.000Z') }
    await ports.sessions.create(aSession({ id: sessionId('all'), title: 'all', ...later }))
    expect((await facts()).sessionsWithPlaces.map(({ title }) => title)).toEqual(['all'])
  })

  it('is told of beside the words that are written, as far as it goes out', async () => {
    const app = await startApp()
    await app.ports.sessions.create(aSession({ audience: east }))
    const edition = anEdition()
    await app.ports.editions.create(edition)
    const reply = await app.call('POST', updatePaths.preview(edition.id), { as: cast.marcus, body: {} })
    expect(previewEditionSchema.parse(reply.json()).live?.['sessionsWithPlaces']).toEqual({
      lines: [],
      leftOut: '1 session is for some areas only, and is left out.',
    })
  })
})

describe('facts that cannot be read', () => {
  const gone = new Error('the list of a consultation was deleted')
  const broken = (reported: unknown[]) => ({
    liveFacts: async () => {
      throw gone
    },
    report: (error: unknown) => void reported.push(error),
  })

  it('hold up an edition that shows them, and no other', async () => {
    const reported: unknown[] = []
    const live = { kind: 'live', id: 'b2', heading: 'Open now', what: 'openConsultations' } as const
    const showing = anEdition({ content: anEditionContent({ blocks: [live] }) })
    await expect(factsFor(broken(reported), showing)).rejects.toThrow(gone)
    expect((await factsFor(broken(reported), anEdition())).facts).toEqual({
      openConsultations: [],
      sessionsWithPlaces: [],
    })
    expect(reported).toEqual([gone])
  })

  it('keep nobody from writing an edition without them', async () => {
    const app = await startApp()
    const edition = anEdition()
    await app.ports.editions.create(edition)
    Object.assign(app.ports.consultations, {
      list: async () => {
        throw gone
      },
    })
    const reply = await app.call('GET', updatePaths.draft(edition.id), { as: cast.marcus })
    expect([reply.statusCode, app.reported.length]).toEqual([200, 1])
  })
})
