// What somebody who holds a place, a turn or an offer can do with it; one press each, and undo where it is lost.

import { Button } from '@fluentui/react-components'
import type { Held, SessionAction, SessionView } from '../../../../shared/api/sessions.ts'
import { businessNow } from '../../../platform/business-time.ts'
import { shortName } from '../../../ui/sessions/session-words.ts'
import { placeElsewhere } from '../groups.ts'
import { outcomeOf } from '../words.ts'
import type { Desk } from './desk.ts'

type Props = {
  readonly desk: Desk
  readonly session: SessionView
  readonly held: Held
  /** The reader's own row. */
  readonly isMine: boolean
}

type Press = {
  readonly action: SessionAction
  readonly words: string
  readonly isPrimary?: boolean
  readonly from?: SessionView['id']
}

const leavingPresses = (held: Held, { kind }: SessionView): readonly Press[] =>
  held.declined
    ? [
        { action: 'keep', words: kind === 'visit' ? 'Keep the visit' : 'I am coming', isPrimary: true },
        { action: 'cancel', words: 'Give it up now' },
      ]
    : [{ action: 'undo', words: 'Undo', isPrimary: true }]

const offerPresses = (session: SessionView, from: SessionView | null): readonly Press[] =>
  from === null
    ? [
        { action: 'take', words: 'Take the place', isPrimary: true },
        { action: 'decline', words: 'No thank you' },
      ]
    : [
        {
          action: 'take',
          words: `Take ${shortName(session, from)}, give up ${shortName(from, session)}`,
          isPrimary: true,
          from: from.id,
        },
        { action: 'decline', words: `No thank you, keep ${shortName(from, session)}` },
      ]

const giveUpWords = ({ kind }: SessionView, isMine: boolean): string => {
  if (kind === 'visit') return 'We cannot make it'
  return isMine ? 'Give up my place' : 'Give up the place'
}

const pressesFor = ({ session, held, isMine, desk }: Props): readonly Press[] => {
  switch (held.state) {
    case 'booked':
      return session.cancelUntil <= businessNow()
        ? []
        : [{ action: 'cancel', words: giveUpWords(session, isMine) }]
    case 'leaving':
      return leavingPresses(held, session)
    case 'waiting':
      return [{ action: 'cancel', words: 'Leave the waiting list' }]
    case 'offered':
      return offerPresses(session, isMine ? placeElsewhere(session, desk.list.sessions) : null)
    case 'taking':
      return []
  }
}

export const HeldActions = (props: Props) => {
  const { desk, session, held, isMine } = props
  const who = isMine ? { person: null, name: null } : { person: held.person, name: held.personName }
  const press = async ({ action, from }: Press) => {
    const body = { person: who.person, ...(from === undefined ? {} : { from }) }
    const reply = await desk.press(session.id, action, body)
    if (reply === null) return
    const before = desk.list.sessions.find(({ id }) => id === from)
    desk.say(session.id, [outcomeOf(action, reply, { ...who, from: before }, businessNow())])
  }
  const presses = session.state === 'open' ? pressesFor(props) : []
  return presses.map((one) => (
    <Button
      key={one.action}
      appearance={one.isPrimary === true && isMine ? 'primary' : 'secondary'}
      disabledFocusable={desk.isBusy}
      onClick={() => {
        press(one).catch(() => undefined)
      }}
    >
      {one.words}
      <span className="vh">{`: ${session.title}${isMine ? '' : `, ${held.personName}`}`}</span>
    </Button>
  ))
}
