// The appointment in the form: changed by the person or by a pane, kept in the calendar, and brought up to date.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useDesk } from '../../frame/desk.ts'
import { askEvent, keepEvent } from '../doors.ts'
import type { CalendarEvent } from '../shapes.ts'
import { blankDraft, type Draft, draftOf, isChanged, merged, wordsOf } from './draft.ts'

type Held = { readonly base: Draft; readonly mine: Draft }

export type DraftDesk = {
  readonly draft: Draft
  readonly changed: boolean
  readonly read: () => Draft
  readonly change: (change: (draft: Draft) => Draft) => void
  /** Keeps the appointment; with `send` everybody invited gets it. Rejects with words that can be shown. */
  readonly save: (send: boolean) => Promise<Draft>
  readonly keepProperties: (properties: Draft['properties']) => Promise<void>
}

const firstOf = (event: CalendarEvent | null, starts: number): Held => {
  const draft = event === null ? blankDraft(starts) : draftOf(event)
  return { base: draft, mine: draft }
}

/** One after the other, so that an appointment saved twice at once is made once. */
const useLine = () => {
  const last = useRef<Promise<unknown>>(Promise.resolve())
  return useCallback(<Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = last.current.then(work, work)
    last.current = next.catch(() => undefined)
    return next
  }, [])
}

export const useDraft = (event: CalendarEvent | null, starts: number): DraftDesk => {
  const { me } = useDesk()
  const [held, setHeld] = useState(() => firstOf(event, starts))
  const latest = useRef(held)
  const inLine = useLine()

  const put = useCallback((next: Held) => {
    latest.current = next
    setHeld(next)
  }, [])

  useEffect(() => {
    if (event === null) return
    const theirs = draftOf(event)
    const { base, mine } = latest.current
    put({ base: theirs, mine: merged(base, mine, theirs) })
  }, [event, put])

  const deeds = useMemo(() => {
    /** As it now stands in the calendar, which the county's server may have changed since it was read. */
    const fresh = async (id: string | null): Promise<Draft | null> =>
      id === null ? null : draftOf(await askEvent(me.id, id))

    const change: DraftDesk['change'] = (edit) => put({ ...latest.current, mine: edit(latest.current.mine) })

    const save: DraftDesk['save'] = (send) =>
      inLine(async () => {
        const now = await fresh(latest.current.mine.id)
        const { base, mine } = latest.current
        const wanted = now === null ? mine : merged(base, mine, now)
        const kept = draftOf(await keepEvent(me.id, wordsOf(wanted), send))
        // What was typed while it was being kept stays.
        put({ base: kept, mine: merged(mine, latest.current.mine, kept) })
        return kept
      })

    const keepProperties: DraftDesk['keepProperties'] = (properties) =>
      inLine(async () => {
        change((draft) => ({ ...draft, properties }))
        const now = await fresh(latest.current.mine.id)
        if (now === null) return
        const kept = draftOf(await keepEvent(me.id, wordsOf({ ...now, properties }), false))
        const { base, mine } = latest.current
        put({ base: kept, mine: merged(base, mine, kept) })
      })

    return { change, save, keepProperties, read: () => latest.current.mine }
  }, [me.id, put, inLine])

  return { draft: held.mine, changed: isChanged(held.base, held.mine), ...deeds }
}
