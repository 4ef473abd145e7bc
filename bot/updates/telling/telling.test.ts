// What staff hear of an edition in their chats: who hears it, once, and in messaging hours.

import { describe, expect, it } from 'vitest'
import { editionListSchema } from '../../../shared/api/update-list.ts'
import { updatePaths } from '../../../shared/api/updates.ts'
import { editionId, instant } from '../../../shared/domain/kernel/ids.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { cast, servicesOn } from '../../../tests/security/support/app-under-test.ts'
import { anEdition, anEditionContent } from '../../../tests/support/update-builders.ts'
import { friday, startWithEdition, type UpdateApp } from '../../../tests/support/update-stage.ts'

const { id } = anEdition()
const marcus = { id: cast.marcus, name: 'Marcus Oyelaran' }
const helen = { id: cast.helen, name: 'Helen Strand' }
const at = instant(friday)
const agreed = { approvedBy: helen, at, sendAt: at }
const lastWeeks = anEdition({
  id: editionId('update-2026-11-20'),
  createdAt: instant('2026-11-16T09:00:00.000Z'),
  situation: { state: 'sent', ...agreed },
})

const withHistory = async (about: Partial<Edition> = {}) => {
  const app = await startWithEdition(about)
  await app.ports.editions.create(lastWeeks)
  return app
}
const heard = ({ ports }: UpdateApp) => ports.chat.sends.map(({ to, message }) => [to, message.summary])
const title = 'Snow days, new bus passes and a date for the spring forum'

describe('an update that is handed in', () => {
  it('is told to those of the last updates who had no part in it, once, with the way there', async () => {
    const app = await withHistory()
    await app.services.updates.tellStaff()
    expect(heard(app)).toEqual([])
    await app.step('submit', { revision: 1 })
    await app.services.updates.tellStaff()
    expect(heard(app)).toEqual([[cast.helen, `An update waits for a second person: ${title}`]])
    expect(app.ports.chat.reached).toEqual(new Set([cast.helen]))
    const card = JSON.stringify(app.ports.chat.sends[0]?.message.card)
    expect(card).toContain('Marcus Oyelaran asks for approval')
    expect(card).toContain(encodeURIComponent(`updates/${id}/approve`))
    await app.services.updates.tellStaff()
    await servicesOn(app.ports).updates.tellStaff()
    expect(heard(app)).toHaveLength(1)
  })

  it('is told at 8am when it was handed in in the evening, if it still waits', async () => {
    const app = await withHistory({ situation: { state: 'awaitingApproval', submittedBy: marcus, at } })
    app.ports.clock.set('2026-11-27T19:00:00.000Z')
    await app.services.updates.tellStaff()
    app.ports.clock.set('2026-11-29T11:00:00.000Z')
    await app.services.updates.tellStaff()
    expect(heard(app)).toEqual([])
    app.ports.clock.set('2026-11-30T08:00:00.000Z')
    await app.services.updates.tellStaff()
    expect(heard(app)).toHaveLength(1)
  })

  it('waits unmarked while nobody is known who may agree', async () => {
    const app = await startWithEdition()
    await app.step('submit', { revision: 1 })
    await app.services.updates.tellStaff()
    expect((await app.ports.editions.find(id))?.value.told).toBeUndefined()
    await app.ports.editions.create(lastWeeks)
    await app.services.updates.tellStaff()
    expect(heard(app)).toHaveLength(1)
  })

  it('is told again when it is handed in again', async () => {
    const app = await withHistory()
    await app.step('submit', { revision: 1 })
    await app.services.updates.tellStaff()
    await app.step('takeBack')
    app.ports.clock.set('2026-11-27T09:05:00.000Z')
    await app.step('submit', { revision: 1 })
    await app.services.updates.tellStaff()
    expect(heard(app)).toHaveLength(2)
  })
})

describe('an update that was sent back', () => {
  const handedIn: Partial<Edition> = {
    situation: { state: 'awaitingApproval', submittedBy: marcus, at },
    handedInBy: marcus,
  }

  it('is told to its author with the note', async () => {
    const app = await withHistory(handedIn)
    await app.step('sendBack', { reason: 'Name the hub.' }, cast.helen)
    await app.services.updates.tellStaff()
    expect(heard(app)).toEqual([[cast.marcus, `An update was sent back: ${title}`]])
    expect(JSON.stringify(app.ports.chat.sends[0]?.message.card)).toContain(
      `Helen Strand sent back “${title}”: Name the hub.`,
    )
  })

  it('is the same version for who has it open, before and after they are told', async () => {
    const app = await withHistory(handedIn)
    const { version, content, sending } = (
      await app.step('sendBack', { reason: 'Name the hub.' }, cast.helen)
    ).json()
    await app.services.updates.tellStaff()
    expect((await app.read()).version).toBe(version)
    const save = (body: object) =>
      app.call('PUT', updatePaths.draft(id), { as: cast.marcus, body, headers: { 'if-match': version } })
    const saved = await save({ content: { ...content, greeting: 'Dear all' }, sending })
    expect(saved.json()).toMatchObject({ content: { greeting: 'Dear all' } })
    expect(saved.json().version).not.toBe(version)
    expect((await save({ content, sending })).json().type).toBe('conflict')
    await app.services.updates.tellStaff()
    expect(heard(app)).toHaveLength(1)
  })
})

describe('what the pages say of it', () => {
  const handedIn: Partial<Edition> = { situation: { state: 'awaitingApproval', submittedBy: marcus, at } }
  const listed = async (app: UpdateApp, as: string) => {
    const reply = await app.call('GET', updatePaths.drafts, { as })
    return editionListSchema.parse(reply.json()).editions.find((one) => one.id === id)
  }

  it('is who is asked while it waits, and that nobody is while none is known', async () => {
    expect((await (await startWithEdition(handedIn)).read()).asks).toEqual([])
    const app = await withHistory(handedIn)
    expect((await app.read()).asks).toEqual([helen])
    await app.step('takeBack')
    expect((await app.read()).asks).toEqual([])
  })

  it('is who sent it back and the first words of why, in the list of whoever wrote it', async () => {
    const app = await withHistory(handedIn)
    expect(await listed(app, cast.marcus)).toMatchObject({ sentBack: null, changed: null, isMine: true })
    const reason = `Name the hub.\nAnd ${'the date '.repeat(40)}`
    await app.step('sendBack', { reason }, cast.helen)
    const mine = await listed(app, cast.marcus)
    expect(mine).toMatchObject({ state: 'draft', isMine: true, sentBack: { by: helen, at: friday } })
    expect(mine?.sentBack?.reason).toMatch(/^Name the hub\. And the date .*…$/)
    expect(mine?.sentBack?.reason.length).toBeLessThan(130)
    expect(await listed(app, cast.helen)).toMatchObject({ isMine: false })
  })

  it('is who changed a draft last, and when', async () => {
    const app = await withHistory()
    const { version, content, sending } = await app.read()
    app.ports.clock.set('2026-11-27T10:30:00.000Z')
    const reply = await app.call('PUT', updatePaths.draft(id), {
      as: cast.helen,
      claims: { name: helen.name },
      body: { content: { ...content, greeting: 'Dear all' }, sending },
      headers: { 'if-match': version },
    })
    expect(reply.statusCode).toBe(200)
    expect(await listed(app, cast.helen)).toMatchObject({
      createdAt: anEdition().createdAt,
      changed: { by: helen, at: '2026-11-27T10:30:00.000Z' },
      isMine: true,
    })
  })
})

describe('an update that was agreed or did not go out', () => {
  it('is told to its author where somebody else had changed it', async () => {
    const judith = { id: cast.sam, name: 'Judith Marsh' }
    const app = await withHistory({
      writers: [judith],
      sending: { ...anEdition().sending, at: instant('2026-11-27T15:00:00.000Z') },
      situation: { state: 'awaitingApproval', submittedBy: marcus, at },
    })
    await app.step('approve', { revision: 1 }, cast.helen)
    await app.services.updates.tellStaff()
    expect(heard(app)).toEqual([[cast.marcus, `An update was agreed, with changes: ${title}`]])
  })

  it('is told to its author and who handed it in when it missed its minute', async () => {
    const app = await withHistory({ handedInBy: helen, situation: { state: 'scheduled', ...agreed } })
    app.ports.clock.set('2026-11-27T11:00:00.000Z')
    await app.services.updates.sending.continueAll()
    await app.services.updates.tellStaff()
    const summary = `An update did not go out: ${title}`
    expect(heard(app)).toEqual([
      [cast.marcus, summary],
      [cast.helen, summary],
    ])
  })
})

describe('a correction', () => {
  it('that waits is told to those who may agree, and then to whoever wrote it', async () => {
    const app = await withHistory({ situation: { state: 'sent', ...agreed } })
    const correction = {
      content: anEditionContent({ greeting: 'Dear all' }),
      line: 'the greeting is kinder.',
      reason: 'A reader asked.',
    }
    const { pending } = (await app.step('correct', correction, cast.marcus)).json()
    await app.services.updates.tellStaff()
    const seen = { revision: 1, writtenAt: pending.at }
    expect((await app.step('approveCorrection', seen, cast.helen)).json()).toMatchObject({ pending: null })
    await app.services.updates.tellStaff()
    expect(heard(app)).toEqual([
      [cast.helen, `A correction waits for a second person: ${title}`],
      [cast.marcus, `A correction was agreed: ${title}`],
    ])
  })
})

describe('telling that goes wrong', () => {
  const waits: Partial<Edition> = {
    writers: [{ id: cast.sam, name: 'Sam' }],
    situation: { state: 'awaitingApproval', submittedBy: marcus, at },
  }
  const others = anEdition({
    id: editionId('update-2026-11-13'),
    author: { id: cast.amara, name: 'Amara' },
    situation: { state: 'sent', ...agreed },
  })

  it('is reported, keeps nobody else from hearing it, and is not tried again', async () => {
    const app = await withHistory(waits)
    await app.ports.editions.create(others)
    app.ports.chat.refuses(cast.amara, { kind: 'unreachable', reason: 'appBlocked' })
    await app.services.updates.tellStaff()
    expect(heard(app).map(([to]) => to)).toEqual([cast.helen])
    expect(app.reported).toHaveLength(1)
    await app.services.updates.tellStaff()
    expect(app.reported).toHaveLength(1)
  })

  it('tells nobody where the mark could not be written', async () => {
    const app = await withHistory(waits)
    app.ports.trouble.failNext('save', new Outage('SharePoint is away'))
    await app.services.updates.tellStaff()
    expect(heard(app)).toEqual([])
    await app.services.updates.tellStaff()
    expect(heard(app)).toHaveLength(1)
  })

  it('does not stand in the way of somebody who acts at that moment', async () => {
    const app = await withHistory(waits)
    const { find } = app.ports.editions
    let isFirst = true
    const editions = {
      ...app.ports.editions,
      find: async (wanted: typeof id) => {
        const stored = await find(wanted)
        if (isFirst) {
          isFirst = false
          await app.services.updates.tellStaff()
        }
        return stored
      },
    }
    const { approving } = servicesOn({ ...app.ports, editions }).updates
    const by = { ...helen, appRoles: ['director'] as const, guest: false, links: [] }
    expect(await approving.sendBack(by, id, 'Name the hub.')).toMatchObject({ ok: true })
    expect((await find(id))?.value.told?.events).toHaveLength(1)
  })
})
