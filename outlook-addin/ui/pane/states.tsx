// What a pane shows besides its own matter: opening, one calm sentence, and what failed with a way on.

import { Button } from '@fluentui/react-components'
import { type Problem, toQuote } from '../../../shared/api/problem.ts'
import { Message } from './message.tsx'
import { Pane } from './pane.tsx'

export const Loading = () => (
  <div className="pane">
    <p className="pbody t-cap fg2" role="status">
      Countywide is opening.
    </p>
  </div>
)

export const Sentence = ({ title, children }: { readonly title: string; readonly children: string }) => (
  <Pane title={title}>
    <p className="fg2">{children}</p>
  </Pane>
)

/** What to do about a problem, besides trying again. */
const wayOn = ({ status, type }: Problem): string => {
  if (status === 403) return 'Ask an administrator of Countywide to give you the role of officer.'
  return type === 'offline' ? 'What you typed is still here. Try again.' : ''
}

/** A problem in words, with the reference to quote where something broke. */
export const ProblemMessage = ({ problem }: { readonly problem: Problem }) => (
  <Message intent="danger" role="alert">
    <p>
      {problem.title} {wayOn(problem)}
      {toQuote(problem)}
    </p>
  </Message>
)

/** A pane that could not be opened. */
export const Trouble = ({ problem, again }: { readonly problem: Problem; readonly again: () => void }) => (
  <Pane
    title={problem.status === 403 ? 'You cannot open this' : 'We could not open this'}
    foot={problem.status === 403 ? undefined : <Button onClick={again}>Try again</Button>}
  >
    <ProblemMessage problem={problem} />
  </Pane>
)
