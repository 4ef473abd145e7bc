// Which session a pasted link is about: a deep link to the tab, or the address of its page.

import { idPatterns, type SessionId, sessionId } from '../../../shared/domain/kernel/ids.ts'
import { reservedSessionIds } from '../../../shared/domain/sessions/session.ts'

export type LinkHome = { readonly appId: string; readonly siteUrl: string }

const longestLink = 2_000

const idIn = (text: string | undefined): SessionId | null =>
  text !== undefined && idPatterns.SessionId.test(text) && !reservedSessionIds.has(text)
    ? sessionId(text)
    : null

// `attendance-east`, or a part of its page: `attendance-east/agenda`.
const idAtStart = (place: string): SessionId | null => idIn(place.split('/')[0])

const placeIn = (context: string | null): string => {
  try {
    const read: unknown = JSON.parse(context ?? '')
    const known = typeof read === 'object' && read !== null && 'subEntityId' in read ? read.subEntityId : ''
    return typeof known === 'string' ? known : ''
  } catch {
    return ''
  }
}

const inDeepLink = (url: URL, { appId }: LinkHome): SessionId | null => {
  const [, l, entity, app, tab] = url.pathname.split('/')
  const isOurs = l === 'l' && entity === 'entity' && app === appId && tab === 'sessions'
  return isOurs ? idAtStart(placeIn(url.searchParams.get('context'))) : null
}

const inAddress = (url: URL): SessionId | null => {
  if (!/^\/tab\/?$/.test(url.pathname)) return null
  const place = /^#\/(?:officer\/)?sessions\/([^?]+)/.exec(url.hash)?.[1]
  return place === undefined ? null : idAtStart(place)
}

/** The session, or `null` for a link to anything else, to another app or to another site. */
export const sessionInLink = (link: string, home: LinkHome): SessionId | null => {
  const url = link.length > longestLink ? null : URL.parse(link)
  if (url === null) return null
  if (url.origin === 'https://teams.microsoft.com') return inDeepLink(url, home)
  return url.origin === new URL(home.siteUrl).origin ? inAddress(url) : null
}
