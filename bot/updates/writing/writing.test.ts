// Writing an edition through the web door: made, read, saved as it was read, looked at, deleted.

import { describe, expect, it } from 'vitest'
import { editionListSchema } from '../../../shared/api/update-list.ts'
import {
  type EditionWire,
  editionSchema,
  previewEditionSchema,
  readEditionSchema,
  updatePaths,
} from '../../../shared/api/updates.ts'
import { editionId, instant } from '../../../shared/domain/kernel/ids.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { cast, startApp } from '../../../tests/security/support/app-under-test.ts'
import { anEdition, anEditionContent } from '../../../tests/support/update-builders.ts'
import { friday, startWithEdition, type UpdateApp } from '../../../tests/support/update-stage.ts'

const { id } = anEdition()
const as = cast.marcus
const changeOf = ({ content, sending }: EditionWire) => ({ content, sending })

const save = async (app: UpdateApp, seen: EditionWire, change: object, by: string = as) =>
  await app.call('PUT', updatePaths.draft(id), {
    as: by,
    body: { ...changeOf(seen), ...change },
    headers: { 'if-match': seen.version },
  })

const remove = async (app: UpdateApp, { version }: Pick<EditionWire, 'version'>) =>
  await app.call('DELETE', updatePaths.draft(id), { as, headers: { 'if-match': version } })

const create = async (app: Awaited<ReturnType<typeof startApp>>, from: object) =>
  await app.call('POST', updatePaths.drafts, { as, body: { from } })

describe('a new edition', () => {
  it('is empty, and written down', async () => {
    const app = await startApp({ now: friday })
    const reply = await create(app, { kind: 'empty' })
    expect(reply.statusCode).toBe(201)
    const made = readEditionSchema.parse(reply.json())
    expect(made.id).toMatch(/^update-[2-9a-z]{8}$/)
    const read = editionSchema.parse((await app.call('GET', updatePaths.draft(made.id), { as })).json())
    expect(read).toMatchObject({ state: 'draft', revision: 1, author: { id: as } })
    expect(read.checks.some(({ weight }) => weight === 'stops')).toBe(true)
    expect(app.ports.audit.entries).toMatchObject([{ what: 'create update', item: made.id, who: as }])
  })

  it('has the words and places of a past one, without its day, summary and minute', async () => {
    const app = await startWithEdition({
      situation: {
        state: 'sent',
        approvedBy: anEdition().author,
        sendAt: anEdition().createdAt,
        at: anEdition().createdAt,
      },
    })
    const made = readEditionSchema.parse((await create(app, { kind: 'edition', id })).json())
    const read = editionSchema.parse((await app.call('GET', updatePaths.draft(made.id), { as })).json())
    expect(read.content).toEqual({ ...anEditionContent(), date: null, summary: '' })
    expect(read.sending).toEqual(anEdition().sending)
    expect((await create(app, { kind: 'edition', id: 'nothing' })).statusCode).toBe(404)
  })

  it('is read from a text, and refused when it is far too long', async () => {
    const app = await startApp({ now: friday })
    const made = readEditionSchema.parse(
      (await create(app, { kind: 'text', text: 'Snow days\n\nTell us by 7am.', isHtml: false })).json(),
    )
    const [stored] = await app.ports.editions.list()
    expect(stored?.value.id).toBe(made.id)
    expect(JSON.stringify(stored?.value.content)).toContain('Tell us by 7am.')
    const huge = await create(app, { kind: 'text', text: 'x'.repeat(250_001), isHtml: false })
    expect(huge.json()).toMatchObject({ status: 422, type: 'invalid' })
    const sections = Array.from({ length: 61 }, (_, index) => `# Part ${index}\n\nSome words.`).join('\n\n')
    const long = await create(app, { kind: 'text', text: sections, isHtml: false })
    expect(long.json()).toMatchObject({ status: 422, title: expect.stringContaining('Split it in two.') })
    expect(long.json().title).not.toContain('(')
    expect(await app.ports.editions.list()).toHaveLength(1)
  })
})

describe('a draft', () => {
  it('is listed newest first with what lies before it', async () => {
    const app = await startWithEdition()
    await app.ports.editions.create(
      anEdition({ id: editionId('older'), createdAt: instant('2026-11-01T09:00:00.000Z') }),
    )
    const { editions, listUrl } = editionListSchema.parse(
      (await app.call('GET', updatePaths.drafts, { as })).json(),
    )
    expect(editions.map((one) => [one.id, one.state, one.hasPending])).toEqual([
      [id, 'draft', false],
      ['older', 'draft', false],
    ])
    expect(listUrl).toBe('https://northdown.sharepoint.example/sites/countywide/Lists/Updates')
  })

  it('is saved with its minute in London’s time, and its second writer counts', async () => {
    const app = await startWithEdition()
    const seen = await app.read()
    const sending = {
      channels: [{ teamId: 't', channelId: '19:a@thread.tacv2', name: 'News' }],
      personal: { how: 'card', audience: { everyone: true } },
      at: '2026-12-01T15:30',
    }
    const saved = await save(app, seen, { sending }, cast.helen)
    expect(seen.changedBy).toBeNull()
    expect(saved.json()).toMatchObject({
      revision: 2,
      changedBy: { id: cast.helen },
      sending,
      reach: { channels: 1, people: 2, schools: 2 },
    })
    expect(saved.json().reach.sample).toHaveLength(2)
    const [stored] = await app.ports.editions.list()
    expect(stored?.value).toMatchObject({
      sending: { at: '2026-12-01T15:30:00.000Z' },
      writers: [{ id: cast.helen }],
    })
  })

  it('is told that its audience reaches nobody, and again when it is handed in', async () => {
    const audience = { everyone: false, areas: ['Nowhere'], districts: [], phases: [], roles: [] }
    const app = await startWithEdition()
    const seen = await app.read()
    const sending = { channels: [], personal: { how: 'card', audience }, at: null }
    const saved = editionSchema.parse((await save(app, seen, { sending })).json())
    const sentence = 'Nobody would get this update. Choose a channel or people.'
    expect(saved.checks).toContainEqual({ kind: 'channels', weight: 'stops', sentence, block: null })
    expect((await app.step('submit', { revision: 2 })).json()).toMatchObject({ status: 422, title: sentence })
  })

  it('keeps that a minute is still to be chosen, and is not handed in so', async () => {
    const app = await startWithEdition()
    const seen = await app.read()
    const saved = await save(app, seen, { sending: { ...seen.sending, at: 'notChosen' } })
    expect(saved.json()).toMatchObject({ sending: { at: 'notChosen' }, sendAt: null })
    expect((await app.step('submit', { revision: 2 })).json()).toMatchObject({
      status: 422,
      title: 'Choose the day and time at which it goes out.',
      detail: { fields: ['time'] },
    })
    const listed = await app.call('GET', updatePaths.drafts, { as })
    expect(editionListSchema.parse(listed.json()).editions).toMatchObject([{ sendAt: null }])
  })

  it('is not saved over what somebody saved meanwhile, and the same again is no change', async () => {
    const app = await startWithEdition()
    const seen = await app.read()
    expect((await save(app, seen, {})).json()).toMatchObject({ revision: 1, version: seen.version })
    expect((await save(app, seen, { content: { ...seen.content, greeting: 'Hello' } })).statusCode).toBe(200)
    const late = await save(app, seen, { content: { ...seen.content, greeting: 'Good day' } })
    expect(late.json()).toMatchObject({ status: 409, type: 'conflict' })
    const unsaid = await app.call('PUT', updatePaths.draft(id), { as, body: changeOf(seen) })
    expect(unsaid.json()).toMatchObject({ status: 422, detail: { fields: ['If-Match'] } })
    expect((await app.read()).content.greeting).toBe('Hello')
  })

  const picture = (name: string, url: string) => ({
    kind: 'picture',
    id: 'b2',
    file: { name, size: 1, url },
    width: 1,
    height: 1,
    alt: 'A bus',
    isDecorative: false,
  })
  const paper = (url: string) => ({
    kind: 'file',
    id: 'b2',
    words: 'Plan',
    file: { name: 'plan-234567.pdf', size: 1, url },
  })
  const own = 'abcdefghjkmnpqrstuvwxyz234.png'
  const site = 'https://northdown.sharepoint.example/sites/countywide'

  it('takes pictures and files of its own library', async () => {
    const app = await startWithEdition()
    const seen = await app.read()
    const blocks = [
      picture(own, `https://countywide.test/pictures/${own}`),
      { ...paper(`${site}/Shared%20Documents/Update%20files/plan-234567.pdf`), id: 'b3' },
    ]
    expect((await save(app, seen, { content: { ...seen.content, blocks } })).statusCode).toBe(200)
  })

  it.each([
    ['a picture from elsewhere', picture(own, `https://evil.example/pictures/${own}`), 'b2'],
    ['a picture whose address is a script', picture(own, 'javascript:alert(1)'), 'b2'],
    ['a picture in the address itself', picture(own, 'data:image/png;base64,AAAA'), 'b2'],
    ['a picture above the folder', picture(own, `https://countywide.test/pictures/../${own}`), 'b2'],
    [
      'a picture under a name of somebody’s own',
      picture('a.png', 'https://countywide.test/pictures/a.png'),
      'b2',
    ],
    ['a file from elsewhere', paper('https://evil.example/plan-234567.pdf'), 'b2'],
    ['a file of a site that looks like ours', paper(`${site}.evil.example/plan-234567.pdf`), 'b2'],
    ['a file above the site', paper(`${site}/../other/plan-234567.pdf`), 'b2'],
    ['a file of another name', paper(`${site}/Shared%20Documents/secret.pdf`), 'b2'],
    ['a file behind a question', paper(`${site}/a.aspx?x=/plan-234567.pdf`), 'b2'],
  ])('48: does not take %s', async (_what, block, field) => {
    const app = await startWithEdition()
    const seen = await app.read()
    const reply = await save(app, seen, { content: { ...seen.content, blocks: [block] } })
    expect(reply.json()).toMatchObject({ status: 422, type: 'invalid', detail: { fields: [field] } })
    expect((await app.read()).revision).toBe(1)
  })

  it.each([
    ['a day that is none', { content: { ...anEditionContent(), date: '2026-02-30' } }],
    ['a time that is none', { sending: { ...anEdition().sending, at: '2026-12-01T25:00' } }],
    ['a day of sending that is none', { sending: { ...anEdition().sending, at: '2026-02-30T09:00' } }],
    [
      'two parts of one id',
      { content: { ...anEditionContent(), blocks: Array(2).fill(anEditionContent().blocks[0]) } },
    ],
    [
      'a channel twice',
      { sending: { ...anEdition().sending, channels: Array(2).fill(anEdition().sending.channels[0]) } },
    ],
    ['a summary of 256 letters', { content: { ...anEditionContent(), summary: 'x'.repeat(256) } }],
    ['fields nobody knows', { content: { ...anEditionContent(), html: '<script>' } }],
  ])('does not take %s', async (_what, change) => {
    const app = await startWithEdition()
    const reply = await save(app, await app.read(), change)
    expect(reply.json()).toMatchObject({ status: 422, type: 'invalid' })
    expect((await app.read()).revision).toBe(1)
  })

  it('keeps what was typed to the letter', async () => {
    const app = await startWithEdition()
    const seen = await app.read()
    const text = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) \u202e\u200b {"a":1} \u{1F3EB} =cmd()'
    const content = { ...seen.content, blocks: [{ kind: 'text', id: 'b1', heading: text, text }] }
    const saved = editionSchema.parse((await save(app, seen, { content })).json())
    expect(saved.content.blocks).toEqual(content.blocks)
    expect(saved.checks).toContainEqual(
      expect.objectContaining({ kind: 'link', weight: 'stops', block: 'b1' }),
    )
  })

  it('is shown as a card, also with words that are not saved yet', async () => {
    const app = await startWithEdition()
    const card = previewEditionSchema.parse((await app.step('preview')).json())
    expect(JSON.stringify(card.card)).toContain('Snow days')
    expect(card.cardBytes).toBeGreaterThan(100)
    const content = { ...anEditionContent(), greeting: 'Not saved yet' }
    const other = previewEditionSchema.parse((await app.step('preview', { content })).json())
    expect(JSON.stringify(other.card)).toContain('Not saved yet')
    expect((await app.read()).content.greeting).toBe('Dear colleagues')
  })

  it('is shown with a picture that has no words yet, which cannot go out so', async () => {
    const app = await startWithEdition()
    const url = `https://countywide.test/pictures/${own}`
    const content = { ...anEditionContent(), blocks: [{ ...picture(own, url), alt: '' }] }
    const shown = previewEditionSchema.parse((await app.step('preview', { content })).json())
    expect(JSON.stringify(shown.card)).toContain(url)
  })

  it('is shown as people get it in their own chats when no channel gets it', async () => {
    const app = await startWithEdition()
    const sent = 'Sent to you by the director'
    const shown = async () => JSON.stringify((await app.step('preview')).json())
    const channels = [{ teamId: 't', channelId: '19:a@thread.tacv2', name: 'News' }]
    const personal = { how: 'card', audience: { everyone: true } }
    await save(app, await app.read(), { sending: { channels, personal, at: null } })
    expect(await shown()).not.toContain(sent)
    await save(app, await app.read(), { sending: { channels: [], personal, at: null } })
    expect(await shown()).toContain(sent)
  })

  it('is deleted while it is one', async () => {
    const app = await startWithEdition()
    expect((await remove(app, await app.read())).statusCode).toBe(200)
    expect((await app.call('GET', updatePaths.draft(id), { as })).statusCode).toBe(404)
    expect((await app.call('GET', updatePaths.drafts, { as })).json()).toMatchObject({ editions: [] })
    expect(app.ports.audit.entries.map(({ what }) => what)).toEqual(['delete update'])
    const handedIn = await startWithEdition({
      situation: { state: 'awaitingApproval', submittedBy: anEdition().author, at: anEdition().createdAt },
    })
    const seen = await handedIn.read()
    expect((await remove(handedIn, seen)).json().type).toBe('wrongState')
    expect((await save(handedIn, seen, {})).json().type).toBe('wrongState')
  })

  it('is not deleted when somebody has saved it since it was read', async () => {
    const app = await startWithEdition()
    const seen = await app.read()
    await save(app, seen, { content: { ...seen.content, greeting: 'Hello' } }, cast.helen)
    expect((await remove(app, seen)).json()).toMatchObject({ status: 409, type: 'conflict' })
    const unsaid = await app.call('DELETE', updatePaths.draft(id), { as })
    expect(unsaid.json()).toMatchObject({ status: 422, detail: { fields: ['If-Match'] } })
    expect((await app.read()).content.greeting).toBe('Hello')
    const listed = editionListSchema.parse((await app.call('GET', updatePaths.drafts, { as })).json())
    expect((await remove(app, { version: listed.editions[0]?.version ?? '' })).statusCode).toBe(200)
  })

  it('is an outage when Microsoft 365 is down', async () => {
    const app = await startWithEdition()
    app.ports.trouble.outage(true)
    expect((await app.call('GET', updatePaths.draft(id), { as })).statusCode).toBe(503)
    await expect(app.ports.editions.find(id)).rejects.toThrow(Outage)
  })
})

describe('writing', () => {
  const routes = [
    ['GET', updatePaths.drafts],
    ['POST', updatePaths.drafts],
    ['GET', updatePaths.draft(id)],
    ['PUT', updatePaths.draft(id)],
    ['DELETE', updatePaths.draft(id)],
    ['POST', updatePaths.preview(id)],
  ] as const

  it.each(routes)('is the council’s: %s %s', async (method, url) => {
    const app = await startWithEdition()
    const { content, sending } = anEdition()
    const body =
      url === updatePaths.drafts
        ? { from: { kind: 'empty' } }
        : method === 'PUT'
          ? { content, sending }
          : undefined
    for (const head of [cast.priya, cast.sam]) {
      const reply = await app.call(method, url, { as: head, ...(body ? { body } : {}) })
      expect([reply.statusCode, reply.json().type]).toEqual([403, 'notAllowed'])
      expect(reply.body).not.toContain('Snow')
    }
    expect(await app.ports.editions.list()).toHaveLength(1)
  })
})
