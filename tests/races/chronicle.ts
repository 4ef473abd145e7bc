// Writes down who asked what of which session and what was answered, in the words of the history checker.

import type { Refusal } from '../../bot/refusals.ts'
import type { SessionView } from '../../shared/api/sessions.ts'
import type { SessionId } from '../../shared/domain/kernel/ids.ts'
import type { Result } from '../../shared/domain/kernel/result.ts'
import type { Booking } from '../../shared/domain/sessions/booking.ts'
import { checkSession } from '../support/history/check-session.ts'
import type { Asked } from '../support/history/linearize.ts'
import type { Deed } from '../support/history/session-model.ts'
import { deedOf, type Got, gotFrom, isMove, type Press } from './deeds.ts'

export const createChronicle = () => {
  let now = 0
  const histories = new Map<SessionId, Asked<Deed>[]>()
  const tick = (): number => {
    now += 1
    return now
  }
  const write = (session: SessionId, asked: Asked<Deed>): void => {
    const history = histories.get(session) ?? []
    histories.set(session, history)
    history.push(asked)
  }
  return {
    tick,
    /** A press begins; tell how it ended. */
    ask: (press: Press) => {
      const from = tick()
      const ended = (got: Got): Got => {
        const to = got === 'lost' ? null : tick()
        const what = deedOf(press, got)
        if (what !== null) write(press.session, { from, to, what })
        if (press.from !== null && isMove(what))
          write(press.from, { from, to, what: { do: 'moveOut', person: press.person, got: 'done' } })
        return got
      }
      return {
        answered: (reply: Result<SessionView, Refusal>): Got => ended(gotFrom(press, reply)),
        lost: (): Got => ended('lost'),
      }
    },
    /** A write of nobody who presses: the job's, an officer's. One that was refused is not told. */
    begin: (session: SessionId, what: Deed, from = tick()) => {
      return (end: 'answered' | 'lost'): void =>
        write(session, { from, to: end === 'lost' ? null : tick(), what })
    },
    read: (session: SessionId, rows: readonly Booking[]): void => {
      const standing = rows.flatMap(({ session: of, person, situation: { state } }) => {
        if (of !== session || state === 'gone') return []
        return { person, state }
      })
      write(session, { from: tick(), to: tick(), what: { do: 'read', rows: standing } })
    },
    check: (session: SessionId, capacity: number) => checkSession(capacity, histories.get(session) ?? []),
    of: (session: SessionId): readonly Asked<Deed>[] => histories.get(session) ?? [],
  }
}
export type Chronicle = ReturnType<typeof createChronicle>
