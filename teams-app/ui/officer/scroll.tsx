// A table that may be wider than its place: it scrolls there, by keyboard too.

import type { ReactNode } from 'react'

export const Scroll = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
  <section className="oscroll" aria-label={label} tabIndex={0}>
    {children}
  </section>
)
