// A deleted draft takes its pictures and files with it: all of them, later than one thinks, and none that others show.

import { describe, expect, it } from 'vitest'
import { readEditionSchema, updatePaths, uploadedSchema } from '../../../shared/api/updates.ts'
import type { Block } from '../../../shared/domain/updates/edition.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { cast, form, servicesOn } from '../../../tests/security/support/app-under-test.ts'
import { aPdf, aPng } from '../../../tests/support/picture-builders.ts'
import { anEdition, anEditionContent } from '../../../tests/support/update-builders.ts'
import { startWithEdition, type UpdateApp } from '../../../tests/support/update-stage.ts'

const { id } = anEdition()
const as = cast.marcus

const added = async (app: UpdateApp, name: string, bytes: Uint8Array): Promise<Block> => {
  const reply = await app.call('POST', updatePaths.upload(id), { as, ...form(name, bytes) })
  const uploaded = uploadedSchema.parse(reply.json())
  if (uploaded.kind === 'file') return { ...uploaded, id: 'b2', words: 'Plan' }
  return { ...uploaded, id: 'b1', alt: 'A bus', isDecorative: false }
}

/** A draft with a picture and a file. */
const started = async () => {
  const app = await startWithEdition()
  const blocks = [await added(app, 'bus.png', aPng()), await added(app, 'plan.pdf', aPdf())]
  const seen = await app.read()
  await app.call('PUT', updatePaths.draft(id), {
    as,
    body: { content: { ...anEditionContent(), blocks }, sending: seen.sending },
    headers: { 'if-match': seen.version },
  })
  const remove = async () => {
    const { version } = await app.read()
    await app.call('DELETE', updatePaths.draft(id), { as, headers: { 'if-match': version } })
  }
  const reported: unknown[] = []
  const services = servicesOn(app.ports, Date.now, (error) => reported.push(error))
  return { ...app, blocks, remove, reported, clear: services.updates.clearDeleted, services }
}

describe('a deleted draft', () => {
  it('is gone at once, and its pictures and files with its row a moment later', async () => {
    const { ports, remove, clear, call } = await started()
    const [picture] = [...ports.files.stored.keys()]
    await clear()
    expect(ports.files.stored.size).toBe(2)
    await remove()
    expect((await call('GET', updatePaths.draft(id), { as })).statusCode).toBe(404)
    await clear()
    expect(ports.files.stored.size).toBe(2)
    ports.clock.advance(1)
    await clear()
    expect(ports.files.stored.size).toBe(0)
    expect(await ports.editions.deleted()).toEqual([])
    const name = picture?.split('/')[1] ?? ''
    expect((await call('GET', `/pictures/${name}`, { as: null })).statusCode).toBe(404)
  })

  it('leaves what another update has: one begun from it, a sent one, one that was corrected away', async () => {
    const { ports, remove, clear, call, blocks } = await started()
    const from = { kind: 'edition', id }
    const begun = await call('POST', updatePaths.drafts, { as, body: { from } })
    await remove()
    ports.clock.advance(1)
    await clear()
    expect([ports.files.stored.size, await ports.editions.deleted()]).toEqual([2, []])
    const stored = await ports.editions.find(readEditionSchema.parse(begun.json()).id)
    if (stored === null) throw new Error('it was not begun')
    const { author, createdAt: at } = stored.value
    const before = anEditionContent({ blocks })
    const correction = { revision: 2, line: 'x', reason: 'x', by: author, approvedBy: author, at, before }
    const corrected = { ...stored.value, content: anEditionContent(), corrections: [correction] }
    await ports.editions.save(stored, corrected)
    const other = anEdition({ content: anEditionContent({ blocks }), deletedAt: at })
    await ports.editions.create(other)
    await clear()
    expect([ports.files.stored.size, await ports.editions.deleted()]).toEqual([2, []])
  })

  it('is cleared away in the end, wherever it broke off', async () => {
    for (const operation of ['removeFile', 'remove', 'list']) {
      const { ports, remove, clear, reported } = await started()
      await remove()
      ports.clock.advance(1)
      const outage = new Outage('Microsoft 365 does not answer')
      ports.trouble.failNext(operation, outage)
      await clear()
      expect([operation, reported]).toEqual([operation, [outage]])
      expect(await ports.editions.deleted()).toHaveLength(1)
      await clear()
      expect([ports.files.stored.size, await ports.editions.deleted()]).toEqual([0, []])
    }
  })
})
