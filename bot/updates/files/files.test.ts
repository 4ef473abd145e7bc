// Pictures and files through the web door: who may put what there, and who gets it.

import { describe, expect, it } from 'vitest'
import { updatePaths, uploadedSchema } from '../../../shared/api/updates.ts'
import { instant } from '../../../shared/domain/kernel/ids.ts'
import type { Block, Edition } from '../../../shared/domain/updates/edition.ts'
import { cast, form, servicesOn } from '../../../tests/security/support/app-under-test.ts'
import { aJpeg, aPdf, aPng, cameraNotes, jpegSegment } from '../../../tests/support/picture-builders.ts'
import { anEdition, anEditionContent } from '../../../tests/support/update-builders.ts'
import { friday, startWithEdition, type UpdateApp } from '../../../tests/support/update-stage.ts'

const { id } = anEdition()
const at = instant(friday)
const helen = { id: cast.helen, name: 'Helen Strand' }

const put = async (app: UpdateApp, name: string, bytes: Uint8Array | string, as: string = cast.marcus) =>
  await app.call('POST', updatePaths.upload(id), { as, ...form(name, bytes) })

const added = async (app: UpdateApp, name: string, bytes: Uint8Array) =>
  uploadedSchema.parse((await put(app, name, bytes)).json())

const pathOf = (url: string) => new URL(url).pathname

/** The edition now says this. */
const show = async (app: UpdateApp, block: Block, about: Partial<Edition> = {}) => {
  const stored = await app.ports.editions.find(id)
  if (stored === null) throw new Error('no edition')
  const content = anEditionContent({ blocks: [block] })
  await app.ports.editions.save(stored, { ...stored.value, content, ...about })
}

const pictureBlock = async (app: UpdateApp, bytes = aPng(300, 200)): Promise<Block & { kind: 'picture' }> => {
  const uploaded = await added(app, 'bus.png', bytes)
  if (uploaded.kind !== 'picture') throw new Error('no picture')
  const { file, width, height } = uploaded
  return { kind: 'picture', id: 'b1', file, width, height, alt: 'A bus', isDecorative: false }
}

describe('a picture that is put there', () => {
  it('has a name of ours that nobody guesses, and can be seen at once without signing in', async () => {
    const app = await startWithEdition()
    const [one, other] = [await added(app, '../../bus.svg', aPng(300, 200)), await added(app, 'b', aPng())]
    expect(one).toMatchObject({ kind: 'picture', width: 300, height: 200 })
    expect(one.file.url).toMatch(
      /^https:\/\/countywide\.test\/pictures\/[2-9a-hjkmnp-z]{26}-[0-9a-f]{12}\.png$/,
    )
    expect(one.file.url).not.toBe(other.file.url)
    const reply = await app.call('GET', pathOf(one.file.url), { as: null })
    expect(reply.rawPayload).toEqual(aPng(300, 200))
    expect(reply.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=2592000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
    })
    expect([...app.ports.files.stored.keys()][0]).toBe(`Update pictures/${one.file.name}`)
    expect(app.ports.audit.entries[0]).toMatchObject({ what: 'upload file', item: id })
  })

  it('tells nobody where it was taken', async () => {
    const app = await startWithEdition()
    const photo = await added(app, 'photo.jpg', aJpeg(400, 300, [jpegSegment(0xe1, cameraNotes(6))]))
    expect(photo).toMatchObject({ width: 300, height: 400 })
    const reply = await app.call('GET', pathOf(photo.file.url), { as: null })
    expect(reply.headers['content-type']).toBe('image/jpeg')
    expect(reply.rawPayload.toString('latin1')).not.toContain('GPS')
  })

  it('is there for a correction that is being written, also after a restart and on another server', async () => {
    const app = await startWithEdition({ situation: { state: 'sent', approvedBy: helen, at, sendAt: at } })
    const { file } = await added(app, 'bus.png', aPng(300, 200))
    const { files } = servicesOn(app.ports).updates
    expect(await files.picture(file.name)).toEqual(new Uint8Array(aPng(300, 200)))
  })

  it('is there as long as an edition shows it, also after a restart, and is read once', async () => {
    const app = await startWithEdition()
    const block = await pictureBlock(app)
    await show(app, block)
    const { files } = servicesOn(app.ports).updates
    expect(await files.picture(block.file.name)).toEqual(new Uint8Array(aPng(300, 200)))
    app.ports.trouble.failNext('read', new Error('it was read again'))
    expect(await files.picture(block.file.name)).not.toBeNull()
  })

  it('is gone with the edition that was recalled or deleted', async () => {
    const app = await startWithEdition()
    const block = await pictureBlock(app)
    const { files } = servicesOn(app.ports).updates
    await show(app, block)
    expect(await files.picture(block.file.name)).not.toBeNull()
    const recalled = { approvedBy: helen, sendAt: at, by: helen, at, reason: 'Wrong picture' }
    await show(app, block, { situation: { state: 'recalling', ...recalled } })
    expect(await files.picture(block.file.name)).toBeNull()
  })

  it('is gone with the recall or the correction also where it was put there a moment ago', async () => {
    const app = await startWithEdition()
    const block = await pictureBlock(app)
    const status = async () => (await app.call('GET', pathOf(block.file.url), { as: null })).statusCode
    await show(app, block)
    expect(await status()).toBe(200)
    const recalled = { approvedBy: helen, sendAt: at, by: helen, at, reason: 'Wrong picture' }
    await show(app, block, { situation: { state: 'recalled', ...recalled } })
    expect(await status()).toBe(404)
    const before = anEditionContent({ blocks: [block] })
    const correction = { revision: 2, line: 'x', reason: 'x', by: helen, approvedBy: helen, at, before }
    const words: Block = { kind: 'text', id: 'b1', heading: 'Buses', text: 'A bus' }
    await show(app, words, {
      situation: { state: 'sent', approvedBy: helen, at, sendAt: at },
      corrections: [correction],
    })
    expect(await status()).toBe(404)
  })

  it.each([
    '/pictures/a.png',
    `/pictures/${'a'.repeat(26)}.png`,
    `/pictures/${'a'.repeat(26)}-${'0'.repeat(12)}.png`,
    '/pictures/..%2f..%2fa.png',
    '/pictures/%00.png',
  ])('is at no other address: %s', async (path) => {
    const app = await startWithEdition()
    // Nobody's guess costs a reading of the library.
    app.ports.trouble.failNext('read', new Error('it was read'))
    expect((await app.call('GET', path, { as: null })).statusCode).toBe(404)
  })
})

describe('a PDF that is put there', () => {
  const sent: Partial<Edition> = { situation: { state: 'sent', approvedBy: helen, at, sendAt: at } }

  it('reaches those who read the edition, once it goes out', async () => {
    const app = await startWithEdition()
    const { kind, file } = await added(app, 'Snow plan (v2).PDF', aPdf())
    expect([kind, file.name]).toEqual(['file', expect.stringMatching(/^snow-plan-v2-[2-9a-z]{6}\.pdf$/)])
    const address = updatePaths.file(id, file.name)
    const block: Block = { kind: 'file', id: 'b1', words: 'Snow plan', file }
    expect((await app.call('GET', address, { as: cast.marcus })).statusCode).toBe(404)
    await show(app, block)
    expect((await app.call('GET', address, { as: cast.marcus })).statusCode).toBe(200)
    expect((await app.call('GET', address)).statusCode).toBe(404)
    await show(app, block, sent)
    const reply = await app.call('GET', address)
    expect(reply.rawPayload).toEqual(aPdf())
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${file.name}"`,
      'x-content-type-options': 'nosniff',
    })
    expect((await app.call('GET', address, { as: null })).statusCode).toBe(401)
    const recalled = { approvedBy: helen, sendAt: at, by: helen, at, reason: 'Wrong plan' }
    await show(app, block, { situation: { state: 'recalled', ...recalled } })
    expect((await app.call('GET', address)).statusCode).toBe(404)
  })

  it.each(['..%2fsecret.pdf', 'nothing-234567.pdf', 'a.exe', '..%2f..%2fAgendas%2feast.pdf'])(
    'is no way to other files: %s',
    async (name) => {
      const app = await startWithEdition(sent)
      const reply = await app.call('GET', `/api/updates/${id}/files/${name}`, { as: cast.marcus })
      expect(reply.json()).toMatchObject({ status: 404 })
    },
  )
})

describe('putting a file there', () => {
  it.each([
    ['bus.png', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'SVG'],
    ['bus.png', 'MZ\x90\0program', 'program'],
    ['plan.pdf', 'PK\x03\x04xl/vbaProject.bin', 'Office file'],
    ['plan.pdf', aPdf('3 0 obj<</S/JavaScript>>endobj').toString('latin1'), 'script'],
    ['bus.png', aPng().subarray(0, 30).toString('latin1'), 'damaged'],
    ['wide.png', aPng(1_600, 900).toString('latin1'), '1,024 by 1,024'],
    ['empty.png', '', 'PNG or JPEG'],
  ])('55: is refused in plain words: %s', async (name, text, word) => {
    const app = await startWithEdition()
    const reply = await put(app, name, Buffer.from(text, 'latin1'))
    expect(reply.json()).toMatchObject({ status: 422, type: 'file', title: expect.stringContaining(word) })
    expect(app.ports.files.stored.size).toBe(0)
  })

  it('takes up to 20 MB', async () => {
    const app = await startWithEdition()
    const reply = await put(app, 'plan.pdf', Buffer.alloc(20 * 1024 * 1024 + 1))
    expect([reply.statusCode, reply.json().title]).toEqual([413, expect.stringContaining('20 MB')])
  })

  it('is the council’s, for a draft or a correction', async () => {
    const app = await startWithEdition()
    for (const as of [cast.priya, cast.sam])
      expect((await put(app, 'a.png', aPng(), as)).json()).toMatchObject({ status: 403, type: 'notAllowed' })
    const waiting = await startWithEdition({
      situation: { state: 'awaitingApproval', submittedBy: helen, at },
    })
    expect((await put(waiting, 'a.png', aPng())).json().type).toBe('wrongState')
    expect(app.ports.files.stored.size).toBe(0)
  })
})
