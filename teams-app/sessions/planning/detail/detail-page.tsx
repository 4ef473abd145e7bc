// One session opened by an officer: its people, its places, its agenda, its change, its notes.

import '../planner.css'
import './detail.css'
import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import {
  type Planned,
  type PlannedDetail,
  plannedDetailSchema,
  plannerPaths,
} from '../../../../shared/api/planner.ts'
import { businessNow } from '../../../platform/business-time.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { useKeepFocus } from '../../../ui/focus/keep-focus.ts'
import { OfficerFrame, StateChip, type TabLink } from '../../../ui/officer/officer-frame.tsx'
import { Message } from '../../../ui/page/message.tsx'
import { usePageTitle } from '../../../ui/page/page.tsx'
import { Loading, Trouble } from '../../../ui/page/states.tsx'
import { useKept } from '../../../ui/sessions/kept.ts'
import { untilNext, useLookAgain } from '../../../ui/sessions/next-change.ts'
import { whenInWords } from '../../../ui/sessions/session-words.ts'
import { AfterPage } from '../../after/after-page.tsx'
import { concernOf } from '../list/list-words.ts'
import { NotesPage } from '../notes/notes-page.tsx'
import { type News, PlannedNews } from '../planned-news.tsx'
import { plannedPath, type SessionTab } from '../planner-route.ts'
import { Telling } from '../telling/telling.tsx'
import { CallOff } from './call-off.tsx'
import { ChangePage } from './change-page.tsx'
import { placesLead } from './detail-words.ts'
import { About } from './parts/about.tsx'
import { AddPerson } from './parts/add-person.tsx'
import { AgendaCard } from './parts/agenda.tsx'
import { People } from './parts/people.tsx'
import { Places } from './parts/places.tsx'
import { UnsentList } from './parts/unsent.tsx'

type Props = {
  readonly api: Api
  readonly go: (path: string) => void
  readonly id: string
  readonly tab: SessionTab
  /** Planned or changed just now. */
  readonly news: News | null
  readonly tell: (news: News) => void
}

const states = { planned: 'Planned', calledOff: 'Called off', started: 'On now', ended: 'Over' } as const

const tabsOf = ({ id, booked, consultation, state }: Planned, here: SessionTab): readonly TabLink[] => {
  const tab = (name: SessionTab, words: string) => ({
    to: plannedPath(id, name),
    words,
    isHere: name === here,
  })
  return [
    { ...tab('people', 'People'), count: booked },
    tab('change', 'Change'),
    ...(consultation === null ? [] : [tab('notes', 'Notes')]),
    ...(state === 'ended' ? [tab('after', 'Afterwards')] : []),
  ]
}

type PartProps = Props & {
  readonly detail: PlannedDetail
  /** Changes when a press was answered; the focus then goes on from what is no longer there. */
  readonly answered: number
  readonly again: () => void
}

// On a phone it stands far below what is seen first.
const toTelling = () => {
  const title = document.getElementById('telling-title')
  title?.scrollIntoView({ block: 'start' })
  title?.focus({ preventScroll: true })
}

const PeoplePart = ({ api, detail, answered, again }: PartProps) => {
  const { session } = detail
  const concern = concernOf(session)
  const isOpen = session.state === 'planned'
  return (
    <div className="owork">
      <div className="col g16">
        {concern !== null && (
          <Message intent={concern.tone === 'bad' ? 'danger' : concern.tone === 'warn' ? 'warning' : 'info'}>
            {session.calledOffBecause === null ? concern.words : `Called off: ${session.calledOffBecause}`}
            {concern.isTelling === true && (
              <div className="acts mt8">
                <Button onClick={toTelling}>See what is asked</Button>
              </div>
            )}
          </Message>
        )}
        <People api={api} detail={detail} now={businessNow()} again={again} />
        <UnsentList api={api} detail={detail} answered={answered} again={again} />
        {isOpen && <AddPerson api={api} session={session} again={again} />}
      </div>
      <aside className="col g16" aria-label="This session">
        <About session={session} />
        {isOpen && <Telling api={api} session={session} again={again} />}
        {isOpen && <Places api={api} session={session} again={again} />}
        <AgendaCard api={api} session={session} again={again} />
      </aside>
    </div>
  )
}

const partOf = (props: PartProps) => {
  const { session } = props.detail
  switch (props.tab) {
    case 'people':
      return <PeoplePart {...props} />
    case 'change':
      return <ChangePage {...props} session={session} />
    case 'notes':
      return <NotesPage api={props.api} session={session} />
    case 'after':
      return <AfterPage api={props.api} id={session.id} title={session.title} />
  }
}

const Detail = (props: PartProps) => {
  const { api, detail, tab, go, answered, again, news } = props
  const { session } = detail
  const [isCallingOff, setIsCallingOff] = useState(false)
  const heading = usePageTitle(session.title)
  useKeepFocus(answered, '#places-title input')
  useKeepFocus(isCallingOff, '#call-off')
  return (
    <OfficerFrame
      heading={heading}
      title={session.title}
      state={<StateChip>{states[session.state]}</StateChip>}
      lead={`${whenInWords(session)}. ${placesLead(session)}`}
      back={{ to: '/officer/sessions', words: 'Sessions you run' }}
      tabs={tabsOf(session, tab)}
      tabsLabel="Pages of this session"
      aside={
        <>
          <Button onClick={() => go(`/officer/sessions/new?from=${session.id}`)}>Duplicate</Button>
          {session.state === 'planned' && (
            // It stays while the form is open: what slid into its place would take the second press of a double press.
            <Button id="call-off" disabledFocusable={isCallingOff} onClick={() => setIsCallingOff(true)}>
              Call it off
            </Button>
          )}
        </>
      }
    >
      {news !== null && <PlannedNews news={news} isLinked={false} />}
      {isCallingOff && session.state === 'planned' && (
        <CallOff api={api} session={session} again={again} leave={() => setIsCallingOff(false)} />
      )}
      {partOf(props)}
    </OfficerFrame>
  )
}

// An event takes a few seconds to be made; the page says so until it is there.
const pause = 4_000

const stay = () => undefined

export const SessionDetailPage = (props: Props) => {
  const loaded = useLoad(props.api, plannerPaths.one(props.id), plannedDetailSchema)
  const { load, answered, again } = useKept(loaded.load, loaded.again)
  // What somebody is writing into the form stays as they wrote it.
  const look = props.tab === 'change' ? stay : loaded.again
  const isMaking = load.state === 'there' && load.body.session.calendar.state === 'making'
  useEffect(() => {
    if (!isMaking) return
    const timer = setInterval(look, pause)
    return () => clearInterval(timer)
  }, [isMaking, look])
  useLookAgain(
    loaded.load,
    load.state === 'there' ? untilNext([load.body.session], businessNow()) : null,
    look,
  )
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  return <Detail {...props} detail={load.body} answered={answered} again={again} />
}
