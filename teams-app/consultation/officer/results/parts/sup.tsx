// The letter c where a number would tell on somebody, and the note that explains it.

import { Info16Regular } from '@fluentui/react-icons/svg/info'
import type { ReactNode } from 'react'
import { figure, type Shown } from '../format.ts'

export const Sup = () => (
  <span className="sup" title="Not shown, to protect people">
    c
  </span>
)

export const Figure = ({ of }: { of: Shown }) => (of === null ? <Sup /> : figure(of))

export const Percent = ({ of }: { of: number | null }) =>
  of === null ? <span className="fg3">not shown</span> : `${of}%`

const Note = ({ children }: { children: ReactNode }) => (
  <p className="t-cap fg2 row g8 top opad">
    <Info16Regular aria-hidden className="rinfo" />
    <span>{children}</span>
  </p>
)

export const SupNote = () => (
  <Note>
    <Sup /> stands for 1 to 4, or for a number that would give one away. No percentage below a base of 10.
  </Note>
)

/** For a table where no number is hidden but a share is. */
export const BaseNote = () => <Note>No percentage below a base of 10.</Note>
