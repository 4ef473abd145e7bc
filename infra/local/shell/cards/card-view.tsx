// A card in the page: drawn once per content and theme, busy while a press is under way, its errors announced.
import { ProgressBar } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ThemeName } from '../address.ts'
import type { CardJson } from '../doors/shapes.ts'
import { isWide, nameOf } from './card-json.ts'
import { cureErrors } from './cures.ts'
import { type Deed, type Drawn, draw } from './draw.ts'
import './card.css'

type CardViewProps = {
  readonly card: CardJson
  readonly sender: string
  readonly theme: ThemeName
  readonly busy: boolean
  readonly onDeed: (deed: Deed) => void
}

export const CardView = ({ card, sender, theme, busy, onDeed }: CardViewProps) => {
  const holder = useRef<HTMLDivElement>(null)
  const drawn = useRef<{ readonly text: string; readonly card: Drawn } | null>(null)
  const latest = useRef({ busy, onDeed })
  latest.current = { busy, onDeed }
  const [problem, setProblem] = useState<string | null>(null)
  const [drawable, setDrawable] = useState(true)
  const text = useMemo(() => JSON.stringify(card), [card])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the card.
  useEffect(() => {
    const box = holder.current
    if (box === null) return
    const before = drawn.current
    const hadFocus = before !== null && box.contains(document.activeElement)
    const now = draw({
      json: card,
      name: nameOf(card, sender),
      theme,
      typed: before?.text === text ? before.card.typed() : null,
      onDeed: (deed) => {
        if (!latest.current.busy) latest.current.onDeed(deed)
      },
    })
    drawn.current = { text, card: now }
    box.replaceChildren(...(now.root === null ? [] : [now.root]))
    setDrawable(now.root !== null)
    setProblem(null)
    // The pressed button is gone: without this the keyboard would start again at the top of the page.
    if (hadFocus) now.root?.focus({ preventScroll: true })
  }, [text, theme, sender])

  useEffect(() => {
    const box = holder.current
    if (box === null) return
    const look = (): void => setProblem(cureErrors(box))
    // The renderer validates on click and forgives on input; this reads the outcome of either.
    const events = ['click', 'input', 'change', 'keyup'] as const
    for (const event of events) box.addEventListener(event, look)
    return () => {
      for (const event of events) box.removeEventListener(event, look)
    }
  }, [])

  return (
    <div className="card" data-wide={isWide(card)} data-busy={busy} aria-busy={busy}>
      {busy && <ProgressBar className="card-progress" aria-label="Sending your answer" thickness="medium" />}
      <div ref={holder} />
      {!drawable && <p className="card-fault">This card cannot be shown here.</p>}
      <div className="sr-only" role="alert">
        {problem === null ? '' : `There is a problem. ${problem}`}
      </div>
    </div>
  )
}
