import { describe, expect, it } from 'vitest'
import { archiveSchema } from '../../../shared/api/update-archive.ts'
import { notedSchema } from '../../../shared/api/update-delivery.ts'
import { readableSchema } from '../../../shared/api/update-reading.ts'
import { updatePaths } from '../../../shared/api/updates.ts'
import { day, editionId, instant } from '../../../shared/domain/kernel/ids.ts'
import { journalOf } from '../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import { cast, links, startApp } from '../../../tests/security/support/app-under-test.ts'
import { aCopy, anEdition, anEditionContent } from '../../../tests/support/update-builders.ts'

const helen = { id: cast.helen, name: 'Helen Strand' }
const sent: Edition['situation'] = {
  state: 'sent',
  approvedBy: helen,
  sendAt: instant('2026-11-27T10:00:00.000Z'),
  at: instant('2026-11-27T10:00:00.000Z'),
}
const recalled: Edition['situation'] = {
  ...sent,
  state: 'recalled',
  by: helen,
  reason: 'The date was wrong.',
}
const tab = (page: string, id: string) =>
  `https://teams.microsoft.com/l/entity/${links.appId}/${page}?context=${encodeURIComponent(JSON.stringify({ subEntityId: id }))}`

const anOut = (about: Partial<Edition> = {}) => anEdition({ situation: sent, ...about })

const started = async (...editions: readonly Edition[]) => {
  const app = await startApp()
  for (const edition of editions) await app.ports.editions.create(edition)
  const get = async (url: string, as = cast.priya) => await app.call('GET', url, { as })
  return {
    ...app,
    get,
    archive: async (q = '') => archiveSchema.parse((await get(updatePaths.archive(q))).json()),
    read: async (id: string) => readableSchema.parse((await get(updatePaths.read(id))).json()),
    noted: async (id: string) => notedSchema.parse((await get(updatePaths.noted(id), cast.marcus)).json()),
    note: async (id: string, school: string, as: string = cast.priya) =>
      await app.call('POST', updatePaths.note(id), { as, body: { school } }),
  }
}

describe('the archive', () => {
  it('lists what went out, the newest first, and nothing that has not', async () => {
    const { archive } = await started(
      anOut({ id: editionId('older'), situation: { ...sent, sendAt: instant('2026-11-20T10:00:00.000Z') } }),
      anOut({ id: editionId('newer') }),
      anEdition({ id: editionId('draft') }),
      anEdition({
        id: editionId('waiting'),
        situation: {
          state: 'scheduled',
          approvedBy: helen,
          at: sent.at,
          sendAt: sent.sendAt,
        },
      }),
    )
    const { editions } = await archive()
    expect(editions.map(({ id }) => id)).toEqual(['newer', 'older'])
    expect(editions[0]).toMatchObject({ state: 'sent', isCorrected: false, found: null, date: '2026-11-27' })
  })

  it('names an edition without a day by the London day on which it went out', async () => {
    const content = anEditionContent({ date: null })
    const situation = { ...sent, sendAt: instant('2026-06-30T23:30:00.000Z') }
    const { archive } = await started(anOut({ content, situation }))
    expect((await archive()).editions[0]?.date).toBe('2026-07-01')
  })

  it.each([
    ['SNOW days', 'Snow days'],
    ['cafe eglise', 'Café Église'],
    ['stays shut', 'school stays shut'],
    ['7am closure', '7am'],
    ['helen strand', 'Helen Strand'],
    ['deep in the second text', 'deep in the second text'],
  ])('finds “%s” and shows where', async (typed, shown) => {
    const content = anEditionContent({
      andFinally: 'The **Café Église** is open.',
      blocks: [
        ...anEditionContent().blocks,
        { kind: 'text', id: 'b2', heading: 'More', text: `${'word '.repeat(80)}deep in the second text` },
      ],
    })
    const { archive } = await started(anOut({ content }))
    const { editions } = await archive(typed)
    const found = editions[0]?.found
    const whole = `${found?.before}${found?.hit}${found?.after}`
    expect(whole).toContain(shown)
    expect(whole.length).toBeLessThan(200)
  })

  it('shows a piece of the text and no more, also where its last word is endless', async () => {
    const content = anEditionContent({
      andFinally: `${'word '.repeat(200)}${'x'.repeat(90)}needle`,
      signOff: { name: '', title: '' },
    })
    const { archive } = await started(anOut({ content }))
    expect((await archive('needle')).editions[0]?.found).toEqual({
      in: 'text',
      before: '…',
      hit: 'needle',
      after: '',
    })
  })

  it('finds nothing for words that stand nowhere, and nothing by marks of Markdown', async () => {
    const { archive } = await started(anOut())
    expect((await archive('snow giraffe')).editions).toEqual([])
    expect((await archive('**7am**')).editions).toEqual([])
  })

  it.each([
    ['BUS', { in: 'summary', before: 'Snow days, new ', hit: 'bus', after: ' passes and a café' }],
    ['cafe', { in: 'summary', before: 'Snow days, new bus passes and a ', hit: 'café', after: '' }],
    ['shut snow', { in: 'summary', before: '', hit: 'Snow', after: ' days, new bus passes and a café' }],
    ['stays shut', { in: 'text', hit: 'stays shut' }],
    ['strand director', { in: 'text', hit: 'Strand' }],
  ])(
    'says whether “%s” stands in the line that is shown anyhow, and which words it found',
    async (q, found) => {
      const content = anEditionContent({ summary: 'Snow days, new bus passes and a cafe\u0301' })
      const { archive } = await started(anOut({ content }))
      const hit = (await archive(q)).editions[0]?.found
      expect(JSON.parse(JSON.stringify(hit).normalize('NFC'))).toMatchObject(found)
    },
  )

  it('has a line of what each is about: its headings, or else how it begins', async () => {
    const text = {
      kind: 'text',
      id: 'b1',
      heading: '',
      text: `**Snow** is near. ${'More of it. '.repeat(20)}`,
    } as const
    const { archive } = await started(
      anOut({ id: editionId('plain'), content: anEditionContent({ blocks: [text] }) }),
      anOut({
        id: editionId('headed'),
        content: anEditionContent({
          blocks: [
            { ...text, heading: 'Snow days' },
            { kind: 'live', id: 'b2', heading: 'Have your say', what: 'openConsultations' },
          ],
        }),
      }),
      anOut({ id: editionId('gone'), situation: recalled }),
    )
    const about = new Map((await archive()).editions.map((one) => [String(one.id), one.about]))
    expect(about.get('headed')).toBe('Snow days · Have your say')
    expect(about.get('plain')).toMatch(/^Snow is near\. More of it\..{60,120}…$/)
    expect(about.get('gone')).toBe('')
  })

  it('tells which of one’s schools have noted each of the newest six that were not recalled', async () => {
    const weeks = ['01', '02', '03', '04', '05', '06', '07'].map((date) =>
      anOut({
        id: editionId(`week-${date}`),
        situation: { ...sent, sendAt: instant(`2026-11-${date}T10:00:00.000Z`) },
      }),
    )
    const { get, archive, note } = await started(
      ...weeks,
      anOut({ id: editionId('gone'), situation: recalled }),
    )
    await note('week-05', '990101')
    const noted = async () => (await archive()).editions.map(({ id, notedFor }) => [id, notedFor])
    expect(await noted()).toEqual([
      ['gone', null],
      ['week-07', []],
      ['week-06', []],
      ['week-05', ['990101']],
      ['week-04', []],
      ['week-03', []],
      ['week-02', []],
      ['week-01', null],
    ])
    const officers = archiveSchema.parse((await get(updatePaths.archive(), cast.marcus)).json())
    expect(officers.editions.every(({ notedFor }) => notedFor === null)).toBe(true)
  })
})

describe('the choice of channels only', () => {
  const choose = (isWished: boolean) => ({ body: { isWished } })

  it('is one’s own, stands in the archive, and is taken back', async () => {
    const { archive, call, get } = await started(anOut())
    const path = updatePaths.channelOnly
    expect((await archive()).channelOnly).toBe(false)
    expect((await call('POST', path, { as: cast.priya, ...choose(true) })).statusCode).toBe(200)
    expect((await archive()).channelOnly).toBe(true)
    expect((await get(updatePaths.archive(), cast.amara)).json().channelOnly).toBe(false)
    await call('POST', path, { as: cast.priya, ...choose(false) })
    expect((await archive()).channelOnly).toBe(false)
  })

  it('is not for those who are linked to no school', async () => {
    const { call, get, ports } = await started(anOut())
    expect((await get(updatePaths.archive(), cast.marcus)).json().channelOnly).toBeNull()
    const stranger = '00000000-0000-4000-8000-000000000099'
    const path = updatePaths.channelOnly
    expect((await call('POST', path, { as: cast.marcus, ...choose(true) })).statusCode).toBe(409)
    expect((await call('POST', path, { as: stranger, ...choose(true) })).statusCode).toBe(403)
    expect((await ports.people.channelOnly()).size).toBe(0)
  })
})

describe('one edition', () => {
  it('is read with its words, its live facts as they were frozen, and its correction', async () => {
    const edition = anOut({
      live: {
        openConsultations: [
          { title: 'Breakfast clubs', line: 'Closes Friday.', page: tab('consultations', 'breakfast-clubs') },
        ],
        sessionsWithPlaces: [
          { title: 'North', line: '3 places left.', page: tab('sessions', 'north-1') },
          { title: 'Odd', line: '1 place left.', page: 'https://evil.example/?context={' },
        ],
      },
      corrections: [
        {
          revision: 2,
          line: 'Corrected on Friday 27 November 2026: the time.',
          reason: 'secret',
          by: helen,
          approvedBy: helen,
          at: sent.at,
          before: anEditionContent({ greeting: 'Withdrawn words' }),
        },
        {
          revision: 3,
          line: 'Corrected on Saturday 28 November 2026: the place.',
          reason: 'secret',
          by: helen,
          approvedBy: helen,
          at: sent.at,
          before: anEditionContent({ greeting: 'Withdrawn words' }),
        },
      ],
    })
    const { read, get } = await started(edition)
    const view = await read(edition.id)
    expect(view).toMatchObject({
      state: 'sent',
      summary: edition.content.summary,
      corrections: [
        'Corrected on Saturday 28 November 2026: the place.',
        'Corrected on Friday 27 November 2026: the time.',
      ],
      recalledBecause: null,
      notedFor: [],
      replyTo: null,
    })
    expect(view.content?.blocks).toHaveLength(1)
    expect(view.live['openConsultations']).toMatchObject([{ consultation: 'breakfast-clubs', session: null }])
    expect(view.live['sessionsWithPlaces']).toMatchObject([
      { consultation: null, session: 'north-1' },
      { consultation: null, session: null },
    ])
    expect((await get(updatePaths.read(edition.id))).body).not.toMatch(/secret|Withdrawn words/)
  })

  it.each(['recalled', 'recalling'] as const)('that is %s says that and why, and no more', async (state) => {
    const edition = anOut({ situation: { ...recalled, state } })
    const { get, archive, note, ports } = await started(edition)
    const reply = await get(updatePaths.read(edition.id))
    expect(readableSchema.parse(reply.json())).toMatchObject({
      state: 'recalled',
      recalledBecause: 'The date was wrong.',
      content: null,
      live: {},
      summary: 'Update of Friday 27 November 2026',
    })
    expect(reply.body).not.toContain('Snow')
    expect((await archive('snow')).editions).toEqual([])
    expect(JSON.stringify(await archive())).not.toContain('Snow')
    const refused = await note(edition.id, '990101')
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('This update was withdrawn.')
    expect(await ports.readings.openedOf(edition.id)).toEqual([])
  })

  it('that has not gone out is not there, and neither is one that never was', async () => {
    const { get } = await started(anEdition())
    expect((await get(updatePaths.read('update-2026-11-27'))).statusCode).toBe(404)
    expect((await get(updatePaths.read('never'))).statusCode).toBe(404)
  })

  it('is for staff and people of schools, not for strangers', async () => {
    const { call } = await started(anOut())
    const stranger = '00000000-0000-4000-8000-000000000099'
    for (const url of [updatePaths.archive(), updatePaths.read('update-2026-11-27')]) {
      expect((await call('GET', url, { as: cast.marcus })).statusCode).toBe(200)
      expect((await call('GET', url, { as: stranger })).statusCode).toBe(403)
      expect((await call('GET', url, { as: null })).statusCode).toBe(401)
    }
  })
})

describe('opened and noted', () => {
  it('counts a person who opens it once, and schools that note it once', async () => {
    const edition = anOut()
    const { read, noted, note } = await started(edition)
    await read(edition.id)
    await read(edition.id)
    expect((await note(edition.id, '990101')).statusCode).toBe(200)
    expect((await note(edition.id, '990101')).statusCode).toBe(200)
    expect((await read(edition.id)).notedFor).toEqual(['990101'])
    expect(await noted(edition.id)).toMatchObject({
      schools: 2,
      noted: [{ urn: '990101', by: 'Priya Nair' }],
      outstanding: [{ urn: '990102', name: 'Harbour View Academy', area: 'South' }],
      openedBy: 1,
    })
  })

  it('asks the schools of the people it was sent to, and still takes another’s “Noted”', async () => {
    const edition = anOut()
    const { noted, note, ports } = await started(edition)
    await ports.copies.plan(journalOf(edition), [
      aCopy(),
      aCopy({ target: { kind: 'channel', teamId: 't', channelId: 'c', name: 'News' } }),
    ])
    expect((await note(edition.id, '990102', cast.amara)).statusCode).toBe(200)
    const view = await noted(edition.id)
    expect(view.schools).toBe(1)
    expect(view.noted.map(({ name }) => name)).toEqual(['Harbour View Academy'])
    expect(view.outstanding.map((school) => school.urn)).toEqual(['990101'])
  })

  it('refuses another’s school, a draft, and readers who ask for the list', async () => {
    const { note, get } = await started(anOut(), anEdition({ id: editionId('draft') }))
    expect((await note('update-2026-11-27', '990102')).statusCode).toBe(404)
    expect((await note('draft', '990101')).statusCode).toBe(404)
    expect((await note('update-2026-11-27', '990101', cast.marcus)).statusCode).toBe(404)
    expect((await get(updatePaths.noted('update-2026-11-27'))).statusCode).toBe(403)
  })

  it('is read even while openings cannot be counted', async () => {
    const edition = anOut({ content: anEditionContent({ date: day('2026-11-26') }) })
    const { read, ports, reported } = await started(edition)
    Object.assign(ports.readings, {
      opened: async () => {
        throw new Error('the list is away')
      },
    })
    expect((await read(edition.id)).date).toBe('2026-11-26')
    expect(reported).toHaveLength(1)
  })
})
