// What came of the last press, in its place; the focus goes there, so that nobody is left on a button that is gone.

import { useEffect, useRef } from 'react'
import type { SessionView } from '../../../../shared/api/sessions.ts'
import { Message } from '../../../ui/page/message.tsx'
import type { Outcome, Said } from '../use-sessions.ts'
import { heldOf } from '../words.ts'

const intentOf = ({ outcomes }: Said) => {
  if (outcomes.every(({ isGood }) => isGood)) return 'success'
  return outcomes.some(({ isGood }) => isGood) ? 'warning' : 'danger'
}

const wordsNow = ({ words, later }: Outcome, session: SessionView): string =>
  later !== undefined && heldOf(session, later.person) === null ? later.words : words

type Props = { readonly said: Said; readonly session: SessionView }

export const Outcomes = ({ said, session }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press is said anew
  useEffect(() => {
    place.current?.focus()
  }, [said.round])
  const [only] = said.outcomes
  return (
    <div ref={place} tabIndex={-1} className="bsaid">
      <Message intent={intentOf(said)} role="status">
        {said.outcomes.length === 1 ? (
          <span>{only === undefined ? '' : wordsNow(only, session)}</span>
        ) : (
          <ul className="plain col g4">
            {said.outcomes.map((outcome) => (
              <li key={outcome.words}>{wordsNow(outcome, session)}</li>
            ))}
          </ul>
        )}
      </Message>
    </div>
  )
}
