// From handing in to putting right, through the web door: who may, in which order, and what is frozen.

import { describe, expect, it } from 'vitest'
import { updatePaths } from '../../../shared/api/updates.ts'
import { instant } from '../../../shared/domain/kernel/ids.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { journalOf } from '../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { cast, servicesOn } from '../../../tests/security/support/app-under-test.ts'
import type { FakePorts } from '../../../tests/support/fakes/all.ts'
import { anEdition, anEditionContent } from '../../../tests/support/update-builders.ts'
import { friday, startWithEdition } from '../../../tests/support/update-stage.ts'

const { id, sending } = anEdition()
const at = instant(friday)
const marcus = { id: cast.marcus, name: 'Marcus Oyelaran' }
const helen = { id: cast.helen, name: 'Helen Strand' }

const helenWho: Person = { ...helen, appRoles: ['director'], guest: false, links: [] }

/** The copies that the edition is sent from. */
const frozen = async ({ ports }: { readonly ports: FakePorts }) => {
  const stored = await ports.editions.find(id)
  if (stored === null) throw new Error('no edition')
  return await ports.copies.read(journalOf(stored.value))
}

const everyone: Edition['sending'] = {
  ...sending,
  personal: { how: 'card', audience: { everyone: true } },
}
const handedIn: Partial<Edition> = {
  sending: everyone,
  situation: { state: 'awaitingApproval', submittedBy: marcus, at },
}
const scheduled: Partial<Edition> = {
  situation: { state: 'scheduled', approvedBy: helen, at, sendAt: at },
}
const missed: Partial<Edition> = { situation: { state: 'missed', approvedBy: helen, at, sendAt: at } }
const sent: Partial<Edition> = { situation: { state: 'sent', approvedBy: helen, at, sendAt: at } }
const changed = anEditionContent({ greeting: 'Dear all' })
const correction = { content: changed, line: 'the greeting is kinder.', reason: 'A reader asked.' }

describe('handing in', () => {
  it('takes the revision that was seen, and can be taken back', async () => {
    const app = await startWithEdition()
    expect((await app.step('submit', { revision: 7 })).json().type).toBe('conflict')
    const reply = await app.step('submit', { revision: 1 })
    expect(reply.json()).toMatchObject({ state: 'awaitingApproval', submittedBy: marcus, mayApprove: false })
    expect((await app.read(cast.helen)).mayApprove).toBe(true)
    expect((await app.step('submit', { revision: 1 })).json().type).toBe('wrongState')
    expect((await app.step('takeBack')).json()).toMatchObject({ state: 'draft' })
    expect(app.ports.audit.entries.map(({ what }) => what)).toEqual(['submit update', 'take back update'])
  })

  it.each([
    ['a summary', { content: anEditionContent({ summary: '' }) }, 'top'],
    ['a day', { content: anEditionContent({ date: null }) }, 'top'],
    [
      'a link that leads somewhere',
      {
        content: anEditionContent({
          blocks: [{ kind: 'text', id: 'b4', heading: 'H', text: '[here](http://plain.example)' }],
        }),
      },
      'b4',
    ],
    ['a place', { sending: { ...sending, channels: [] } }, 'channels'],
    ['a time to come', { sending: { ...sending, at: instant('2026-11-27T07:00:00.000Z') } }, 'time'],
    [
      'a time in messaging hours',
      { sending: { ...sending, at: instant('2026-11-28T10:00:00.000Z') } },
      'time',
    ],
    [
      'anybody to read it',
      {
        sending: {
          channels: [],
          at: null,
          personal: { how: 'card', audience: { everyone: false, areas: ['Nowhere'] } },
        },
      },
      'sending',
    ],
  ] satisfies readonly [string, Partial<Edition>, string][])('needs %s', async (_what, about, field) => {
    const app = await startWithEdition(about)
    const reply = await app.step('submit', { revision: 1 })
    expect(reply.json()).toMatchObject({ status: 422, type: 'invalid', detail: { fields: [field] } })
    expect((await app.read()).state).toBe('draft')
  })
})

describe('48: a link that an author typed', () => {
  it.each([
    ['a script', 'javascript:alert(1)', 'not javascript:'],
    ['a script in capitals', 'JaVaScRiPt:alert(1)', 'not javascript:'],
    ['a page in itself', 'data:text/html;base64,PHNjcmlwdD4=', 'not data:'],
    ['a file', 'file:///etc/passwd', 'not file:'],
    ['a site without a lock', 'http://northdown.example/', 'not safe on its way'],
    ['a site behind a name', 'https://gov.uk@evil.example/', 'hides where it leads'],
    ['no whole address', '//evil.example/x', 'begin with https://'],
  ])('48: is refused with its reason: %s', async (_what, url, reason) => {
    const text = `[Report a closure](${url})`
    const andFinally = await startWithEdition({ content: anEditionContent({ andFinally: text }) })
    const draft = await andFinally.step('submit', { revision: 1 })
    expect(draft.json()).toMatchObject({
      status: 422,
      title: expect.stringContaining(reason),
      detail: { fields: ['finally'] },
    })
    const out = await startWithEdition(sent)
    const blocks = [{ kind: 'text', id: 'b1', heading: 'Snow', text }]
    const corrected = await out.step('correct', {
      ...correction,
      content: { ...anEditionContent(), blocks },
    })
    expect(corrected.json()).toMatchObject({ status: 422, title: expect.stringContaining(reason) })
  })
})

describe('agreeing', () => {
  it('is a second person’s, and freezes whom it is for', async () => {
    const app = await startWithEdition(handedIn)
    const reply = await app.step('approve', { revision: 1 }, cast.helen)
    expect(reply.json()).toMatchObject({ state: 'scheduled', approvedBy: helen, sendAt: friday })
    const copies = await frozen(app)
    expect(copies.map(({ key, state, shown }) => [key, state.state, shown])).toEqual([
      ['c:19:news@thread.tacv2', 'intended', null],
      [`p:${cast.amara}`, 'intended', null],
      [`p:${cast.priya}`, 'intended', null],
    ])
    expect(copies[2]?.target).toMatchObject({ name: 'Priya Nair', urns: ['990101'] })
    expect((await app.ports.editions.find(id))?.value.copies).toBe(3)
    expect(app.ports.audit.entries).toMatchObject([{ what: 'approve update', who: cast.helen, item: id }])
  })

  it('leaves out those who chose channels only, until they take it back', async () => {
    const app = await startWithEdition(handedIn)
    const choose = async (isWished: boolean) =>
      await app.call('POST', updatePaths.channelOnly, { as: cast.priya, body: { isWished } })
    expect((await choose(true)).statusCode).toBe(200)
    await app.step('approve', { revision: 1 }, cast.helen)
    expect((await frozen(app)).map(({ key }) => key)).toEqual(['c:19:news@thread.tacv2', `p:${cast.amara}`])
    await app.step('unschedule', {}, cast.marcus)
    await choose(false)
    await app.step('submit', { revision: 1 }, cast.marcus)
    await app.step('approve', { revision: 1 }, cast.helen)
    expect(await frozen(app)).toHaveLength(3)
  })

  it.each([
    ['wrote it', handedIn],
    ['changed it', { ...handedIn, author: { id: cast.sam, name: 'Sam' }, writers: [marcus] }],
    ['handed it in', { ...handedIn, author: { id: cast.sam, name: 'Sam' } }],
  ] satisfies readonly [string, Partial<Edition>][])(
    'is refused to who %s, and written down',
    async (_what, about) => {
      const app = await startWithEdition(about)
      const reply = await app.step('approve', { revision: 1 }, cast.marcus)
      expect(reply.json()).toMatchObject({ status: 403, type: 'ownWork' })
      expect(app.ports.copies.names()).toEqual([])
      expect(app.ports.audit.entries).toMatchObject([{ outcome: 'refused', who: cast.marcus }])
    },
  )

  it('takes the revision that was seen, and not what has lapsed since', async () => {
    const app = await startWithEdition(handedIn)
    expect((await app.step('approve', { revision: 2 }, cast.helen)).json().type).toBe('conflict')
    const late = await startWithEdition({
      ...handedIn,
      sending: { ...sending, at: instant('2026-11-27T07:30:00.000Z') },
    })
    expect((await late.step('approve', { revision: 1 }, cast.helen)).json().type).toBe('invalid')
    expect(late.ports.copies.names()).toEqual([])
  })

  it('that broke off before it was saved is done again, and what it wrote counts for nothing', async () => {
    const app = await startWithEdition(handedIn)
    app.ports.trouble.failNext('save', new Outage('Microsoft 365 does not answer'))
    expect((await app.step('approve', { revision: 1 }, cast.helen)).statusCode).toBe(503)
    expect((await app.step('approve', { revision: 1 }, cast.helen)).statusCode).toBe(200)
    expect(await frozen(app)).toHaveLength(3)
  })

  it('freezes those whom it was found to reach, whatever the list says a moment later', async () => {
    const { ports } = await startWithEdition({ ...handedIn, sending: { ...everyone, channels: [] } })
    let readings = 0
    const all: typeof ports.people.all = async () => {
      readings += 1
      return readings === 1 ? await ports.people.all() : []
    }
    const { approving } = servicesOn({ ...ports, people: { ...ports.people, all } }).updates
    expect(await approving.approve(helenWho, id, 1)).toMatchObject({ ok: true })
    expect(await frozen({ ports })).toHaveLength(2)
  })

  it('anew after it was unscheduled goes to the people of the new audience only', async () => {
    const app = await startWithEdition(handedIn)
    await app.step('approve', { revision: 1 }, cast.helen)
    expect((await app.step('unschedule')).json()).toMatchObject({ state: 'draft', approvedBy: null })
    expect(app.ports.copies.names()).toEqual([])
    const seen = await app.read()
    const audience = { everyone: false, areas: ['South'], districts: [], phases: [], roles: [] }
    await app.call('PUT', updatePaths.draft(id), {
      as: cast.marcus,
      body: { content: seen.content, sending: { ...seen.sending, personal: { how: 'card', audience } } },
      headers: { 'if-match': seen.version },
    })
    await app.step('submit', { revision: 2 })
    expect((await app.step('approve', { revision: 2 }, cast.helen)).statusCode).toBe(200)
    expect((await frozen(app)).map(({ key }) => key)).toEqual(['c:19:news@thread.tacv2', `p:${cast.amara}`])
  })

  it('of two at once counts once', async () => {
    const app = await startWithEdition(handedIn)
    const both = await Promise.all([1, 2].map(() => app.step('approve', { revision: 1 }, cast.helen)))
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    expect(await frozen(app)).toHaveLength(3)
    expect(app.ports.copies.names()).toHaveLength(1)
  })

  it('can be declined with a reason', async () => {
    const app = await startWithEdition(handedIn)
    expect((await app.step('sendBack', { reason: '  ' }, cast.helen)).json().type).toBe('invalid')
    const reply = await app.step('sendBack', { reason: 'The date is wrong.' }, cast.helen)
    expect(reply.json()).toMatchObject({
      state: 'draft',
      sentBack: { by: helen, reason: 'The date is wrong.' },
    })
  })
})

describe('a minute that was missed', () => {
  it('gets another one, in messaging hours, and needs no second agreement', async () => {
    const app = await startWithEdition(missed)
    expect((await app.step('reschedule', { at: '2026-11-28T10:00' })).json().type).toBe('invalid')
    expect((await app.step('reschedule', { at: '2026-11-30T99:00' })).json().type).toBe('invalid')
    const reply = await app.step('reschedule', { at: '2026-11-30T10:15' })
    expect(reply.json()).toMatchObject({ state: 'scheduled', sendAt: '2026-11-30T10:15:00.000Z' })
    expect((await app.step('reschedule', { at: null })).json().type).toBe('wrongState')
  })

  it('can be now', async () => {
    const app = await startWithEdition(missed)
    expect((await app.step('reschedule', { at: null })).json()).toMatchObject({ sendAt: friday })
  })
})

describe('a correction', () => {
  it('waits for a second person, then is what the edition says', async () => {
    const app = await startWithEdition(sent)
    const written = await app.step('correct', correction)
    expect(written.json()).toMatchObject({
      revision: 1,
      content: { greeting: 'Dear colleagues' },
      pending: { content: { greeting: 'Dear all' }, by: marcus },
      mayApprove: false,
    })
    const { revision, pending, mayApprove } = await app.read(cast.helen)
    expect(mayApprove).toBe(true)
    const preview = await app.step('preview')
    expect(preview.body).toContain('Dear all')
    const seen = { revision, writtenAt: pending?.at }
    expect((await app.step('approveCorrection', seen, cast.marcus)).json().type).toBe('ownWork')
    const other = { ...seen, writtenAt: '2026-11-27T08:59:00.000Z' }
    expect((await app.step('approveCorrection', other, cast.helen)).json().type).toBe('conflict')
    const agreed = await app.step('approveCorrection', seen, cast.helen)
    expect(agreed.json()).toMatchObject({
      revision: 2,
      pending: null,
      content: { greeting: 'Dear all' },
      corrections: [
        {
          line: 'Corrected on Friday 27 November 2026: the greeting is kinder.',
          approvedBy: helen,
          before: { greeting: 'Dear colleagues' },
        },
      ],
    })
  })

  it('can be dropped, and is refused without words, without a change, or with what the checks stop', async () => {
    const app = await startWithEdition(sent)
    const wrong = [
      { ...correction, line: ' ' },
      { ...correction, reason: '' },
      { ...correction, content: anEditionContent() },
      { ...correction, content: anEditionContent({ andFinally: '[x](javascript:alert(1))' }) },
    ]
    for (const body of wrong) expect((await app.step('correct', body)).json().type).toBe('invalid')
    await app.step('correct', correction)
    expect((await app.step('dropCorrection', {}, cast.helen)).json()).toMatchObject({ pending: null })
    expect((await app.step('dropCorrection')).json().type).toBe('wrongState')
  })

  it('is for what was sent', async () => {
    for (const about of [{}, handedIn, scheduled])
      expect((await (await startWithEdition(about)).step('correct', correction)).json().type).toBe(
        'wrongState',
      )
  })
})

describe('a recall', () => {
  it('needs one person and a reason, and stops what is on its way', async () => {
    const app = await startWithEdition({ situation: { state: 'sending', approvedBy: helen, at, sendAt: at } })
    expect((await app.step('recall', { reason: ' ' })).json().type).toBe('invalid')
    const reply = await app.step('recall', { reason: 'A wrong number.' })
    expect(reply.json()).toMatchObject({
      state: 'recalling',
      revision: 2,
      recalled: { by: marcus, reason: 'A wrong number.' },
    })
    expect((await app.step('recall', { reason: 'Again' })).json().type).toBe('wrongState')
    expect(app.ports.audit.entries).toMatchObject([{ what: 'recall update', detail: 'A wrong number.' }])
  })
})

describe('every step', () => {
  const steps = [
    ['submit', { revision: 1 }],
    ['takeBack', {}],
    ['approve', { revision: 1 }],
    ['sendBack', { reason: 'No' }],
    ['unschedule', {}],
    ['reschedule', { at: null }],
    ['correct', correction],
    ['approveCorrection', { revision: 1, writtenAt: at }],
    ['dropCorrection', {}],
    ['recall', { reason: 'No' }],
  ] as const

  it.each(steps)('is the council’s: %s', async (path, body) => {
    const app = await startWithEdition(handedIn)
    for (const other of [cast.priya, cast.sam])
      expect((await app.step(path, body, other)).json()).toMatchObject({ status: 403, type: 'notAllowed' })
    const missing = await app.call('POST', updatePaths[path]('nothing'), { as: cast.marcus, body })
    expect(missing.statusCode).toBe(404)
    expect((await app.read()).state).toBe('awaitingApproval')
  })
})
