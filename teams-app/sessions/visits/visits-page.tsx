// Visits one has asked for, and asking for one.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import type { Me } from '../../../shared/api/people.ts'
import { type VisitView, visitListSchema, visitPaths } from '../../../shared/api/visits.ts'
import { businessNow } from '../../platform/business-time.ts'
import { useLoad } from '../../platform/use-load.ts'
import { Page } from '../../ui/page/page.tsx'
import { Loading, Notice, Trouble } from '../../ui/page/states.tsx'
import { dayOf } from '../../ui/sessions/session-days.ts'
import { AskForm } from './ask-form.tsx'
import { Outcome, useSaid } from './outcome.tsx'
import { OwnVisit } from './own-visit.tsx'
import { afterAnswer } from './visit-words.ts'

type Props = { readonly api: Api; readonly me: Me }

const Visits = ({ api, me, visits, again }: Props & { visits: readonly VisitView[]; again: () => void }) => {
  const [isAsking, setIsAsking] = useState(false)
  const { said, say } = useSaid()
  const done = (visit: VisitView) => {
    setIsAsking(false)
    say(afterAnswer(visit))
    again()
  }
  const hasSchool = me.schools.length > 0
  return (
    <Page
      title="Officer visits"
      lead="Ask an officer of the council to come to your school. They propose a time, and you say whether it suits."
      back={{ to: '/sessions', words: 'Sessions' }}
      narrow
      aside={
        hasSchool && !isAsking ? (
          <Button appearance="primary" onClick={() => setIsAsking(true)}>
            Ask for a visit
          </Button>
        ) : undefined
      }
    >
      {said !== null && <Outcome said={said} />}
      {isAsking && (
        <AskForm
          api={api}
          me={me}
          today={dayOf(businessNow())}
          done={done}
          leave={() => setIsAsking(false)}
        />
      )}
      {visits.length === 0 && !isAsking && (
        <div className="card">
          <Notice
            icon="done"
            title={hasSchool ? 'You have asked for no visit' : 'You are not linked to a school'}
          >
            {hasSchool
              ? 'What you ask for stands here, with what the officer replies.'
              : 'Officers visit schools. Ask the council to link you to yours.'}
          </Notice>
        </div>
      )}
      {visits.length > 0 && (
        <section className="col g8" aria-labelledby="own-visits">
          <h2 className="t-sub" id="own-visits">
            Your requests
          </h2>
          <ul className="plain col g12">
            {visits.map((visit) => (
              <OwnVisit key={`${visit.id} ${visit.state}`} api={api} visit={visit} done={done} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

export const VisitsPage = ({ api, me }: Props) => {
  const { load, again } = useLoad(api, visitPaths.own, visitListSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  return <Visits api={api} me={me} visits={load.body.visits} again={again} />
}
