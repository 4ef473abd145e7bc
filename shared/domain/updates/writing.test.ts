// An edition's way from draft to delivered, corrected and recalled: who may do what, and when.

import { describe, expect, it } from 'vitest'
import { editionId, type Instant, instant, journalId, personId } from '../kernel/ids.ts'
import type { Result } from '../kernel/result.ts'
import type { DeliveryState } from '../people/delivery-state.ts'
import type { Person } from '../people/person.ts'
import {
  approveCorrection,
  asIfCorrected,
  correctEdition,
  dropCorrection,
  finishRecall,
  recallEdition,
} from './correcting.ts'
import { copyKey, journalOf, maySendAgain } from './delivery.ts'
import type { Edition, LiveFacts } from './edition.ts'
import { finishSending, isDue, markMissed, reschedule, startSending } from './scheduling.ts'
import {
  approveEdition,
  asTemplate,
  authorOf,
  changeEdition,
  deleteEdition,
  mayApprove,
  newEdition,
  sendBack,
  submitEdition,
  takeBack,
  unschedule,
  waitsFor,
} from './writing.ts'

const officer = (number: number, name: string): Person => ({
  id: personId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
  name,
  appRoles: ['officer'],
  guest: false,
  links: [],
})
const ines = officer(1, 'Ines Marlow')
const tom = officer(2, 'Tom Ashdown')
const ruth = officer(3, 'Ruth Vale')
const act = (who: Person, at: string) => ({ by: authorOf(who), at: instant(at) })

// Friday 27 November 2026, 9am; a school day.
const monday = '2026-11-23T10:00:00.000Z'
const friday = '2026-11-27T09:00:00.000Z'
const agreement = journalId('w48.first')
const facts: LiveFacts = { openConsultations: [], sessionsWithPlaces: [] }

const value = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}
const refused = (result: Result<unknown, { readonly reason: string }>) =>
  result.ok ? 'granted' : result.refusal.reason

const draft = (at: Instant | null = instant(friday)): Edition => {
  const edition = newEdition(editionId('w48'), act(ines, monday))
  return { ...edition, sending: { ...edition.sending, at } }
}
const handedIn = (edition = draft()) => value(submitEdition(edition, edition.revision, act(ines, monday)))
const scheduled = (edition = draft()) =>
  value(approveEdition(handedIn(edition), edition.revision, act(tom, monday), agreement))
const sent = () =>
  value(
    finishSending(
      value(startSending(scheduled(), facts, instant(friday))),
      instant('2026-11-27T09:02:00.000Z'),
    ),
  )
const changed = (edition: Edition) => ({ ...edition.content, summary: 'This week, a new closing date.' })

describe('writing and agreeing', () => {
  it('raises the revision with each change, and not when nothing changed', () => {
    const next = value(
      changeEdition(draft(), { content: changed(draft()), sending: draft().sending }, act(ines, monday)),
    )
    expect(next.revision).toBe(2)
    expect(next.changed).toEqual(act(ines, monday))
    expect(value(changeEdition(next, next, act(ines, friday))).revision).toBe(2)
    expect(refused(changeEdition(handedIn(), next, act(ines, friday)))).toBe('wrongState')
  })

  it('refuses agreement to another revision than was seen', () => {
    expect(refused(approveEdition(handedIn(), 7, act(tom, monday), agreement))).toBe('changedMeanwhile')
    expect(refused(submitEdition(draft(), 7, act(ines, monday)))).toBe('changedMeanwhile')
  })

  it('needs somebody who neither wrote, changed nor handed it in', () => {
    const byRuth = value(
      changeEdition(draft(), { content: changed(draft()), sending: draft().sending }, act(ruth, monday)),
    )
    const given = value(submitEdition(byRuth, 2, act(tom, monday)))
    expect(refused(approveEdition(given, 2, act(ines, monday), agreement))).toBe('ownWork')
    expect(refused(approveEdition(given, 2, act(ruth, monday), agreement))).toBe('ownWork')
    expect(refused(approveEdition(given, 2, act(tom, monday), agreement))).toBe('ownWork')
    expect(mayApprove(ruth, given)).toEqual({ ok: false, refusal: 'ownWork' })
    expect(mayApprove(officer(4, 'Lena Frost'), given).ok).toBe(true)
    expect(mayApprove({ ...officer(5, 'A head'), appRoles: [] }, given)).toEqual({
      ok: false,
      refusal: 'notAllowed',
    })
  })

  it('goes back with a reason, or by itself', () => {
    expect(value(sendBack(handedIn(), ' Name the school. ', act(tom, monday))).situation).toMatchObject({
      state: 'draft',
      sentBack: { reason: 'Name the school.' },
    })
    expect(refused(sendBack(handedIn(), ' ', act(tom, monday)))).toBe('invalid')
    expect(value(takeBack(handedIn())).situation).toEqual({ state: 'draft', sentBack: null })
    expect(value(unschedule(scheduled())).situation.state).toBe('draft')
  })

  it('names the journal of the agreement that stands, and none that was taken back', () => {
    expect(journalOf(scheduled())).toBe(agreement)
    expect(journalOf(sent())).toBe(agreement)
    expect(journalOf(value(unschedule(scheduled())))).toBe('w48')
  })
})

describe('deleting', () => {
  const act = { by: authorOf(ines), at: instant('2026-11-23T09:00:00.000Z') }
  it('is for a draft alone', () => {
    const begun = newEdition(editionId('u1'), act)
    const handedIn = submitEdition(begun, 1, act)
    expect(value(deleteEdition(begun, act.at))).toEqual({ ...begun, deletedAt: act.at })
    expect(refused(deleteEdition(value(handedIn), act.at))).toBe('wrongState')
  })
})

describe('a copy', () => {
  const at = instant('2026-11-23T09:00:00.000Z')
  const target = { kind: 'person', person: ines.id, name: ines.name, urns: [] } as const
  it.each<[DeliveryState, boolean]>([
    [{ state: 'intended' }, false],
    [{ state: 'sending', at }, false],
    [{ state: 'sent', at, conversationId: 'c', activityId: 'a' }, false],
    [{ state: 'uncertain', at }, true],
    [{ state: 'failed', at, reason: 'busy' }, true],
    [{ state: 'unreachable', at, reason: 'appBlocked' }, true],
  ])('that is %o may be sent again: %s', (state, may) =>
    expect(maySendAgain({ key: copyKey(target), target, state, shown: null })).toBe(may),
  )
})

describe('its minute', () => {
  it('is the one chosen, or the next moment at which messages may go out', () => {
    expect(scheduled().situation).toMatchObject({ state: 'scheduled', sendAt: friday })
    const saturday = act(tom, '2026-11-28T12:00:00.000Z')
    expect(value(approveEdition(handedIn(draft(null)), 1, saturday, agreement)).situation).toMatchObject({
      sendAt: '2026-11-30T08:00:00.000Z',
    })
  })

  it('is refused in the evening, in the holidays, and when it has passed', () => {
    const at = (text: string) =>
      approveEdition(handedIn(draft(instant(text))), 1, act(tom, '2026-12-17T12:00:00.000Z'), agreement)
    expect(refused(at('2026-12-17T19:00:00.000Z'))).toBe('invalid')
    expect(refused(at('2026-12-23T10:00:00.000Z'))).toBe('invalid')
    expect(refused(at('2026-12-17T10:59:00.000Z'))).toBe('invalid')
    expect(refused(at('2026-12-17T11:00:00.000Z'))).toBe('granted')
  })

  it('is refused once it has passed and messages no longer go out that day', () => {
    const quarterToSix = draft(instant('2026-11-27T17:45:00.000Z'))
    const agreedAt = (at: string) => approveEdition(handedIn(quarterToSix), 1, act(tom, at), agreement)
    expect(refused(agreedAt('2026-11-27T17:55:00.000Z'))).toBe('granted')
    expect(refused(agreedAt('2026-11-27T18:10:00.000Z'))).toBe('invalid')
  })

  it('is missed after more than an hour; a person gives it another, and the approval stands', () => {
    expect(refused(markMissed(scheduled(), instant('2026-11-27T10:00:00.000Z')))).toBe('wrongState')
    const late = instant('2026-11-27T10:00:00.001Z')
    expect(isDue(scheduled(), late)).toBe(false)
    expect(refused(startSending(scheduled(), facts, late))).toBe('wrongState')
    const missed = value(markMissed(scheduled(), late))
    expect(missed.situation.state).toBe('missed')
    expect(value(reschedule(missed, null, late)).situation).toMatchObject({
      state: 'scheduled',
      sendAt: late,
      approvedBy: { name: 'Tom Ashdown' },
    })
    expect(refused(reschedule(scheduled(), null, late))).toBe('wrongState')
  })

  it('waits for it and for messaging hours', () => {
    expect(isDue(scheduled(), instant('2026-11-27T08:59:59.999Z'))).toBe(false)
    expect(isDue(scheduled(), instant(friday))).toBe(true)
    const lateInTheDay = scheduled(draft(instant('2026-11-27T17:59:00.000Z')))
    expect(isDue(lateInTheDay, instant('2026-11-27T18:00:00.000Z'))).toBe(false)
  })
})

describe('what was delivered', () => {
  const asked = () => ({ content: changed(sent()), line: 'the close is 31 October.', reason: 'Wrong day.' })
  const later = '2026-11-28T09:00:00.000Z'
  const waiting = () => value(correctEdition(sent(), asked(), act(ines, friday)))
  const seen = { revision: 1, writtenAt: instant(friday) }

  it('stays until a second person agrees, then says what was corrected', () => {
    expect(waiting().content).toEqual(sent().content)
    expect(refused(approveCorrection(waiting(), seen, act(ines, later)))).toBe('ownWork')
    const right = value(approveCorrection(waiting(), seen, act(tom, later)))
    expect(right).toMatchObject({ revision: 2, pending: null, content: asked().content })
    expect(right.corrections).toMatchObject([
      {
        revision: 2,
        line: 'Corrected on Saturday 28 November 2026: the close is 31 October.',
        before: sent().content,
        approvedBy: { name: 'Tom Ashdown' },
      },
    ])
    const { corrections, ...rest } = asIfCorrected(waiting(), instant(later))
    expect({ ...rest, corrections: [{ ...corrections[0], approvedBy: authorOf(tom) }] }).toEqual(right)
    expect(asIfCorrected(right, instant(later))).toBe(right)
  })

  it('is corrected while the rest still go out as well', () => {
    const sending = value(startSending(scheduled(), facts, instant(friday)))
    const asking = value(correctEdition(sending, asked(), act(ines, friday)))
    expect(waitsFor(tom, asking)).toBe(true)
    const right = value(approveCorrection(asking, seen, act(tom, later)))
    expect(right).toMatchObject({
      revision: 2,
      content: asked().content,
      situation: { state: 'sending', at: friday },
    })
    expect(value(finishSending(asking, instant(later))).pending).toEqual(asking.pending)
  })

  it('waits for the word of who had no part in it, and only then', () => {
    expect([draft(), handedIn(), scheduled(), sent(), waiting()].map((one) => waitsFor(tom, one))).toEqual([
      false,
      true,
      false,
      false,
      true,
    ])
    expect([handedIn(), waiting()].some((one) => waitsFor(ines, one))).toBe(false)
  })

  it('refuses agreement to a correction that was written anew meanwhile', () => {
    const anew = value(correctEdition(waiting(), { ...asked(), line: 'other.' }, act(ines, later)))
    expect(refused(approveCorrection(anew, seen, act(tom, later)))).toBe('changedMeanwhile')
    expect(refused(correctEdition(waiting(), asked(), act(ruth, later)))).toBe('wrongState')
    expect(value(dropCorrection(waiting()))).toEqual(sent())
    expect(refused(dropCorrection(sent()))).toBe('wrongState')
  })

  it('refuses a correction of nothing, without a line or a reason', () => {
    const correct = (more: object) =>
      refused(correctEdition(sent(), { ...asked(), ...more }, act(ines, friday)))
    expect(correct({ content: sent().content })).toBe('invalid')
    expect(correct({ line: ' ' })).toBe('invalid')
    expect(correct({ reason: '' })).toBe('invalid')
  })

  it('can be recalled, also while it is being sent; a correction that waits is dropped', () => {
    const recalling = value(recallEdition(waiting(), 'Sent too early.', act(tom, later)))
    expect(recalling).toMatchObject({
      revision: 2,
      pending: null,
      situation: { state: 'recalling', at: later },
    })
    expect(value(finishRecall(recalling)).situation.state).toBe('recalled')
    const sending = value(startSending(scheduled(), facts, instant(friday)))
    expect(refused(recallEdition(sending, 'Wrong list.', act(tom, friday)))).toBe('granted')
    expect(refused(recallEdition(scheduled(), 'Wrong list.', act(tom, friday)))).toBe('wrongState')
    expect(refused(recallEdition(sent(), '', act(tom, friday)))).toBe('invalid')
    expect(refused(correctEdition(recalling, asked(), act(ines, later)))).toBe('wrongState')
  })
})

describe('a past edition as a template', () => {
  it('keeps its words and places, and loses its day, its summary and its minute', () => {
    const past = draft()
    const { content, sending } = asTemplate(past)
    expect(content).toEqual({ ...past.content, date: null, summary: '' })
    expect(sending).toEqual({ ...past.sending, at: null })
  })
})
