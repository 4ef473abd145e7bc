// The heading of what a press has opened: the focus goes to it, so that it is read from its beginning.

import { type ReactNode, useEffect, useRef } from 'react'

type Props = {
  readonly id?: string
  readonly level?: 'h2' | 'h3' | 'h4'
  /** False for what stands in the page from the first: then the focus stays where it is. */
  readonly isOpened?: boolean
  readonly children: ReactNode
}

export const OpenedTitle = ({ id, level: Heading = 'h2', isOpened = true, children }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isOpened) heading.current?.focus()
  }, [isOpened])
  return (
    <Heading id={id} className="t-sub break" ref={heading} tabIndex={isOpened ? -1 : undefined}>
      {children}
    </Heading>
  )
}
