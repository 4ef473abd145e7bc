// The scrolling part of a conversation: a log that is read out as it grows and stays at its newest.
import { type ReactNode, useRef } from 'react'
import { useStickToEnd } from '../../parts/use-stick-to-end.ts'
import './message.css'

type ScrollerProps = {
  readonly title: string
  readonly label: string
  readonly className: string
  readonly children: ReactNode
}

export const Scroller = ({ title, label, className, children }: ScrollerProps) => {
  const box = useRef<HTMLDivElement>(null)
  const onScroll = useStickToEnd(box)
  return (
    <>
      <h2 className="sr-only">{title}</h2>
      <div
        ref={box}
        className={className}
        role="log"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it by keys.
        tabIndex={0}
        onScroll={onScroll}
      >
        <ol>{children}</ol>
      </div>
    </>
  )
}
