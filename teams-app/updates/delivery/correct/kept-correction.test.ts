import { describe, expect, it } from 'vitest'
import { dropCorrection, keepCorrection, keptCorrection } from './kept-correction.ts'

const shelf = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}
const closed = {
  getItem: () => {
    throw new Error('closed')
  },
  setItem: () => {
    throw new Error('full')
  },
  removeItem: () => {
    throw new Error('closed')
  },
}
const edition = { id: 'update-1', revision: 3 }
const words = {
  content: {
    date: null,
    summary: 'Snow',
    greeting: '',
    blocks: [],
    andFinally: '',
    signOff: { name: '', title: '' },
  },
  line: 'the day is the 31st.',
  reason: '',
}

describe('a correction that is being written', () => {
  it('is there again on the same device, for the revision it is about', () => {
    const place = shelf()
    keepCorrection(edition, words, place)
    expect(keptCorrection(edition, place)).toEqual(words)
    expect(keptCorrection({ ...edition, id: 'update-2' }, place)).toBeNull()
    expect(keptCorrection({ ...edition, revision: 4 }, place)).toBeNull()
  })

  it('is gone once it is handed in', () => {
    const place = shelf()
    keepCorrection(edition, words, place)
    dropCorrection(edition.id, place)
    expect(keptCorrection(edition, place)).toBeNull()
  })

  it('is not made up of what something else left there', () => {
    const place = shelf()
    place.setItem('countywide-update-correction-update-1', '{"revision":3}')
    expect(keptCorrection(edition, place)).toBeNull()
    place.setItem('countywide-update-correction-update-1', 'no json')
    expect(keptCorrection(edition, place)).toBeNull()
  })

  it('is written all the same where nothing can be kept', () => {
    keepCorrection(edition, words, closed)
    dropCorrection(edition.id, closed)
    expect(keptCorrection(edition, closed)).toBeNull()
  })
})
