// Booking in the row: for whom, what follows, and the second press that does it.

import { Button } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { SessionView } from '../../../../shared/api/sessions.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { businessNow } from '../../../platform/business-time.ts'
import { OpenedTitle } from '../../../ui/sessions/opened-title.tsx'
import { isFull } from '../../../ui/sessions/session-words.ts'
import type { Desk } from '../parts/desk.ts'
import type { Outcome } from '../use-sessions.ts'
import { beforeBooking, beforeWaiting, outcomeOf } from '../words.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { type Order, orderOf, rankedBy } from './order.ts'
import { ShortField } from './short-field.tsx'
import { several, WhoField } from './who-field.tsx'

type Action = 'book' | 'wait'

type Props = {
  readonly desk: Desk
  readonly session: SessionView
  /** Left out where the panel cannot be closed: it is the page's own matter. */
  readonly close?: (() => void) | undefined
}

const useBooking = ({ desk, session, close }: Props) => {
  const candidates = candidatesFor(session, desk.list, desk.me)
  const [choice, setChoice] = useState(candidates[0]?.key ?? '')
  const [ticked, setTicked] = useState<readonly string[]>([])
  const chosen = candidates.filter(({ key }) => (choice === several ? ticked.includes(key) : key === choice))
  const [rank, setRank] = useState<readonly string[]>([])
  const action: Action = isFull(session) ? 'wait' : 'book'
  const order = orderOf(chosen, action === 'book' ? session.placesLeft : 0, rank)
  const one = async ({ person, name, school }: Candidate, press: Action): Promise<readonly Outcome[]> => {
    const reply = await desk.press(session.id, press, { person, school })
    return reply === null ? [] : [outcomeOf(press, reply, { person, name }, businessNow())]
  }
  const book = async () => {
    const outcomes: Outcome[] = []
    // One after another: each is a press of its own, and the second must know what the first left.
    for (const candidate of order.placed) outcomes.push(...(await one(candidate, 'book')))
    for (const candidate of order.waiting) outcomes.push(...(await one(candidate, 'wait')))
    if (outcomes.length === 0) return
    desk.say(session.id, outcomes)
    close?.()
  }
  return { candidates, choice, setChoice, ticked, setTicked, chosen, action, order, setRank, book }
}

const buttonWords = (action: Action, { placed, waiting }: Order): string => {
  if (action === 'wait') {
    return waiting.length > 1 ? `Join the waiting list for ${waiting.length}` : 'Join the waiting list'
  }
  const book = `Book ${count(Math.max(1, placed.length), 'place')}`
  return waiting.length === 0 ? book : `${book}, put ${waiting.length} on the waiting list`
}

const openedWords = (action: Action, { mine }: SessionView): string => {
  if (mine !== null) return 'Book for a colleague'
  return action === 'book' ? 'Book a place' : 'Join the waiting list'
}

export const BookPanel = (props: Props) => {
  const { desk, session, close } = props
  const { candidates, choice, setChoice, ticked, setTicked, chosen, action, order, setRank, book } =
    useBooking(props)
  const [isMissing, setIsMissing] = useState(false)
  const isForMe = chosen.length === 0 || chosen.some(({ person }) => person === null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(chosen.length === 0)
    if (chosen.length > 0) book().catch(() => undefined)
  }
  return (
    <form
      className={close === undefined ? 'col g12' : 'inset col g12'}
      onSubmit={submit}
      aria-label={`Book: ${session.title}`}
      onKeyDown={(event) => event.key === 'Escape' && close?.()}
    >
      {close !== undefined && <OpenedTitle level="h4">{openedWords(action, session)}</OpenedTitle>}
      <WhoField candidates={candidates} choice={choice} ticked={ticked} choose={setChoice} tick={setTicked} />
      {isMissing && chosen.length === 0 && (
        <p className="t-strong" role="alert">
          Tick at least one person.
        </p>
      )}
      {action === 'book' && order.waiting.length > 0 && (
        <ShortField
          chosen={chosen}
          order={order}
          rankBy={(key, isTicked) => setRank(rankedBy(order, key, isTicked))}
        />
      )}
      <p className="fg2 reading">
        {action === 'book' ? beforeBooking(session, businessNow(), isForMe) : beforeWaiting(session, isForMe)}
      </p>
      <div className="acts">
        <Button
          appearance={session.mine === null || close !== undefined ? 'primary' : 'secondary'}
          type="submit"
          disabledFocusable={desk.isBusy}
        >
          {buttonWords(action, order)}
        </Button>
        {close !== undefined && <Button onClick={close}>Not now</Button>}
      </div>
    </form>
  )
}
