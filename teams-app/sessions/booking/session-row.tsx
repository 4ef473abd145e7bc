// One session in the list: what and when, how many places, and what the person can do, in the row itself.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { SessionView } from '../../../shared/api/sessions.ts'
import { dayInShort, momentInWords } from '../../../shared/domain/kernel/words.ts'
import { DateBlock } from '../../ui/sessions/date-block.tsx'
import { dayOf } from '../../ui/sessions/session-days.ts'
import { placesInWords, whenInWords } from '../../ui/sessions/session-words.ts'
import { StandingLine } from '../../ui/sessions/standing.tsx'
import { type Way, wayOf } from './groups.ts'
import { BookPanel } from './panels/book-panel.tsx'
import { candidatesFor } from './panels/candidates.ts'
import { SwitchPanel } from './panels/switch-panel.tsx'
import type { Desk } from './parts/desk.ts'
import { ColleaguesPlaces, MyPlace } from './parts/held-place.tsx'
import { Outcomes } from './parts/outcomes.tsx'
import { oneOfDates, withWhom } from './words.ts'

type Props = {
  readonly desk: Desk
  readonly session: SessionView
  readonly isOpen: boolean
  readonly open: (isOpen: boolean) => void
}

const openWords = (way: Way, session: SessionView, hasColleagues: boolean): string | null => {
  switch (way.kind) {
    case 'book':
      return 'Book'
    case 'wait':
      return 'Join waiting list'
    case 'switch':
      return 'Switch to this'
    case 'waitKeeping':
      return 'Wait for this'
    case 'none':
      return session.state === 'open' && hasColleagues ? 'Book for a colleague' : null
  }
}

export const Changes = ({ session }: { session: SessionView }) => (
  <>
    {session.moved !== null && session.state === 'open' && (
      <p className="warn reading">
        {`Moved from ${momentInWords(session.moved.from)}. ${session.moved.reason}`.trim()}
      </p>
    )}
    {session.calledOffBecause !== null && (
      <p className="fg2 reading break">{`Called off: ${session.calledOffBecause}`}</p>
    )}
  </>
)

const Summary = ({
  session,
  desk,
  isOpen,
  open,
  wayWords,
  isBack,
}: Props & {
  readonly wayWords: string | null
  /** The panel was closed without a press: the focus comes back here. */
  readonly isBack: boolean
}) => {
  const oneOf = oneOfDates(session, desk.list.sessions)
  return (
    <>
      <div className="bwhat">
        <h3 className="t-strong break">
          <a href={`#/sessions/${session.id}`}>{session.title}</a>
        </h3>
        <p>{whenInWords(session)}</p>
        <p className="t-cap fg2 break">{withWhom(session)}</p>
        {oneOf !== '' && <p className="t-cap fg2 break">{oneOf}</p>}
        <Changes session={session} />
      </div>
      {session.mine === null && (
        <div className="bstate">
          <StandingLine standing={placesInWords(session)} />
        </div>
      )}
      {!isOpen && wayWords !== null && (
        <div className="bact">
          <Button
            autoFocus={isBack}
            disabledFocusable={desk.isBusy}
            appearance={session.mine === null ? 'secondary' : 'subtle'}
            onClick={() => open(true)}
          >
            {wayWords}
            <span className="vh">{`: ${session.title}, ${dayInShort(dayOf(session.starts))}`}</span>
          </Button>
        </div>
      )}
    </>
  )
}

export const SessionRow = (props: Props) => {
  const { desk, session, isOpen, open } = props
  const [isBack, setIsBack] = useState(false)
  const way = wayOf(session, desk.list.sessions)
  const hasColleagues = candidatesFor(session, desk.list, desk.me).length > 0
  const close = () => {
    setIsBack(true)
    open(false)
  }
  const isHeld = session.mine !== null || session.colleagues.length > 0
  const isSaid = desk.said?.id === session.id
  return (
    <li className="brow">
      <DateBlock at={session.starts} />
      <Summary {...props} wayWords={openWords(way, session, hasColleagues)} isBack={isBack} />
      {(isHeld || isOpen || isSaid) && (
        <div className="bmore col g12">
          {isSaid && desk.said !== null && <Outcomes said={desk.said} session={session} />}
          {session.mine !== null && <MyPlace desk={desk} session={session} held={session.mine} />}
          {session.colleagues.length > 0 && <ColleaguesPlaces desk={desk} session={session} />}
          {isOpen &&
            (way.kind === 'switch' || way.kind === 'waitKeeping' ? (
              <SwitchPanel desk={desk} from={way.from} to={session} kind={way.kind} close={close} />
            ) : (
              <BookPanel desk={desk} session={session} close={close} />
            ))}
        </div>
      )}
    </li>
  )
}
