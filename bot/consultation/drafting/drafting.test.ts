import { describe, expect, it } from 'vitest'
import {
  audiencePreviewSchema,
  cardPreviewSchema,
  type Draft,
  draftListSchema,
  draftSchema,
  importedSchema,
} from '../../../shared/api/drafts.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { cast, draft, form, publish, startApp } from '../../../tests/security/support/app-under-test.ts'

const id = 'breakfast-clubs'
const paper = `# Later buses

Consultation from 5 October 2026 to 30 October 2026.

## 1. Timetables

Buses leave at four today.

Do you agree that buses should leave later?

What else should we know?
`

type Call = Awaited<ReturnType<typeof startApp>>['call']

const seen = async (call: Call, as: string = cast.marcus): Promise<Draft> =>
  draftSchema.parse((await call('GET', `/api/drafts/${id}`, { as })).json())
const remove = async (call: Call, version: string) =>
  await call('DELETE', `/api/drafts/${id}`, { as: cast.marcus, headers: { 'if-match': version } })
const changeOf = ({ content, audience, channels }: Draft) => ({ content, audience, channels })

describe('a new draft', () => {
  it('is read from a paper', async () => {
    const { call } = await startApp()
    const reply = await call('POST', '/api/drafts', { as: cast.marcus, ...form('later-buses.md', paper) })
    expect(reply.statusCode).toBe(201)
    const created = importedSchema.parse(reply.json())
    expect(created.id).toMatch(/^later-buses-[a-z0-9]{4}$/)
    expect(created.url).toBe(`https://countywide.test/tab/#/officer/${created.id}`)
    const view = draftSchema.parse(
      (await call('GET', `/api/drafts/${created.id}`, { as: cast.marcus })).json(),
    )
    expect(view.content.sections[0]?.questions.map((question) => question.code)).toEqual(['Q01', 'Q02'])
    expect(view.audience).toMatchObject({ everyone: false })
    expect(view.source).toMatchObject({ fileName: 'later-buses.md' })
    expect(view.gate.find((item) => item.id === 'people')?.state).toBe('open')
  })

  it.each([
    ['a program called a paper', form('paper.docx', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]))],
    ['a kind of file we do not read', form('paper.pages', 'x')],
    ['an empty file', form('paper.md', '')],
  ])('is not made from %s', async (_what, file) => {
    const { call, ports } = await startApp()
    const reply = await call('POST', '/api/drafts', { as: cast.marcus, ...file })
    expect(reply.json()).toMatchObject({ status: 422, type: 'file' })
    expect(await ports.consultations.list()).toHaveLength(0)
  })

  it('takes a paper of three megabytes and refuses one of thirteen', async () => {
    const { call } = await startApp()
    const big = `${paper}\n${'Words and more words.\n\n'.repeat(1_000)}`
    expect((await call('POST', '/api/drafts', { as: cast.marcus, ...form('big.md', big) })).statusCode).toBe(
      201,
    )
    const huge = await call('POST', '/api/drafts', {
      as: cast.marcus,
      ...form('huge.md', Buffer.alloc(13 * 1024 * 1024, 65)),
    })
    expect(huge.statusCode).toBe(413)
    expect(huge.json().title).toContain('12 MB')
  })

  it('is blank, or a copy without dates', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    const blank = await call('POST', '/api/drafts/blank', {
      as: cast.marcus,
      body: { title: 'Walking to school' },
    })
    expect(blank.statusCode).toBe(201)
    const copy = await call('POST', `/api/drafts/${id}/duplicate`, { as: cast.helen })
    expect(copy.json().title).toBe('Copy of Breakfast clubs')
    const view = await call('GET', `/api/drafts/${copy.json().id}`, { as: cast.helen })
    expect(view.json()).toMatchObject({ author: { id: cast.helen }, content: { opens: null, closes: null } })
    const list = draftListSchema.parse((await call('GET', '/api/drafts', { as: cast.marcus })).json())
    expect(list.drafts).toHaveLength(3)
  })

  it.each([
    ['POST', '/api/drafts/blank', { title: '' }, 422],
    ['POST', '/api/drafts/blank', { title: 'x', state: 'published' }, 422],
    ['POST', '/api/drafts/blank', { title: 'x'.repeat(256) }, 422],
    ['POST', '/api/drafts/no-such-draft/duplicate', {}, 404],
  ] as const)('is not made by %s %s %o', async (method, url, body, status) => {
    const { call } = await startApp()
    expect((await call(method, url, { as: cast.marcus, body })).statusCode).toBe(status)
  })
})

describe('changing a draft', () => {
  it('is saved as it was read, and raises the revision', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    const before = await seen(call)
    const change = changeOf(before)
    const body = { ...change, content: { ...change.content, title: 'Clubs before school' } }
    const reply = await call('PUT', `/api/drafts/${id}`, {
      as: cast.helen,
      body,
      headers: { 'if-match': before.version },
    })
    expect(draftSchema.parse(reply.json())).toMatchObject({
      revision: 2,
      content: { title: 'Clubs before school' },
    })
    const late = await call('PUT', `/api/drafts/${id}`, {
      as: cast.marcus,
      body,
      headers: { 'if-match': before.version },
    })
    expect(late.json()).toMatchObject({ status: 409, type: 'conflict' })
  })

  it('is refused without a version, with a day that is none, or with a code that stands twice', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    const before = await seen(call)
    const change = changeOf(before)
    const put = (body: object, headers: Record<string, string> = { 'if-match': before.version }) =>
      call('PUT', `/api/drafts/${id}`, { as: cast.marcus, body, headers })
    expect((await put(change, {})).statusCode).toBe(422)
    const noDay = await put({ ...change, content: { ...change.content, opens: '2026-02-30' } })
    expect(noDay.json().detail.fields).toEqual(['content.opens'])
    const [first, second] = change.content.sections
    const twice = await put({
      ...change,
      content: { ...change.content, sections: [first, { ...second, id: 's1' }] },
    })
    expect(twice.json().title).toContain('s1')
    expect((await seen(call)).revision).toBe(1)
  })

  it('is refused once it was handed in', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    const before = await seen(call)
    await call('POST', `/api/drafts/${id}/submit`, { as: cast.marcus, body: { revision: 1 } })
    const after = await seen(call)
    const reply = await call('PUT', `/api/drafts/${id}`, {
      as: cast.marcus,
      body: changeOf(before),
      headers: { 'if-match': after.version },
    })
    expect(reply.json()).toMatchObject({ status: 409, type: 'wrongState' })
    expect((await remove(call, after.version)).json()).toMatchObject({ status: 409, type: 'wrongState' })
  })

  it('is deleted while it is a draft', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    expect((await remove(call, (await seen(call)).version)).statusCode).toBe(200)
    expect((await call('GET', `/api/drafts/${id}`, { as: cast.marcus })).statusCode).toBe(404)
    expect(ports.audit.entries.map((entry) => entry.what)).toEqual(['delete draft'])
  })

  it('is not deleted when somebody has saved it since it was read', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    const before = await seen(call)
    await call('PUT', `/api/drafts/${id}`, {
      as: cast.marcus,
      body: changeOf(before),
      headers: { 'if-match': before.version },
    })
    expect((await remove(call, before.version)).json()).toMatchObject({ status: 409, type: 'conflict' })
    const unsaid = await call('DELETE', `/api/drafts/${id}`, { as: cast.marcus })
    expect(unsaid.json()).toMatchObject({ status: 422, detail: { fields: ['If-Match'] } })
    const list = draftListSchema.parse((await call('GET', '/api/drafts', { as: cast.marcus })).json())
    expect((await remove(call, list.drafts[0]?.version ?? '')).statusCode).toBe(200)
  })
})

describe('previews', () => {
  it('count who would be asked, and show a few of them', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    const reply = await call('GET', `/api/drafts/${id}/audience`, { as: cast.marcus })
    expect(audiencePreviewSchema.parse(reply.json())).toMatchObject({
      people: 2,
      schools: 2,
      guests: 0,
      choices: { channels: [{ name: 'Headteachers' }] },
    })
  })

  it.each(['invitation', 'headline', 's2'])('draw the card of %s', async (part) => {
    const { call, ports } = await startApp()
    await draft(ports)
    const reply = await call('POST', `/api/drafts/${id}/card?part=${part}`, { as: cast.marcus })
    const { card, bytes } = cardPreviewSchema.parse(reply.json())
    expect(card['type']).toBe('AdaptiveCard')
    expect(bytes).toBeLessThanOrEqual(25_000)
  })

  it('know no other part', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    expect((await call('POST', `/api/drafts/${id}/card?part=s9`, { as: cast.marcus })).statusCode).toBe(404)
    expect((await call('POST', `/api/drafts/${id}/card?part=../x`, { as: cast.marcus })).statusCode).toBe(400)
  })
})

describe('approving', () => {
  const submit = (
    call: Awaited<ReturnType<typeof startApp>>['call'],
    as: string = cast.marcus,
    revision = 1,
  ) => call('POST', `/api/drafts/${id}/submit`, { as, body: { revision } })
  const approve = (call: Awaited<ReturnType<typeof startApp>>['call'], as: string, revision = 1) =>
    call('POST', `/api/drafts/${id}/approve`, { as, body: { revision } })

  it('takes a second person', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    expect((await submit(call)).json().situation.state).toBe('awaitingApproval')
    expect((await approve(call, cast.marcus)).json()).toMatchObject({ status: 403, type: 'ownWork' })
    const reply = await approve(call, cast.helen)
    expect(draftSchema.parse(reply.json()).situation).toMatchObject({
      state: 'publishing',
      approvedBy: { id: cast.helen },
    })
    expect(
      ports.audit.entries.filter((entry) => entry.outcome === 'done').map((entry) => entry.what),
    ).toEqual(['submit', 'approve publishing'])
  })

  it('is not for the one who handed in another’s draft', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    await submit(call, cast.helen)
    expect((await approve(call, cast.helen)).json().type).toBe('ownWork')
  })

  it('lets nothing through that was not seen', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    expect((await submit(call, cast.marcus, 0)).json()).toMatchObject({ status: 409, type: 'conflict' })
    await submit(call)
    expect((await approve(call, cast.helen, 2)).json()).toMatchObject({ status: 409, type: 'conflict' })
  })

  it('is refused while the gate is open, telling what is missing', async () => {
    const { call, ports } = await startApp()
    const consultation = await draft(ports)
    const stored = await ports.consultations.find(consultation.id)
    if (!stored) throw new Error('no draft')
    await ports.consultations.save(stored, {
      ...consultation,
      content: { ...consultation.content, reason: '', opens: null },
    })
    const reply = await submit(call)
    expect(reply.json()).toMatchObject({ status: 409, type: 'gateOpen' })
    expect(reply.json().detail.gate.map((item: { id: string }) => item.id)).toEqual(['dates', 'reason'])
  })

  it('numbers the questions in the order of the paper', async () => {
    const { call, ports } = await startApp()
    const consultation = await draft(ports)
    const stored = await ports.consultations.find(consultation.id)
    if (!stored) throw new Error('no draft')
    const [first, second] = consultation.content.sections
    if (!first || !second) throw new Error('no sections')
    await ports.consultations.save(stored, {
      ...consultation,
      content: { ...consultation.content, sections: [second, first] },
    })
    const view = draftSchema.parse((await submit(call)).json())
    const codes = view.content.sections.flatMap((section) =>
      section.questions.map((question) => question.code),
    )
    expect(codes).toEqual(['Q01', 'Q02', 'Q03', 'Q04', 'Q05', 'Q06', 'Q07'])
  })

  it('is sent back with a reason, and can be handed in again', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    await submit(call)
    const back = await call('POST', `/api/drafts/${id}/send-back`, {
      as: cast.helen,
      body: { revision: 1, reason: 'Section 2 needs its background.' },
    })
    expect(draftSchema.parse(back.json())).toMatchObject({
      situation: { state: 'draft', sentBack: { reason: 'Section 2 needs its background.' } },
      may: { edit: true },
    })
    expect((await approve(call, cast.helen)).json()).toMatchObject({ status: 409, type: 'wrongState' })
    expect((await submit(call)).statusCode).toBe(200)
    expect(
      (await call('POST', `/api/drafts/${id}/send-back`, { as: cast.helen, body: { revision: 1 } }))
        .statusCode,
    ).toBe(422)
  })

  it('goes to one of two who approve at once', async () => {
    const { call, ports } = await startApp()
    await draft(ports)
    await submit(call)
    const replies = await Promise.all([approve(call, cast.helen), approve(call, cast.helen)])
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([200, 409])
  })
})

describe('correcting a published question', () => {
  const body = {
    questionCode: 'Q07',
    text: 'What else should we know about clubs?',
    note: 'A word was missing.',
  }

  it('changes its text and column, and keeps both texts', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    const reply = await call('POST', `/api/drafts/${id}/corrections`, { as: cast.marcus, body })
    expect(draftSchema.parse(reply.json()).corrections).toMatchObject([
      { questionCode: 'Q07', before: 'What else should we know?', after: body.text, note: body.note },
    ])
    expect(ports.responses.relabelled).toEqual([id])
    expect(ports.audit.entries.at(-1)).toMatchObject({ what: 'correct question', item: id })
  })

  it('is finished by saying it again after an outage, without a second record', async () => {
    const { call, ports } = await startApp()
    await publish(ports)
    ports.trouble.failNext('relabel', new Outage('away'))
    expect((await call('POST', `/api/drafts/${id}/corrections`, { as: cast.marcus, body })).statusCode).toBe(
      503,
    )
    const again = await call('POST', `/api/drafts/${id}/corrections`, { as: cast.marcus, body })
    expect(again.json().corrections).toHaveLength(1)
    expect(ports.responses.relabelled).toEqual([id])
  })

  it('is refused for a draft, an unknown question and a respondent', async () => {
    const { call, ports } = await startApp()
    await draft(ports, { situation: { state: 'draft', sentBack: null } })
    expect((await call('POST', `/api/drafts/${id}/corrections`, { as: cast.marcus, body })).json().type).toBe(
      'wrongState',
    )
    expect((await call('POST', `/api/drafts/${id}/corrections`, { body })).statusCode).toBe(403)
  })
})

describe('a respondent', () => {
  it.each([
    ['GET', '/api/drafts'],
    ['GET', `/api/drafts/${id}`],
    ['GET', `/api/drafts/${id}/audience`],
    ['POST', `/api/drafts/${id}/duplicate`],
    ['DELETE', `/api/drafts/${id}`],
    ['POST', `/api/drafts/${id}/card?part=s1`],
  ] as const)('gets nothing from %s %s, not even whether it is there', async (method, url) => {
    const { call, ports } = await startApp()
    const absent = await call(method, url)
    await draft(ports)
    const present = await call(method, url)
    expect([absent.statusCode, present.statusCode]).toEqual([403, 403])
  })
})
