// The officers' addresses of sessions.

import { describe, expect, it } from 'vitest'
import { reservedSessionIds } from '../../../shared/domain/sessions/session.ts'
import { monthPath, plannedPath, readPlannerRoute } from './planner-route.ts'

describe('readPlannerRoute', () => {
  it('reads the page of visits', () => {
    expect(readPlannerRoute('/visits')).toEqual({ page: 'visits' })
    expect(readPlannerRoute('/visits/x')).toEqual({ page: 'missing' })
  })

  it('reads the pages', () => {
    expect(readPlannerRoute('')).toEqual({ page: 'list' })
    expect(readPlannerRoute('/month')).toEqual({ page: 'month', month: null })
    expect(readPlannerRoute('/new?from=s-1')).toEqual({ page: 'new', from: 's-1' })
    expect(readPlannerRoute('/new')).toEqual({ page: 'new', from: null })
    expect(readPlannerRoute('/paper/attendance-2030')).toEqual({
      page: 'paper',
      consultation: 'attendance-2030',
    })
  })

  it('has no page of its own whose name a session could have', () => {
    for (const name of ['new', 'paper', 'month', 'visits']) {
      expect(readPlannerRoute(`/${name}`).page, name).not.toBe('session')
      expect(reservedSessionIds.has(name), name).toBe(true)
    }
  })

  it('refuses what is no address', () => {
    for (const rest of ['/month/2026-13', '/paper', '/s-1/settings', '/s-1/notes/more', '/A%20B', '/new/x']) {
      expect(readPlannerRoute(rest), rest).toEqual({ page: 'missing' })
    }
  })

  it('reads back what the path makers wrote', () => {
    const rest = (path: string) => path.replace('/officer/sessions', '')
    expect(readPlannerRoute(rest(plannedPath('s-1', 'notes')))).toEqual({
      page: 'session',
      id: 's-1',
      tab: 'notes',
    })
    expect(readPlannerRoute(rest(plannedPath('s-1')))).toMatchObject({ tab: 'people' })
    expect(readPlannerRoute(rest(monthPath('2026-11')))).toEqual({ page: 'month', month: '2026-11' })
  })
})
