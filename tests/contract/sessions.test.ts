// What every store of sessions, notices and workshop notes promises, and the library of files.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consultationId, instant, seriesId, sessionId } from '../../shared/domain/kernel/ids.ts'
import { inviteKey, type Notice, noticeKey, noticeKinds } from '../../shared/domain/sessions/notice.ts'
import { AlreadyThere, Conflict, Outage } from '../../shared/ports/versioned.ts'
import { personNumber } from '../support/builders.ts'
import { aNotice, anEvidence, aSession } from '../support/session-builders.ts'
import { type SessionStage, sessionStages } from './session-stages.ts'

const at = instant('2026-11-23T09:30:00.123Z')
const numbered = (number: number) => sessionId(`session-${number}`)

describe.each(sessionStages)('sessions and what belongs to them on $on', ({ open }) => {
  let stage: SessionStage
  beforeAll(async () => {
    stage = await open()
  })
  afterAll(() => stage.close())

  it('gives back a session with everything in it', async () => {
    const officer = { id: personNumber(5), name: 'Helen Strand' }
    const full = aSession({
      id: numbered(1),
      kind: 'briefing',
      title: 'Zoë’s “briefing” & more',
      consultation: null,
      series: { id: seriesId('autumn'), title: 'Autumn', attendOne: true },
      area: null,
      audience: { everyone: false, areas: ['East'], roles: ['senco'] },
      coOrganisers: [officer],
      speakers: ['Dr Ada Quill'],
      agenda: { fileName: 'Agenda.pdf', size: 12_345, url: 'https://x.example/Agenda.pdf', revision: 2 },
      moved: { from: at, to: at, reason: 'The hall is closed.' },
      materials: { recording: 'https://video.example/1', points: 'One.\nTwo.' },
      calendar: { state: 'made', eventId: 'AAMk=', joinUrl: 'https://teams.example/j', revision: 3 },
      telling: {
        state: 'told',
        by: officer,
        at,
        agreedBy: null,
        channels: [{ teamId: 't', channelId: 'c', name: 'Heads' }],
      },
      situation: { state: 'calledOff', at, by: officer, reason: 'Snow' },
    })
    expect((await stage.sessions.create(full)).value).toEqual(full)
    expect((await stage.sessions.find(full.id))?.value).toEqual(full)
    expect((await stage.sessions.refresh(full.id))?.value).toEqual(full)
    expect((await stage.sessions.list()).map(({ value }) => value)).toContainEqual(full)
    expect(await stage.sessions.find(numbered(999))).toBeNull()
    expect(await stage.sessions.refresh(numbered(999))).toBeNull()
  })

  it('refuses a second session with the same id', async () => {
    await stage.sessions.create(aSession({ id: numbered(2) }))
    await expect(stage.sessions.create(aSession({ id: numbered(2), capacity: 7 }))).rejects.toThrow(
      AlreadyThere,
    )
  })

  it('of ten saves at once on one version exactly one wins, and the list shows it', async () => {
    const before = await stage.sessions.create(aSession({ id: numbered(3) }))
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        stage.sessions.save(before, { ...before.value, capacity: 100 + index }),
      ),
    )
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    expect(won).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Conflict)
    expect(await stage.sessions.find(numbered(3))).toMatchObject({ value: won[0]?.value })
  })

  it('intends each notice once, and tells which are open', async () => {
    const session = numbered(10)
    const notices = noticeKinds.map((kind, index) =>
      aNotice({ kind, session, person: personNumber(index), name: `Head ${index}` }),
    )
    const ours = async () =>
      (await stage.notices.open()).flatMap(({ value }) => (value.session === session ? [value] : []))
    await stage.notices.intend(notices.slice(0, 4))
    await stage.notices.intend(notices)
    await stage.notices.intend(notices.map((one) => ({ ...one, due: at })))
    expect(new Set(await ours())).toEqual(new Set(notices))
    const states: readonly Notice['state'][] = [
      { state: 'sending', at },
      { state: 'sent', at, conversationId: 'c', activityId: 'a' },
      { state: 'uncertain', at },
      { state: 'unreachable', at, reason: 'guestRefused' },
      { state: 'failed', at, reason: 'Throttled' },
      { state: 'skipped', at, reason: 'The reminder would have come too late.' },
    ]
    const stored = await stage.notices.of(session)
    const next = stored.flatMap((before, index) => {
      const state = states[index]
      return state ? [{ before, next: { ...before.value, state } }] : []
    })
    const marked = await stage.notices.mark(next)
    expect(marked.map(({ value }) => value)).toEqual(next.map((one) => one.next))
    expect((await ours()).map(({ state }) => state.state).sort()).toEqual(
      ['failed', 'sending', 'uncertain', ...Array(notices.length - states.length).fill('intended')].sort(),
    )
    await stage.notices.intend(notices)
    expect(new Set(await stage.notices.of(session))).toEqual(
      new Set([...marked, ...stored.slice(states.length)]),
    )
  })

  it('intends what goes to a channel once a series, told of from any of its sessions', async () => {
    const to = {
      kind: 'channel',
      teamId: 'team-1',
      channelId: '19:heads@thread.tacv2',
      name: 'Heads',
    } as const
    const series = { id: seriesId('contract-series'), title: 'Workshops', attendOne: true }
    const from = (nth: number): Notice => {
      const session = numbered(nth)
      return { ...aNotice({ kind: 'invite', session, key: inviteKey({ id: session, series }, to) }), to }
    }
    await stage.notices.intend([from(12)])
    await stage.notices.intend([from(13)])
    expect((await stage.notices.of(numbered(12))).map(({ value }) => value)).toEqual([from(12)])
    expect(await stage.notices.of(numbered(13))).toEqual([])
  })

  it('refuses a stale mark', async () => {
    const session = numbered(11)
    const key = noticeKey('moved', session, personNumber(1), '2')
    await stage.notices.intend([aNotice({ kind: 'moved', session, key })])
    const [before] = await stage.notices.of(session)
    if (!before) throw new Error('not stored')
    await stage.notices.mark([{ before, next: { ...before.value, state: { state: 'sending', at } } }])
    const uncertain = { ...before.value, state: { state: 'uncertain', at } } as const
    await expect(stage.notices.mark([{ before, next: uncertain }])).rejects.toThrow(Conflict)
    expect((await stage.notices.of(session))[0]?.value.state).toEqual({ state: 'sending', at })
  })

  it('keeps the notes of a workshop by section', async () => {
    const consultation = consultationId('evidence')
    const session = numbered(20)
    const first = anEvidence({ consultation, session })
    const empty = anEvidence({ consultation, session, section: 's2', text: '' })
    const elsewhere = anEvidence({ consultation, session: numbered(21) })
    const stored = await stage.evidence.save(null, first)
    for (const one of [empty, elsewhere]) await stage.evidence.save(null, one)
    const valuesOf = async () => (await stage.evidence.ofSession(session)).map(({ value }) => value)
    expect(new Set(await valuesOf())).toEqual(new Set([first, empty]))
    expect(await stage.evidence.of(consultation)).toHaveLength(3)
    const next = { ...first, text: 'Two agreed.\nOne did not: "too early".', at }
    await stage.evidence.save(stored, next)
    await expect(stage.evidence.save(stored, { ...first, text: 'Late' })).rejects.toThrow(Conflict)
    await expect(stage.evidence.save(null, { ...first, text: 'Twice' })).rejects.toThrow(AlreadyThere)
    expect(new Set(await valuesOf())).toEqual(new Set([next, empty]))
  })

  it('puts a file in its folder, in place of one of the same name', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 one')
    const first = await stage.files.put('Agendas', 'East workshop.pdf', bytes, 'application/pdf')
    expect(first).toMatchObject({ name: 'East workshop.pdf', size: 12 })
    expect(decodeURIComponent(new URL(first.url).pathname)).toMatch(/\/Agendas\/East workshop\.pdf$/)
    // A view on a part of some memory is that part alone.
    const second = await stage.files.put(
      'Agendas',
      'East workshop.pdf',
      bytes.subarray(0, 8),
      'application/pdf',
    )
    expect(second).toEqual({ ...first, size: 8 })
    const read = await stage.files.read('Agendas', 'East workshop.pdf')
    expect(read && new TextDecoder().decode(read)).toBe('%PDF-1.7')
    expect(await stage.files.read('Agendas', 'nothing.pdf')).toBeNull()
  })

  it('takes a file out of its folder, and no other, however often it is asked', async () => {
    const put = (name: string) => stage.files.put('Agendas', name, new Uint8Array(1), 'application/pdf')
    await put('gone.pdf')
    await put('stays.pdf')
    await stage.files.remove('Agendas', 'gone.pdf')
    await stage.files.remove('Agendas', 'gone.pdf')
    expect(await stage.files.read('Agendas', 'gone.pdf')).toBeNull()
    expect(await stage.files.read('Agendas', 'stays.pdf')).toEqual(new Uint8Array(1))
  })

  it('throws an outage when Microsoft 365 is down', async () => {
    stage.outage(true)
    await expect(stage.sessions.create(aSession({ id: numbered(30) }))).rejects.toThrow(Outage)
    await expect(stage.notices.intend([aNotice({ session: numbered(30) })])).rejects.toThrow(Outage)
    await expect(stage.evidence.save(null, anEvidence({ session: numbered(30) }))).rejects.toThrow(Outage)
    await expect(stage.files.put('Agendas', 'a.pdf', new Uint8Array(1), 'application/pdf')).rejects.toThrow(
      Outage,
    )
    await expect(stage.files.read('Agendas', 'East workshop.pdf')).rejects.toThrow(Outage)
    stage.outage(false)
    expect(await stage.sessions.refresh(numbered(30))).toBeNull()
  })
})
