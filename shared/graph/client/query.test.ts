// Values and ids in an address.

import { describe, expect, it } from 'vitest'
import { query, quoted, segment } from './query.ts'

describe('values in an address', () => {
  it('doubles quotes', () => {
    expect(quoted("O'Brien")).toBe("'O''Brien'")
    expect(quoted("' or 1 eq 1 or '")).toBe("''' or 1 eq 1 or '''")
  })

  it('encodes what would end the value', () => {
    expect(query({ $filter: `mail eq ${quoted('a&b+c=d #%27')}`, $top: 5 })).toBe(
      "?$filter=mail%20eq%20'a%26b%2Bc%3Dd%20%23%2527'&$top=5",
    )
    expect(query({})).toBe('')
  })

  it.each(['../../users', '1/permissions', '%2e%2e', '', '..', 'a b'])('refuses %j as any id', (id) => {
    for (const kind of ['guid', 'site', 'item', 'channel', 'opaque'] as const)
      expect(() => segment(kind, id)).toThrow(TypeError)
  })

  it('takes the ids that Graph gives', () => {
    expect(segment('item', '17')).toBe('17')
    expect(segment('guid', '00000000-0000-4000-8000-000000000001')).toBe(
      '00000000-0000-4000-8000-000000000001',
    )
    expect(segment('channel', '19:ab_c-1@thread.tacv2')).toBe('19%3Aab_c-1%40thread.tacv2')
  })
})
