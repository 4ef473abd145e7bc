// What came of the last press; the focus goes there, so that nobody is left on a button that is gone.

import { useCallback, useEffect, useRef, useState } from 'react'
import { Message } from '../../ui/page/message.tsx'

/** `round` tells two presses with the same words apart. */
export type Said = { readonly words: string; readonly round: number }

export const useSaid = () => {
  const [said, setSaid] = useState<Said | null>(null)
  const say = useCallback(
    (words: string) => setSaid((before) => ({ words, round: (before?.round ?? 0) + 1 })),
    [],
  )
  return { said, say }
}

export const Outcome = ({ said }: { said: Said }) => {
  const place = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press is said anew
  useEffect(() => {
    place.current?.focus()
  }, [said.round])
  return (
    <div ref={place} tabIndex={-1}>
      <Message intent="success" role="status">
        {said.words}
      </Message>
    </div>
  )
}
