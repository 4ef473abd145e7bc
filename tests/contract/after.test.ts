// What every store of attendance and of answers afterwards promises.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { provisionLists } from '../../infra/provision/lists.ts'
import { instant, sessionId } from '../../shared/domain/kernel/ids.ts'
import type { Attendance } from '../../shared/domain/sessions/after/attendance.ts'
import type { FollowUp } from '../../shared/domain/sessions/after/follow-up.ts'
import { attendanceStore } from '../../shared/graph/after/attendance.ts'
import { followUpStore } from '../../shared/graph/after/follow-ups.ts'
import type { AttendanceStore, FollowUpStore } from '../../shared/ports/after.ts'
import { AlreadyThere, Conflict, Outage } from '../../shared/ports/versioned.ts'
import { personNumber } from '../support/builders.ts'
import { fakePorts } from '../support/fakes/all.ts'
import { startLocal365 } from '../support/local-365.ts'
import { graphOn } from './graph-on.ts'

type Stage = {
  readonly attendance: AttendanceStore
  readonly followUps: FollowUpStore
  readonly outage: (on: boolean) => void
  readonly close: () => Promise<void>
}

const openFakes = async (): Promise<Stage> => {
  const ports = fakePorts()
  return { ...ports, outage: ports.trouble.outage, close: async () => undefined }
}

const openGraph = async (): Promise<Stage> => {
  const local = await startLocal365()
  const graph = graphOn(local, { impatient: true })
  await provisionLists(graph)
  return {
    attendance: attendanceStore(graph),
    followUps: followUpStore(graph),
    outage: (on) => {
      local.world.faults.put({ target: 'graph', rate5xx: on ? 1 : 0 })
    },
    close: local.close,
  }
}

const stages = [
  { on: 'the fakes', open: openFakes },
  { on: 'Graph over the local Microsoft 365', open: openGraph },
] as const

const at = instant('2026-11-24T12:20:00.123Z')
const session = sessionId('east-workshop')
const row = (about: Partial<Attendance> = {}): Attendance => ({
  session,
  person: personNumber(1),
  name: 'Zoë “Z” O’Neill',
  schoolName: 'Wrenfield & Co',
  email: 'zoe@wrenfield.example',
  booked: true,
  reported: 118,
  copiedAt: at,
  corrections: [
    { at, by: { id: personNumber(4), name: 'Marcus' }, from: 118, to: 0, reason: 'Left\nat once' },
  ],
  disputedAt: at,
  ...about,
})
const unknown = { reported: null, copiedAt: null, corrections: [], disputedAt: null }
const answer = (about: Partial<FollowUp> = {}): FollowUp => ({
  session,
  person: personNumber(1),
  personName: 'Zoë O’Neill',
  useful: '5',
  better: 'More "time".\nLess talk.',
  at,
  ...about,
})

describe.each(stages)('what follows a session on $on', ({ open }) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await open()
  })
  afterAll(() => stage.close())
  const rows = async () => (await stage.attendance.of(session)).map(({ value }) => value)

  it('adds rows once, with everything in them, and tells strangers apart', async () => {
    const first = row()
    const others = [
      row({ person: personNumber(2), ...unknown }),
      row({ person: null, email: null, name: 'Tom Alder', booked: false }),
      row({ person: null, email: 'tom@elsewhere.example', name: 'Tom Alder', booked: false }),
    ]
    await stage.attendance.add([first])
    await stage.attendance.add([row({ reported: 1 }), ...others])
    await stage.attendance.add([row({ session: sessionId('another') })])
    expect(new Set(await rows())).toEqual(new Set([first, ...others]))
  })

  it('changes a row only as it was read', async () => {
    const person = personNumber(2)
    const before = (await stage.attendance.of(session)).find(({ value }) => value.person === person)
    if (!before) throw new Error('not stored')
    const next = { ...before.value, reported: 60, copiedAt: at }
    expect((await stage.attendance.save(before, next)).value).toEqual(next)
    await expect(stage.attendance.save(before, { ...next, reported: 61 })).rejects.toThrow(Conflict)
    await expect(stage.attendance.save(null, { ...next, reported: 62 })).rejects.toThrow(AlreadyThere)
    expect(await rows()).toContainEqual(next)
  })

  it('keeps one answer each, which can be changed', async () => {
    const stored = await stage.followUps.save(null, answer())
    await stage.followUps.save(null, answer({ person: personNumber(2), better: '' }))
    const next = answer({ useful: 'none', better: '' })
    await stage.followUps.save(stored, next)
    await expect(stage.followUps.save(stored, answer({ useful: '1' }))).rejects.toThrow(Conflict)
    await expect(stage.followUps.save(null, answer({ useful: '1' }))).rejects.toThrow(AlreadyThere)
    const values = (await stage.followUps.of(session)).map(({ value }) => value)
    expect(new Set(values)).toEqual(new Set([next, answer({ person: personNumber(2), better: '' })]))
    expect(await stage.followUps.of(sessionId('another'))).toEqual([])
  })

  it('throws an outage when Microsoft 365 is down', async () => {
    stage.outage(true)
    const late = sessionId('late')
    await expect(stage.attendance.add([row({ session: late })])).rejects.toThrow(Outage)
    await expect(stage.followUps.save(null, answer({ session: late }))).rejects.toThrow(Outage)
    stage.outage(false)
    expect(await stage.attendance.of(late)).toEqual([])
  })
})
