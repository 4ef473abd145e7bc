import { describe, expect, it } from 'vitest'
import { askedIn } from './asked.ts'

describe('what the message extension is asked', () => {
  it('is a search with its words and page', () => {
    const value = {
      commandId: 'findSession',
      parameters: [{ name: 'words', value: 'east' }],
      queryOptions: { skip: 25, count: 10 },
    }
    expect(askedIn('composeExtension/query', value)).toEqual({
      kind: 'search',
      words: 'east',
      skip: 25,
      count: 10,
    })
  })

  it('is a search without words when it is opened', () => {
    const value = { parameters: [{ name: 'initialRun', value: 'true' }] }
    expect(askedIn('composeExtension/query', value)).toMatchObject({ words: '', skip: 0, count: 25 })
  })

  it('is a chosen line or a link', () => {
    expect(askedIn('composeExtension/selectItem', { item: 'x' })).toEqual({ kind: 'choose', item: 'x' })
    expect(askedIn('composeExtension/queryLink', { url: 'y' })).toEqual({ kind: 'link', url: 'y' })
  })

  it.each([
    ['composeExtension/query', { queryOptions: { skip: -1 } }],
    ['composeExtension/query', 'east'],
    ['composeExtension/selectItem', { item: 7 }],
    ['composeExtension/queryLink', {}],
    ['composeExtension/anonymousQueryLink', { url: 'y' }],
    [undefined, {}],
  ])('is nothing of ours: %s', (name, value) => {
    expect(askedIn(name, value)).toBeNull()
  })
})
