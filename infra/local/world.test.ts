import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { cast, productApp, schoolsTeam } from './directory/cast.ts'
import { addInstall, installOf, removeInstall } from './directory/installs.ts'
import { findByIdOrName, membersOf, savePeople, searchPeople } from './directory/people.ts'
import { channelsOf } from './directory/teams.ts'
import { groupsOf } from './directory/tenant.ts'
import { addMessage, deleteMessage, editMessage, listMessages } from './store/messages.ts'
import { createWorld } from './world.ts'

const memory = () => createWorld({ file: ':memory:' })

describe('the world', () => {
  it('keeps its clock, key and people over a restart', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'world-')), 'state.db')
    const first = createWorld({ file, realNow: () => 1_000 })
    first.clock.set(5_000)
    first.faults.put({ rate429: 0.5 })
    first.meter.setQuota(100)
    removeInstall(first.db, 'team', schoolsTeam.id)
    first.db.close()
    const second = createWorld({ file, realNow: () => 2_000 })
    expect(second.now()).toBe(6_000)
    expect(second.entraKeys.kid).toBe(first.entraKeys.kid)
    expect(second.faults.get().rate429).toBe(0.5)
    expect(second.meter.read().quotaPerMinute).toBe(100)
    expect(installOf(second.db, 'team', schoolsTeam.id)).toBeUndefined()
    expect(decodeJwt(await second.entraKeys.sign({ sub: 'x' })).sub).toBe('x')
  })

  it('starts with the cast of eight, two teams and the app in the schools team', () => {
    const { db } = memory()
    expect(cast.map((person) => findByIdOrName(db, person.id)?.displayName)).toEqual(
      cast.map((person) => person.displayName),
    )
    expect(channelsOf(db, schoolsTeam.id).map((channel) => channel.name)).toHaveLength(13)
    expect(installOf(db, 'team', schoolsTeam.id)).toBeDefined()
  })
})

describe('people', () => {
  it('are updated, not doubled, when saved again by mail in another case', () => {
    const { db } = memory()
    const head = { displayName: 'Zoë Fenn', mail: 'zoe.fenn@oakhanger.example', userType: 'guest' } as const
    const [made] = savePeople(db, [head], groupsOf, 1)
    const [again] = savePeople(
      db,
      [{ ...head, displayName: 'Zoë Fenn-Marsh', mail: 'Zoe.Fenn@oakhanger.example' }],
      groupsOf,
      2,
    )
    expect(again?.id).toBe(made?.id)
    expect(membersOf(db, schoolsTeam.id)).toHaveLength(9)
    expect(searchPeople(db, 'fenn-m', 20).map((person) => person.displayName)).toEqual(['Zoë Fenn-Marsh'])
    expect(findByIdOrName(db, 'zoe.fenn_oakhanger.example#ext#@northdown.example')?.id).toBe(made?.id)
  })

  it('are searched literally: a percent sign is no wildcard', () => {
    expect(searchPeople(memory().db, '%', 20)).toEqual([])
  })
})

describe('installs', () => {
  it('are one per person', () => {
    const { db } = memory()
    expect(addInstall(db, 'personal', cast[0].id, 1)?.holderId).toBe(cast[0].id)
    expect(addInstall(db, 'personal', cast[0].id, 2)).toBeUndefined()
    expect(removeInstall(db, 'personal', cast[0].id)).toBe(true)
    expect(removeInstall(db, 'personal', cast[0].id)).toBe(false)
  })
})

describe('messages', () => {
  it('are edited in place and leave a mark when deleted', () => {
    const { db } = memory()
    const from = { id: productApp.clientId, name: 'Countywide', bot: true }
    const base = {
      conversationId: 'c',
      from,
      textFormat: 'plain',
      cardsJson: '[]',
      replyTo: undefined,
      at: 1,
    }
    addMessage(db, { ...base, id: '1', text: 'Good morning', summary: 'Morning' })
    addMessage(db, { ...base, id: '2', text: 'And more', summary: undefined })
    const content = { text: 'Good evening', textFormat: 'plain', cardsJson: '[]', summary: undefined }
    expect(editMessage(db, 'c', '1', content, 2)).toBe(true)
    expect(deleteMessage(db, 'c', '2', 3)).toBe(true)
    expect(editMessage(db, 'c', '2', content, 4)).toBe(false)
    expect(listMessages(db, 'c').map(({ text, editedAt, deletedAt }) => [text, editedAt, deletedAt])).toEqual(
      [
        ['Good evening', 2, undefined],
        ['', undefined, 3],
      ],
    )
  })
})

describe('the meter', () => {
  it('slides over a minute, counts refused calls and says when to come back', () => {
    let now = 0
    const { meter } = createWorld({ file: ':memory:', realNow: () => now })
    meter.setQuota(4)
    const charge = () => meter.charge({ app: 'a', operation: 'item.create', list: 'Responses', units: 2 })
    expect(charge().allowed).toBe(true)
    now = 30_000
    expect(charge().allowed).toBe(true)
    expect(charge()).toMatchObject({ allowed: false, used: 6, resetSeconds: 30 })
    now = 60_000
    expect(meter.read().usedThisMinute).toBe(4)
    now = 90_000
    expect(charge().allowed).toBe(true)
    expect(meter.read().byList).toEqual([{ list: 'Responses', requests: 4, units: 8 }])
    expect(meter.charge({ app: 'b', operation: 'users.list', units: 0 }).used).toBe(0)
  })
})

describe('the faults', () => {
  it('repeat for the same seed, and differ for another', () => {
    const { faults } = memory()
    const run = (seed: number) => {
      faults.put({ rate429: 0.2, rate5xx: 0.3, lostReplies: 0.2, seed })
      return Array.from({ length: 200 }, () => JSON.stringify(faults.draw('graph', 'POST')))
    }
    const first = run(7)
    expect(run(7)).toEqual(first)
    expect(run(8)).not.toEqual(first)
    const failed = first.filter((draw) => draw.includes('"status":')).length
    expect(failed).toBeGreaterThan(70)
    expect(failed).toBeLessThan(130)
  })

  it('leave the other target and reads without lost replies alone', () => {
    const { faults } = memory()
    faults.put({ target: 'connector', rate429: 1 })
    expect(faults.draw('graph', 'GET').status).toBeUndefined()
    faults.put({ target: 'both', rate429: 0, lostReplies: 1, overlappingWrites: 1 })
    expect(faults.draw('graph', 'GET')).toMatchObject({ loseReply: undefined, overlap: false })
    expect(() => faults.put({ rate429: 2 })).toThrow()
    expect(() => faults.put({ nonsense: 1 })).toThrow()
  })
})
