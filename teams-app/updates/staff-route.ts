// Where council staff are below /officer/updates: writing, agreeing, or an edition that was agreed.

import { idPatterns } from '../../shared/domain/kernel/ids.ts'

export type SentView = 'delivery' | 'noted' | 'versions' | 'correct'

export type StaffRoute =
  | { readonly page: 'writing' }
  | { readonly page: 'approve'; readonly id: string }
  | { readonly page: 'sent'; readonly id: string; readonly view: SentView }

const views: readonly SentView[] = ['delivery', 'noted', 'versions', 'correct']

/** Reads `/update-7k4m/noted`. What is none of these belongs to the writer's pages, which know the rest. */
export const readStaffRoute = (rest: string): StaffRoute => {
  const [path = ''] = rest.split('?')
  const [id, second, ...more] = path.split('/').filter((part) => part !== '')
  if (id === undefined || !idPatterns.EditionId.test(id) || more.length > 0) return { page: 'writing' }
  if (second === 'approve') return { page: 'approve', id }
  const view = views.find((name) => name === second)
  return view === undefined ? { page: 'writing' } : { page: 'sent', id, view }
}

/** Addresses without the `#`. */
export const writingPath = (id = ''): string => `/officer/updates${id === '' ? '' : `/${id}`}`
export const sentPath = (id: string, view: SentView = 'delivery'): string => `${writingPath(id)}/${view}`
