// Two are chosen and one place is left.

import { describe, expect, it } from 'vitest'
import { personId, urn } from '../../../../shared/domain/kernel/ids.ts'
import type { Candidate } from './candidates.ts'
import { orderOf, rankedBy, shortInWords } from './order.ts'

const school = urn('990001')
const me: Candidate = { key: 'me', person: null, name: null, school, words: 'You, Amara Whitlock' }
const other = (last: number, name: string): Candidate => ({
  key: name,
  person: personId(`00000000-0000-4000-8000-00000000000${last}`),
  name,
  school,
  words: name,
})
const ines = other(2, 'Ines Bell')
const tom = other(3, 'Tom')
const keys = (list: readonly Candidate[]) => list.map(({ key }) => key)

describe('orderOf', () => {
  it('gives places in the order of the list, and to whom is put first', () => {
    const order = orderOf([me, ines], 1, [])
    expect([keys(order.placed), keys(order.waiting)]).toEqual([['me'], ['Ines Bell']])
    const turned = orderOf([me, ines], 1, rankedBy(order, 'Ines Bell', true))
    expect([keys(turned.placed), keys(turned.waiting)]).toEqual([['Ines Bell'], ['me']])
    const three = orderOf([me, ines, tom], 2, [])
    expect(keys(orderOf([me, ines, tom], 2, rankedBy(three, 'me', false)).placed)).toEqual([
      'Ines Bell',
      'Tom',
    ])
  })

  it('leaves nobody waiting while there are places', () => {
    expect(orderOf([me, ines], 5, []).waiting).toEqual([])
  })
})

describe('shortInWords', () => {
  it('says before it is done that somebody waits, and never “you” of others', () => {
    expect(shortInWords(orderOf([me, ines], 1, []))).toBe(
      '1 place is left: one of you gets it, the other waits.',
    )
    expect(shortInWords(orderOf([ines, tom], 1, []))).toBe(
      '1 place is left: one of them gets it, the other waits.',
    )
    expect(shortInWords(orderOf([me, ines, tom], 2, []))).toBe(
      '2 places are left: 2 of you get them, the other waits.',
    )
  })
})
