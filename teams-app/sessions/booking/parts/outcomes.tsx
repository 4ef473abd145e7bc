// What came of the last press, in its place; the focus goes there, so that nobody is left on a button that is gone.

import { type ReactNode, useEffect, useRef } from 'react'
import { Message } from '../../../ui/page/message.tsx'
import type { Said } from '../use-sessions.ts'

const intentOf = ({ outcomes }: Said) => {
  if (outcomes.every(({ isGood }) => isGood)) return 'success'
  return outcomes.some(({ isGood }) => isGood) ? 'warning' : 'danger'
}

type Props = { readonly said: Said; readonly children?: ReactNode }

export const Outcomes = ({ said, children }: Props) => {
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
          <span>{only?.words}</span>
        ) : (
          <ul className="plain col g4">
            {said.outcomes.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
        {children}
      </Message>
    </div>
  )
}
