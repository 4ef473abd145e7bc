// Where a link leads: into the app's own tab or chat, to a meeting, to SharePoint, out to the web, or nowhere.
import type { AppInfo } from '../doors/shapes.ts'
import { webLink } from '../web-link.ts'

type Destination =
  | { readonly kind: 'tab'; readonly tab: string; readonly sub: string | null }
  | { readonly kind: 'bot' }
  | { readonly kind: 'meeting'; readonly joinUrl: string }
  | { readonly kind: 'sharepoint'; readonly list: string | null }
  | { readonly kind: 'web'; readonly href: string }
  | { readonly kind: 'refused'; readonly why: string }

type KnownApp = Pick<AppInfo, 'id' | 'botId'> & { readonly tabs: readonly { readonly entityId: string }[] }

const subOf = (url: URL): string | null => {
  const text = url.searchParams.get('context')
  if (text === null) return null
  try {
    const context: unknown = JSON.parse(text)
    if (typeof context !== 'object' || context === null) return null
    const sub =
      'subEntityId' in context ? context.subEntityId : 'subPageId' in context ? context.subPageId : null
    return typeof sub === 'string' && sub !== '' ? sub : null
  } catch {
    return null
  }
}

const tabOf = (app: KnownApp, appId: string, entity: string | undefined): string | null => {
  const ours = app.id === null || appId === app.id || appId === app.botId
  return ours ? (app.tabs.find((tab) => tab.entityId === entity)?.entityId ?? null) : null
}

// A link that somebody cut in the middle of a sign is taken as it stands.
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const inTeams = (url: URL, app: KnownApp): Destination | null => {
  const [, , kind, first = '', second] = url.pathname.split('/').map(decoded)
  if (kind === 'entity') {
    const tab = tabOf(app, first, second)
    return tab === null ? null : { kind: 'tab', tab, sub: subOf(url) }
  }
  if (kind === 'meetup-join') return { kind: 'meeting', joinUrl: url.href }
  if (kind === 'chat' && url.searchParams.get('users')?.endsWith(app.botId) === true) return { kind: 'bot' }
  return null
}

// The tenant's SharePoint has an address that leads nowhere outside; the stand-in's own stands for it.
const inSharePoint = (url: URL): Destination | null => {
  if (!url.hostname.endsWith('.sharepoint.example')) return null
  const name = /\/Lists\/([^/]+)/.exec(url.pathname)?.[1]
  return { kind: 'sharepoint', list: name === undefined ? null : decoded(name) }
}

/** Reads a link as Teams does. Only links that Teams would open leave the page; one to a part of the app that is not here is refused. */
export const destinationOf = (link: string, app: KnownApp): Destination => {
  const url = webLink(link)
  if (url === null) {
    return { kind: 'refused', why: 'This link was not opened. Only https links are.' }
  }
  if (url.hostname === 'teams.microsoft.com' && url.pathname.startsWith('/l/')) {
    return (
      inTeams(url, app) ?? { kind: 'refused', why: 'This link leads to a part of Teams that is not here.' }
    )
  }
  return inSharePoint(url) ?? { kind: 'web', href: url.href }
}
