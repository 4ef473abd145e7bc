// What is folded away until it is wanted, or until something in it has to be put right.

import type { ReactNode } from 'react'

type Props = {
  readonly title: string
  /** Opens it whatever the person did. */
  readonly isNeeded: boolean
  readonly isSmall?: boolean
  readonly children: ReactNode
}

// office.js moves the focus on Tab itself and passes over a summary, unless it says that it can have the focus.
export const Fold = ({ title, isNeeded, isSmall = false, children }: Props) => (
  <details open={isNeeded ? true : undefined}>
    <summary className={isSmall ? 't-cap' : undefined} tabIndex={0}>
      {title}
    </summary>
    {children}
  </details>
)
