// A row of tools that is one stop for the Tab key: arrows, Home and End go along it.

import { type KeyboardEvent, type ReactNode, useRef } from 'react'

const stepOf = (key: string, at: number, last: number): number | null => {
  switch (key) {
    case 'ArrowRight':
      return at === last ? 0 : at + 1
    case 'ArrowLeft':
      return at === 0 ? last : at - 1
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

const buttonsIn = (bar: HTMLElement) => [...bar.querySelectorAll<HTMLElement>('button')]

/** The buttons inside have `tabIndex={-1}` but the first; whichever had the focus last is the stop. */
export const Toolbar = ({ label, children }: { label: string; children: ReactNode }) => {
  const bar = useRef<HTMLDivElement>(null)
  const makeStop = (button: HTMLElement) => {
    if (bar.current === null) return
    for (const other of buttonsIn(bar.current)) other.tabIndex = other === button ? 0 : -1
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = buttonsIn(event.currentTarget)
    const at = document.activeElement instanceof HTMLElement ? buttons.indexOf(document.activeElement) : -1
    const to = at === -1 ? null : stepOf(event.key, at, buttons.length - 1)
    const next = to === null ? undefined : buttons[to]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div
      className="ttools"
      role="toolbar"
      aria-label={label}
      ref={bar}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target instanceof HTMLButtonElement) makeStop(event.target)
      }}
    >
      {children}
    </div>
  )
}
