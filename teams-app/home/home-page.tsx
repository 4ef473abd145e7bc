// The tab's first page: what needs the person, the way on, and for council staff the way to their own pages.

import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Api } from '../../shared/api/client.ts'
import type { Me } from '../../shared/api/people.ts'
import { consultationListSchema, responsePaths } from '../../shared/api/responses.ts'
import { day } from '../../shared/domain/kernel/ids.ts'
import { dayInShort } from '../../shared/domain/kernel/words.ts'
import { businessNow, greeting } from '../platform/business-time.ts'
import { consultationPath } from '../platform/route.ts'
import { useLoad } from '../platform/use-load.ts'
import { go } from '../platform/use-route.ts'
import { ConsultationCard, type ListedConsultation } from '../ui/consultation/consultation-card.tsx'
import { Page } from '../ui/page/page.tsx'
import { Loading, Notice, Trouble } from '../ui/page/states.tsx'
import { leadInWords, needsMe, sentByMe } from './needs.ts'

const Sent = ({ sent }: { sent: readonly ListedConsultation[] }) => (
  <section className="card pad">
    <h2 className="t-sub">Answers you sent</h2>
    <ul className="plain col g12 mt12">
      {sent.map(({ id, title, closes, schools }) => (
        <li key={id}>
          <a href={`#${consultationPath(id, schools.length === 1 ? (schools[0]?.urn ?? null) : null)}`}>
            {title}
          </a>
          <p className="t-cap fg3">{`You can change them until ${dayInShort(day(closes))}`}</p>
        </li>
      ))}
    </ul>
  </section>
)

const ForStaff = ({ me }: { me: Me }) => (
  <section className="card pad">
    <h2 className="t-sub">For council staff</h2>
    <ul className="plain col g12 mt12">
      {me.appRoles.some((role) => role !== 'administrator') && (
        <li>
          <a href="#/officer">Consultations you run</a>
        </li>
      )}
      <li>
        <a href="#/schools">Schools and people</a>
      </li>
    </ul>
  </section>
)

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
  readonly children?: ReactNode
}

export const HomePage = ({ api, me, waiting = 0, children }: Props) => {
  const { load, again } = useLoad(api, responsePaths.list, consultationListSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  const { consultations } = load.body
  const needs = needsMe(consultations)
  const sent = sentByMe(consultations)
  const hasAside = sent.length > 0 || me.appRoles.length > 0
  return (
    <Page title={`${greeting(businessNow())}, ${me.name}`} lead={leadInWords(needs, waiting)}>
      <div className={hasAside ? 'columns' : 'single'}>
        <div className="col g16">
          {children}
          {needs.length === 0 && waiting === 0 && nothing(me, consultations.length > 0)}
          {needs.map((consultation, at) => (
            <ConsultationCard
              key={consultation.id}
              consultation={consultation}
              isFirst={at === 0 && waiting === 0}
            />
          ))}
          {needs.length > 0 && (
            <p>
              <a href="#/consultations">See all consultations</a>
            </p>
          )}
        </div>
        {hasAside && (
          <aside className="col g16" aria-label="More for you">
            {sent.length > 0 && <Sent sent={sent} />}
            {me.appRoles.length > 0 && <ForStaff me={me} />}
          </aside>
        )}
      </div>
    </Page>
  )
}
