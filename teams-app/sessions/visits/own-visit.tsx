// One visit of one's own: how it stands, the time that is proposed, and what can be answered.

import '../../ui/sessions/sessions.css'
import { Button } from '@fluentui/react-components'
import type { Api } from '../../../shared/api/client.ts'
import { type VisitView, visitPaths, visitViewSchema } from '../../../shared/api/visits.ts'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'
import { whenInWords } from '../../ui/sessions/session-words.ts'
import { StandingLine } from '../../ui/sessions/standing.tsx'
import { ownStanding, suitsInWords, visitTitle } from './visit-words.ts'

type Props = {
  readonly api: Api
  readonly visit: VisitView
  readonly done: (visit: VisitView) => void
}

const Quote = ({ label, words }: { label: string; words: string }) =>
  words === '' ? null : (
    <div className="inset col g4">
      <p className="t-cap fg2">{label}</p>
      <p className="words break">{words}</p>
    </div>
  )

const Answers = ({ api, visit, done }: Props) => {
  const { post, problem, isBusy } = useAction(api)
  const { id, proposal, state } = visit
  const press = (path: string, body: object) => {
    post(path, visitViewSchema, body, done).catch(() => undefined)
  }
  const answer = (path: string) => press(path, { proposal: proposal?.turn ?? 0 })
  const isProposed = state === 'proposed'
  return (
    <>
      {problem !== null && <Trouble title="It was not done." problem={problem} />}
      <div className="acts">
        {isProposed && (
          <>
            <Button
              appearance="primary"
              disabledFocusable={isBusy}
              onClick={() => answer(visitPaths.accept(id))}
            >
              Yes, come then
            </Button>
            <Button disabledFocusable={isBusy} onClick={() => answer(visitPaths.anotherTime(id))}>
              Ask for another time
            </Button>
          </>
        )}
        <Button disabledFocusable={isBusy} onClick={() => press(visitPaths.withdraw(id), {})}>
          {isProposed ? 'No longer needed' : 'Cancel the request'}
        </Button>
      </div>
    </>
  )
}

const isOpen = ({ state }: VisitView): boolean =>
  state === 'asked' || state === 'taken' || state === 'proposed'

export const OwnVisit = (props: Props) => {
  const { visit } = props
  const { proposal, state } = visit
  return (
    <li className="card pad col g12" aria-label={`${visitTitle(visit)}, ${visit.reference}`}>
      <div className="col g4">
        <p className="t-cap fg3">{`Officer visit, reference ${visit.reference}`}</p>
        <h3 className="t-card break">{visitTitle(visit)}</h3>
        <StandingLine standing={ownStanding(visit)} />
      </div>
      {proposal === null ? (
        <p className="fg2">{suitsInWords(visit)}</p>
      ) : (
        <p className="t-strong">{whenInWords(proposal)}</p>
      )}
      <Quote label={`${visit.officer ?? 'The officer'} wrote`} words={proposal?.note ?? ''} />
      <Quote label="You wrote" words={visit.help} />
      {isOpen(visit) && <Answers {...props} />}
      {state === 'agreed' && (
        <p>
          <a href={`#/sessions/${visit.id}`}>See the visit</a>
        </p>
      )}
    </li>
  )
}
