import { describe, expect, it } from 'vitest'
import { initials, listMeant, siteName } from './site.ts'

const list = (id: string, name: string, displayName: string) =>
  ({
    id,
    name,
    displayName,
    itemCount: 0,
    kind: 'list',
    webUrl: `https://northdown.sharepoint.example/sites/education-and-schools/Lists/${name}`,
  }) as const
const lists = [list('1', 'CwResponses', 'Responses'), list('2', 'Responses', 'Older responses')]

describe('the site', () => {
  it('is called as its address says', () => {
    expect(siteName(lists)).toBe('Education and schools')
    expect(siteName([])).toBe('Team site')
    expect(initials('Education and schools')).toBe('EA')
  })

  it('finds a list by id, then name, then display name', () => {
    expect(listMeant(lists, '2')?.id).toBe('2')
    expect(listMeant(lists, 'Responses')?.id).toBe('2')
    expect(listMeant(lists, 'Older responses')?.id).toBe('2')
    expect(listMeant(lists, 'Gone')).toBeUndefined()
    expect(listMeant(lists, null)).toBeUndefined()
  })
})
