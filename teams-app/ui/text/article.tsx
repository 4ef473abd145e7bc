// A page of running text in our own words: notices, statements, help.

import type { ReactNode } from 'react'
import './prose.css'

export const Article = ({ children }: { children: ReactNode }) => (
  <article className="card pad prose">{children}</article>
)
