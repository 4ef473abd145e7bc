// A link within the page: a real address, so that it opens in a new window too, followed without loading anew.
import type { MouseEvent, ReactNode } from 'react'
import type { Spot } from '../address.ts'
import { go, hrefOf, useAddress } from './use-address.ts'

type GoLinkProps = {
  readonly to: Spot
  readonly className?: string
  readonly current?: boolean
  readonly label?: string
  readonly children: ReactNode
}

export const GoLink = ({ to, className, current = false, label, children }: GoLinkProps) => {
  useAddress()
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go(to)
  }
  return (
    <a
      href={hrefOf(to)}
      className={className}
      aria-current={current ? 'page' : undefined}
      aria-label={label}
      onClick={follow}
    >
      {children}
    </a>
  )
}
