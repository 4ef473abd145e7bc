// What can be booked: one's own places first, then what fits, then the rest, then what is over.

import { useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import type { Me } from '../../../shared/api/people.ts'
import type { SessionView } from '../../../shared/api/sessions.ts'
import { may } from '../../../shared/domain/people/permissions.ts'
import { type SessionKind, sessionKindWords } from '../../../shared/domain/sessions/session.ts'
import { useKeepFocus } from '../../ui/focus/keep-focus.ts'
import { Page } from '../../ui/page/page.tsx'
import { Notice } from '../../ui/page/states.tsx'
import { fitsTitle, groupsOf, mineTitle } from './groups.ts'
import { isAnyToBook, listLead } from './lead.ts'
import type { Desk } from './parts/desk.ts'
import { SessionRow } from './session-row.tsx'
import type { Booking } from './use-sessions.ts'

const kindsIn = (sessions: readonly SessionView[]): readonly SessionKind[] => [
  ...new Set(sessions.map(({ kind }) => kind)),
]

const plural: Readonly<Record<SessionKind, string>> = {
  workshop: `${sessionKindWords.workshop}s`,
  briefing: `${sessionKindWords.briefing}s`,
  event: `${sessionKindWords.event}s`,
  visit: `${sessionKindWords.visit}s`,
}

type KindProps = {
  readonly kinds: readonly SessionKind[]
  readonly kind: SessionKind | null
  readonly choose: (kind: SessionKind | null) => void
}

const Kinds = ({ kinds, kind, choose }: KindProps) => (
  <fieldset className="bkinds">
    <legend className="vh">Show</legend>
    <button type="button" className="bkind" aria-pressed={kind === null} onClick={() => choose(null)}>
      All
    </button>
    {kinds.map((one) => (
      <button
        key={one}
        type="button"
        className="bkind"
        aria-pressed={kind === one}
        onClick={() => choose(one)}
      >
        {plural[one]}
      </button>
    ))}
  </fieldset>
)

type GroupProps = {
  readonly desk: Desk
  readonly name: string
  readonly title: string
  readonly sessions: readonly SessionView[]
  readonly openId: string | null
  readonly open: (id: string | null) => void
}

const Group = ({ desk, name, title, sessions, openId, open }: GroupProps) =>
  sessions.length === 0 ? null : (
    <section className="col g8" aria-labelledby={`group-${name}`}>
      <h2 className="t-sub" id={`group-${name}`}>
        {title}
      </h2>
      <ul className="plain card">
        {sessions.map((session) => (
          <SessionRow
            key={session.id}
            desk={desk}
            session={session}
            isOpen={openId === session.id}
            open={(isOpen) => open(isOpen ? session.id : null)}
          />
        ))}
      </ul>
    </section>
  )

const forWhom = (me: Me): string => {
  const names = [...new Set(me.schools.map(({ name }) => name))]
  if (names.length === 0) return ''
  return ` Book for yourself or for colleagues at ${names.length === 1 ? names[0] : 'your schools'}.`
}

const mayPlan = ({ id, name, guest, appRoles, schools: links }: Me): boolean =>
  may({ id, name, guest, appRoles, links }, 'planSessions', { kind: 'none' }).ok

type Props = { readonly api: Api; readonly me: Me; readonly booking: Booking }

export const SessionsPage = ({ api, me, booking }: Props) => {
  const [kind, setKind] = useState<SessionKind | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const { sessions } = booking.list
  useKeepFocus(sessions, '.bsaid')
  const kinds = kindsIn(sessions)
  const groups = groupsOf(sessions, kind)
  const desk: Desk = { ...booking, api, me }
  const shared = { desk, openId, open: setOpenId }
  const isNone =
    groups.mine.length + groups.colleagues.length + groups.fits.length + groups.others.length === 0
  return (
    <Page
      title="Sessions"
      lead={`${listLead(sessions)}${isAnyToBook(sessions) ? forWhom(me) : ''}`}
      back={{ to: '/', words: 'Home' }}
    >
      {mayPlan(me) && (
        <p>
          <a href="#/officer/sessions">Plan and run sessions</a>
        </p>
      )}
      {kinds.length > 1 && <Kinds kinds={kinds} kind={kind} choose={setKind} />}
      {isNone && (
        <div className="card">
          <Notice icon="done" title="No sessions to book now">
            When the council plans a workshop or a briefing for you, you will see it here.
          </Notice>
        </div>
      )}
      <Group {...shared} name="mine" title={mineTitle(groups.mine)} sessions={groups.mine} />
      <Group
        {...shared}
        name="colleagues"
        title={mineTitle(groups.colleagues)}
        sessions={groups.colleagues}
      />
      <Group {...shared} name="fits" title={fitsTitle(groups.fits)} sessions={groups.fits} />
      <Group
        {...shared}
        name="others"
        title={groups.fits.length === 0 ? 'Open to you' : 'Also open to you'}
        sessions={groups.others}
      />
      <Group {...shared} name="over" title="Over or called off" sessions={groups.over} />
      {me.schools.length > 0 && (
        <p>
          <a href="#/sessions/visits">Ask an officer to visit your school</a>
        </p>
      )}
    </Page>
  )
}
