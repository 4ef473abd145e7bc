// The frame of every pane: its heading, its matter, and at the foot the one filled button with what it will do.

import '../base.css'
import './pane.css'
import { type ReactNode, useEffect, useRef } from 'react'

let isFirst = true

// The pane opens beside what the person is writing and must not take the focus from it; later views do.
const useHeading = (title: string) => {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another view
  useEffect(() => {
    if (!isFirst) {
      window.scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
    isFirst = false
  }, [title])
  return heading
}

type Props = {
  readonly title: string
  readonly lead?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}

export const Pane = ({ title, lead, foot, children }: Props) => {
  const heading = useHeading(title)
  return (
    <div className="pane">
      <main className="pbody">
        <div className="col g4">
          <h1 className="t-sub break" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <div className="t-cap fg2 break">{lead}</div>}
        </div>
        {children}
      </main>
      {foot !== undefined && <footer className="pfoot">{foot}</footer>}
    </div>
  )
}
