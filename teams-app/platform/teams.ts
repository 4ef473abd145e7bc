// The Teams host: are we in it, who is asking, which page and theme it wants. The only file that imports teams-js.

import { app, authentication } from '@microsoft/teams-js'

export type Theme = 'default' | 'dark' | 'contrast'

export type Host = {
  /** A fresh token for our own API; Teams keeps it fresh, so it is asked before each request. */
  readonly token: () => Promise<string>
  readonly theme: Theme
  /** Calls back whenever the person changes the theme of Teams. */
  readonly onTheme: (listener: (theme: Theme) => void) => void
  /** The page a link or tab asks for: `consultations`, and below it `attendance-2030/s3`. Untrusted text. */
  readonly page: string
  readonly subPage: string
  /** Tells Teams that the page stands; without it Teams shows an error after 30 seconds. */
  readonly ready: () => void
}

// An unframed page is refused at once; a frame that is not Teams never answers, so we stop waiting.
const patience = 10_000

const themeOf = (name: string | undefined): Theme =>
  name === 'dark' || name === 'contrast' ? name : 'default'

const within = <Value>(limit: number, work: Promise<Value>): Promise<Value> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer from the host')), limit)),
  ])

/** Joins the host; `null` when this page was opened outside Teams. */
export const joinHost = async (): Promise<Host | null> => {
  if (window.parent === window) return null
  try {
    await within(patience, app.initialize())
    const context = await within(patience, app.getContext())
    return {
      token: () => authentication.getAuthToken(),
      theme: themeOf(context.app.theme),
      onTheme: (listener) => app.registerOnThemeChangeHandler((name) => listener(themeOf(name))),
      page: context.page.id,
      subPage: context.page.subPageId ?? '',
      ready: () => {
        app.notifyAppLoaded()
        app.notifySuccess().catch(() => undefined)
      },
    }
  } catch {
    return null
  }
}
