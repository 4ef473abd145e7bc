// Where the officer is below /officer/sessions: the list, a month, the form, the workshops of a paper, one session.

import { idPatterns } from '../../../shared/domain/kernel/ids.ts'

export type SessionTab = 'people' | 'change' | 'notes' | 'after'

export type PlannerRoute =
  | { readonly page: 'list' | 'visits' | 'missing' }
  /** `2026-11`; null: the month it is now. */
  | { readonly page: 'month'; readonly month: string | null }
  /** `from`: the session it starts as a copy of. */
  | { readonly page: 'new'; readonly from: string | null }
  | { readonly page: 'paper'; readonly consultation: string }
  | { readonly page: 'session'; readonly id: string; readonly tab: SessionTab }

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/
const missing = { page: 'missing' } as const

const monthAt = (part: string | undefined): PlannerRoute => {
  if (part === undefined) return { page: 'month', month: null }
  return monthPattern.test(part) ? { page: 'month', month: part } : missing
}

const paperAt = (part: string | undefined): PlannerRoute =>
  part !== undefined && idPatterns.ConsultationId.test(part) ? { page: 'paper', consultation: part } : missing

const tabs: readonly SessionTab[] = ['change', 'notes', 'after']

const sessionAt = (id: string, part: string | undefined): PlannerRoute => {
  if (!idPatterns.SessionId.test(id)) return missing
  if (part === undefined) return { page: 'session', id, tab: 'people' }
  const tab = tabs.find((name) => name === part)
  return tab === undefined ? missing : { page: 'session', id, tab }
}

/** Reads `/s-1/notes`, `/month/2026-11`, `/new?from=s-1`. Everything unknown is `missing`. */
export const readPlannerRoute = (rest: string): PlannerRoute => {
  const [path = '', query = ''] = rest.split('?')
  const [first, second, ...more] = path.split('/').filter((part) => part !== '')
  if (more.length > 0) return missing
  if (first === undefined) return { page: 'list' }
  if (first === 'visits' && second === undefined) return { page: 'visits' }
  if (first === 'month') return monthAt(second)
  if (first === 'paper') return paperAt(second)
  if (first !== 'new') return sessionAt(first, second)
  const from = new URLSearchParams(query).get('from')
  if (second !== undefined) return missing
  return { page: 'new', from: from !== null && idPatterns.SessionId.test(from) ? from : null }
}

/** The address of a session's page for officers, without the `#`. */
export const plannedPath = (id: string, tab: SessionTab = 'people'): string =>
  `/officer/sessions/${id}${tab === 'people' ? '' : `/${tab}`}`
export const monthPath = (month: string): string => `/officer/sessions/month/${month}`
