// The tab's first page: what needs the person, the way on, and for council staff the way to their own pages.

import { Button } from '@fluentui/react-components'
import { type ReactNode, useEffect } from 'react'
import type { Api } from '../../shared/api/client.ts'
import type { Me } from '../../shared/api/people.ts'
import { consultationListSchema, responsePaths } from '../../shared/api/responses.ts'
import { type SessionView, sessionListSchema, sessionPaths } from '../../shared/api/sessions.ts'
import { archivePath, archiveSchema } from '../../shared/api/update-archive.ts'
import { businessNow, greeting } from '../platform/business-time.ts'
import { chunk } from '../platform/chunk.ts'
import { useLoad } from '../platform/use-load.ts'
import { go } from '../platform/use-route.ts'
import { ConsultationCard, type ListedConsultation } from '../ui/consultation/consultation-card.tsx'
import { Message } from '../ui/page/message.tsx'
import { Page } from '../ui/page/page.tsx'
import { Loading, Notice, Trouble } from '../ui/page/states.tsx'
import {
  bookingsOf,
  choicesOf,
  countOf,
  type Needs,
  type Newest,
  needsInWords,
  needsMe,
  newestOf,
  offersOf,
  sentByMe,
} from './needs.ts'

const nothing = (me: Me, isAny: boolean) => (
  <div className="card">
    <Notice
      icon="done"
      title="Nothing needs you"
      action={isAny && <Button onClick={() => go('/consultations')}>See all consultations</Button>}
    >
      {me.schools.length === 0 && me.appRoles.length === 0
        ? 'You are not linked to a school yet. Ask the council to link you, so that it can ask you.'
        : 'When the council asks you something, you will see it here.'}
    </Notice>
  </div>
)

type Props = {
  readonly api: Api
  readonly me: Me
  /** How many things wait for the person that are shown above the rest; none for most. */
  readonly waiting?: number
  /** What is said before the needs of the person; replaces them when there are none. */
  readonly before?: string | null
  /** Something that may wait could not be read, so that nobody is told that nothing needs them. */
  readonly isPartial?: boolean
  readonly children?: ReactNode
}

// A chunk of its own, asked for at once: most first pages are there before their lists are.
const cards = () => import('./sessions.tsx')
const OfferCard = chunk(() => cards().then((file) => file.OfferCard))
const ChoiceCard = chunk(() => cards().then((file) => file.ChoiceCard))
const beside = () => import('./aside.tsx')
const Aside = chunk(() => beside().then((file) => file.Aside))

type Consultations = readonly ListedConsultation[]

const needsOf = (consultations: Consultations, sessions: readonly SessionView[]) => ({
  offers: offersOf(sessions),
  consultations: needsMe(consultations),
  choices: choicesOf(sessions),
})

const Ways = ({ needs, sessions }: { needs: Needs; sessions: readonly SessionView[] }) => (
  <p className="row wrap g16">
    {needs.consultations.length > 0 && <a href="#/consultations">See all consultations</a>}
    {sessions.length > 0 && <a href="#/sessions">See all sessions</a>}
  </p>
)

type Loaded = Props & {
  readonly list: Consultations | null
  readonly again: () => void
  readonly sessions: readonly SessionView[] | null
}

const Asked = ({ list, again, sessions, waiting = 0, isPartial = false, me }: Loaded) => {
  const needs = needsOf(list ?? [], sessions ?? [])
  const isFree = waiting === 0
  const isAll = list !== null && sessions !== null && !isPartial
  return (
    <>
      {needs.offers.map((session, at) => (
        <OfferCard key={session.id} session={session} isFirst={at === 0 && isFree} />
      ))}
      {countOf(needs) === 0 && isFree && isAll && nothing(me, list.length > 0)}
      {needs.consultations.map((consultation, at) => (
        <ConsultationCard
          key={consultation.id}
          consultation={consultation}
          isFirst={at === 0 && isFree && needs.offers.length === 0}
        />
      ))}
      {needs.choices.map((choice) => (
        <ChoiceCard key={choice.series.id} choice={choice} />
      ))}
      {list === null && (
        <Message intent="warning" title="Consultations for you could not be read." role="status">
          One may wait for your answer.{' '}
          <Button size="small" onClick={again}>
            Try again<span className="vh">: consultations for you</span>
          </Button>
        </Message>
      )}
      {sessions === null && (
        <Message intent="warning" title="We could not load your sessions." role="status">
          Your bookings are safe. <a href="#/sessions">Try again</a>
        </Message>
      )}
    </>
  )
}

const leadOf = (before: string | null, needs: Needs, isAll: boolean): string =>
  countOf(needs) === 0 && (before !== null || !isAll)
    ? (before ?? '')
    : [before, needsInWords(needs, businessNow())].join(' ').trim()

type HomeProps = Loaded & { readonly newest: Newest | null }

const Home = (props: HomeProps) => {
  const { api, me, before = null, isPartial = false, children, list, sessions, newest } = props
  const needs = needsOf(list ?? [], sessions ?? [])
  const isAll = list !== null && sessions !== null && !isPartial
  const sent = sentByMe(list ?? [])
  const bookings = bookingsOf(sessions ?? [])
  const hasAside = newest !== null || sent.length + bookings.length + me.appRoles.length > 0
  return (
    <Page title={`${greeting(businessNow())}, ${me.name}`} lead={leadOf(before, needs, isAll)}>
      <div className={hasAside ? 'columns' : 'single'}>
        <div className="col g16">
          {children}
          <Asked {...props} />
          <Ways needs={needs} sessions={sessions ?? []} />
        </div>
        {hasAside && <Aside api={api} me={me} sent={sent} bookings={bookings} newest={newest} />}
      </div>
    </Page>
  )
}

export const HomePage = (props: Props) => {
  const { load, again } = useLoad(props.api, responsePaths.list, consultationListSchema)
  const { load: other } = useLoad(props.api, sessionPaths.list, sessionListSchema)
  const { load: archive } = useLoad(props.api, archivePath(), archiveSchema)
  useEffect(() => {
    Promise.all([cards(), beside()]).catch(() => undefined)
  }, [])
  const isAlone = props.children === undefined
  if (load.state === 'problem' && isAlone) return <Trouble problem={load.problem} again={again} />
  // All of them before anything stands: nothing moves once it is there.
  if (load.state === 'loading' || other.state === 'loading' || archive.state === 'loading') return <Loading />
  // Without some of its lists the page is still worth reading.
  return (
    <Home
      {...props}
      again={again}
      list={load.state === 'there' ? load.body.consultations : null}
      sessions={other.state === 'there' ? other.body.sessions : null}
      newest={archive.state === 'there' ? newestOf(archive.body) : null}
    />
  )
}
