// Where the reader is: the hash of the tab's address as data, and back. Everything unknown is `missing`, never guessed.

import { idPatterns } from '../../shared/domain/kernel/ids.ts'

export type Route =
  | { readonly page: 'home' | 'consultations' | 'privacy' | 'accessibility' | 'help' | 'missing' }
  | {
      readonly page: 'consultation'
      readonly id: string
      /** The school answered for; `null` when the address leaves it open. */
      readonly school: string | null
      readonly view: ConsultationView
    }
  /** What can be booked: all of it, or one session. */
  | { readonly page: 'sessions'; readonly id: string | null }
  /** The weekly update for readers: the archive, searched and narrowed as its address says, or one edition. */
  | { readonly page: 'updates'; readonly id: string | null; readonly query: string }
  /** Officers' pages: `rest` is the address below, `/attendance-2030/results?area=North`. */
  | { readonly page: 'officer' | 'planner' | 'schools' | 'editions'; readonly rest: string }

export type ConsultationView =
  | { readonly kind: 'start' }
  | { readonly kind: 'section'; readonly section: string }
  | { readonly kind: 'review' | 'receipt' | 'copy' | 'paper' }

const plain = ['home', 'consultations', 'privacy', 'accessibility', 'help'] as const
const views = ['review', 'receipt', 'copy', 'paper'] as const

const viewOf = (part: string | undefined): ConsultationView | null => {
  if (part === undefined) return { kind: 'start' }
  if (/^s\d{1,3}$/.test(part)) return { kind: 'section', section: part }
  const named = views.find((view) => view === part)
  return named === undefined ? null : { kind: named }
}

const consultationAt = (parts: readonly string[], query: string): Route | null => {
  const [id, part, ...more] = parts
  const view = viewOf(part)
  if (id === undefined || view === null || more.length > 0 || !idPatterns.ConsultationId.test(id)) return null
  const school = new URLSearchParams(query).get('school')
  return {
    page: 'consultation',
    id,
    school: school !== null && idPatterns.Urn.test(school) ? school : null,
    view,
  }
}

const below = (parts: readonly string[], query: string) =>
  `${parts.map((part) => `/${part}`).join('')}${query === '' ? '' : `?${query}`}`

const sessionsAt = ([id, ...more]: readonly string[]): Route =>
  more.length > 0 || (id !== undefined && !idPatterns.SessionId.test(id))
    ? { page: 'missing' }
    : { page: 'sessions', id: id ?? null }

const updatesAt = ([id, ...more]: readonly string[], query: string): Route =>
  more.length > 0 || (id !== undefined && !idPatterns.EditionId.test(id))
    ? { page: 'missing' }
    : { page: 'updates', id: id ?? null, query }

const officerAt = (rest: readonly string[], query: string): Route => {
  const [first, ...deeper] = rest
  if (first === 'sessions') return { page: 'planner', rest: below(deeper, query) }
  if (first === 'visits') return { page: 'planner', rest: below(rest, query) }
  if (first === 'updates') return { page: 'editions', rest: below(deeper, query) }
  return { page: 'officer', rest: below(rest, query) }
}

const namedAt = (first: string, rest: readonly string[], query: string): Route => {
  if (first === 'officer') return officerAt(rest, query)
  if (first === 'schools') return { page: first, rest: below(rest, query) }
  if (first === 'updates') return updatesAt(rest, query)
  if (first === 'sessions') return sessionsAt(rest)
  if (first === 'consultations' && rest.length > 0) return consultationAt(rest, query) ?? { page: 'missing' }
  const named = plain.find((name) => name === first)
  return named === undefined || rest.length > 0 ? { page: 'missing' } : { page: named }
}

/** Reads `/consultations/attendance-2030/s3?school=990001`. */
export const parseRoute = (address: string): Route => {
  const [path = '', query = ''] = address.replace(/^#?\/*/, '').split('?')
  const [first, ...rest] = path.split('/').filter((part) => part !== '')
  return first === undefined ? { page: 'home' } : namedAt(first, rest, query)
}

// What a link names below a tab is read from that tab's own first page.
const tabAddresses: Readonly<Record<string, string>> = {
  home: '/',
  consultations: '/consultations',
  sessions: '/sessions',
  updates: '/updates',
  officers: '/officer',
}

const isFirstPage = (hash: string): boolean => {
  const address = `/${hash.replace(/^#?\/*/, '')}`
  return Object.values(tabAddresses).includes(address)
}

/**
 * The address a tab starts at. Its own hash is the tab's first page, which gives way to the page that a link names
 * (`page` the tab, `subPage` below it, as in `attendance-2030/s3`), or a page that was open when it was reloaded.
 */
export const startAddress = (hash: string, page: string, subPage: string): string => {
  if (!isFirstPage(hash)) return hash
  const tab = tabAddresses[page] ?? '/'
  return subPage === '' ? tab : `${tab}/${subPage}`
}

/** Addresses of a consultation's pages, without the `#`. */
export const consultationPath = (id: string, school: string | null, view = ''): string =>
  `/consultations/${id}${view === '' ? '' : `/${view}`}${school === null ? '' : `?school=${school}`}`
