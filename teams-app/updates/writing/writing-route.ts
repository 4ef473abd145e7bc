// Where a writer is below /officer/updates: the list, or one edition at one of its two pages.

import { idPatterns } from '../../../shared/domain/kernel/ids.ts'

export type WritingView = 'words' | 'people'

export type WritingRoute =
  /** `sentBack`: the edition that was sent back a moment ago, by whoever comes from there. */
  | { readonly page: 'list'; readonly sentBack: string | null }
  | { readonly page: 'missing' }
  | { readonly page: 'edition'; readonly id: string; readonly view: WritingView }

/** Reads `/update-7k4m/people`. Everything unknown is `missing`. */
export const readWritingRoute = (rest: string): WritingRoute => {
  const [path = '', query = ''] = rest.split('?')
  const [id, view, ...more] = path.split('/').filter((part) => part !== '')
  if (id === undefined) return { page: 'list', sentBack: new URLSearchParams(query).get('sentBack') }
  if (!idPatterns.EditionId.test(id) || more.length > 0) return { page: 'missing' }
  if (view === undefined) return { page: 'edition', id, view: 'words' }
  return view === 'people' ? { page: 'edition', id, view } : { page: 'missing' }
}

/** Addresses without the `#`. */
export const listPath = '/officer/updates'
export const editionPath = (id: string, view: WritingView = 'words'): string =>
  `/officer/updates/${id}${view === 'words' ? '' : `/${view}`}`
/** Once it is approved: how far its copies are. */
export const deliveryPath = (id: string): string => `/officer/updates/${id}/delivery`
export const approvePath = (id: string): string => `/officer/updates/${id}/approve`
