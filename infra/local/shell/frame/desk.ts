// What every part of the page may know: who you are, the app, the theme, the beat of news and how to notify.
import { createContext, useContext } from 'react'
import type { ThemeName } from '../address.ts'
import type { AppInfo } from '../doors/shapes.ts'
import type { Door } from '../doors/use-door.ts'
import type { Toasts } from '../parts/toasts.tsx'
import type { Me } from './me.ts'

type Desk = {
  readonly me: Me
  readonly app: Door<AppInfo>
  readonly theme: ThemeName
  /** Grows with every piece of news: reading again is then worth while. */
  readonly beat: number
  /** Business time of now, by the stand-in's clock. */
  readonly now: () => number
  readonly notify: Toasts['show']
  readonly openLink: (href: string) => void
}

const DeskContext = createContext<Desk | null>(null)
export const DeskProvider = DeskContext.Provider

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('This part of the page needs a desk around it')
  return desk
}

/** The app if it is known. Parts that can do without its name go on without it. */
export const appOf = (desk: Desk): AppInfo | null =>
  desk.app.now.state === 'ready' ? desk.app.now.value : null
