// One visit in the officers' list: who asks for what, and the presses that take it and propose a time.

import '../../../ui/sessions/sessions.css'
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { type VisitView, visitPaths, visitViewSchema } from '../../../../shared/api/visits.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'
import { whenInWords } from '../../../ui/sessions/session-words.ts'
import { StandingLine } from '../../../ui/sessions/standing.tsx'
import { officerStanding, suitsInWords, visitTitle } from '../visit-words.ts'
import { ProposeForm } from './propose-form.tsx'

type Props = {
  readonly api: Api
  readonly visit: VisitView
  readonly today: string
  readonly done: (visit: VisitView, words: string) => void
}

const isOpen = ({ state }: VisitView): boolean =>
  state === 'asked' || state === 'taken' || state === 'proposed'

const Presses = ({ api, visit, done, propose }: Props & { propose: () => void }) => {
  const { post, problem, isBusy } = useAction(api)
  const take = () => {
    const taken = (now: VisitView) => done(now, `${now.officer} has ${now.reference}.`)
    post(visitPaths.take(visit.id), visitViewSchema, {}, taken).catch(() => undefined)
  }
  const about = <span className="vh">{`: ${visit.school.name}, ${visit.reference}`}</span>
  return (
    <>
      {problem !== null && <Trouble title="It was not taken." problem={problem} />}
      <div className="acts mt8">
        {visit.state === 'asked' && (
          <Button disabledFocusable={isBusy} onClick={take}>
            I will take it
            {about}
          </Button>
        )}
        <Button onClick={propose}>
          {visit.state === 'proposed' ? 'Propose another time' : 'Propose a time'}
          {about}
        </Button>
      </div>
    </>
  )
}

const Wishes = ({ visit }: { visit: VisitView }) => (
  <>
    <p className="fg2 break">{`${visit.asker}, ${visit.area}, reference ${visit.reference}`}</p>
    {visit.proposal === null ? (
      <p className="fg2">{suitsInWords(visit)}</p>
    ) : (
      <p>{`${visit.state === 'agreed' ? '' : 'Proposed: '}${whenInWords(visit.proposal)}`}</p>
    )}
    {visit.refused !== null && (
      <p className="fg2">{`This time did not suit: ${whenInWords(visit.refused)}`}</p>
    )}
    {visit.help !== '' && <p className="reading words break">{visit.help}</p>}
  </>
)

export const WantedVisit = (props: Props) => {
  const { api, visit, today, done } = props
  const [isProposing, setIsProposing] = useState(false)
  return (
    <li className="orow">
      <div className="grow col g4">
        <h3 className="t-strong break">
          {visit.state === 'agreed' ? (
            <a href={`#/officer/sessions/${visit.id}`}>{visitTitle(visit)}</a>
          ) : (
            visitTitle(visit)
          )}
        </h3>
        <StandingLine standing={officerStanding(visit, today)} />
        <Wishes visit={visit} />
        {isOpen(visit) && !isProposing && <Presses {...props} propose={() => setIsProposing(true)} />}
        {isProposing && (
          <ProposeForm
            api={api}
            visit={visit}
            done={(now) => {
              setIsProposing(false)
              done(now, `The time is proposed to ${now.asker}.`)
            }}
            leave={() => setIsProposing(false)}
          />
        )}
      </div>
    </li>
  )
}
