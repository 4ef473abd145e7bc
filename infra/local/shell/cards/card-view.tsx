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

/** The pressed button is gone: without this the keyboard would start again at the top of the page. */
const bringBack = (root: HTMLElement): void => {
  root.focus({ preventScroll: true })
  const view = root.closest('[role="log"]')
  if (view !== null && root.getBoundingClientRect().top < view.getBoundingClientRect().top) {
    root.scrollIntoView({ block: 'start' })
  }
}

export const CardView = ({ card, sender, theme, busy, onDeed }: CardViewProps) => {
  const holder = useRef<HTMLDivElement>(null)
  const drawn = useRef<{ readonly text: string; readonly card: Drawn } | null>(null)
  const latest = useRef({ busy, onDeed })
  latest.current = { busy, onDeed }
  const [problem, setProblem] = useState('')
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
    setProblem('')
    if (hadFocus && now.root !== null) bringBack(now.root)
  }, [text, theme, sender])

  useEffect(() => {
    if (holder.current === null) return
    return cureErrors(holder.current, (reasons) => setProblem(reasons.join('. ')))
  }, [])

  return (
    <div className="card" data-wide={isWide(card)} data-busy={busy} aria-busy={busy}>
      {busy && <ProgressBar className="card-progress" aria-label="Sending your answer" thickness="medium" />}
      <div ref={holder} />
      {!drawable && <p className="card-fault">This card cannot be shown here.</p>}
      {problem !== '' && (
        <div className="sr-only" role="alert">
          There is a problem. {problem}
        </div>
      )}
    </div>
  )
}
