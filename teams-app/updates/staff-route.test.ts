// Addresses of staff's pages: what is named is found, everything else is left to the writer's pages.

import { describe, expect, it } from 'vitest'
import { readStaffRoute, sentPath, writingPath } from './staff-route.ts'

describe('readStaffRoute', () => {
  it('finds agreeing and each page of what was sent', () => {
    expect(readStaffRoute('/update-1/approve')).toEqual({ page: 'approve', id: 'update-1' })
    for (const view of ['delivery', 'noted', 'versions', 'correct'] as const) {
      expect(readStaffRoute(sentPath('update-1', view).replace('/officer/updates', ''))).toEqual({
        page: 'sent',
        id: 'update-1',
        view,
      })
    }
  })

  it('leaves the list, drafts and what it does not know to the writer’s pages', () => {
    for (const rest of ['', '/update-1', '/update-1/people', '/update-1/approve/x', '/Up%20date/approve'])
      expect(readStaffRoute(rest)).toEqual({ page: 'writing' })
    expect(writingPath()).toBe('/officer/updates')
  })
})
