// Which keys undo and bring back.

import { describe, expect, it } from 'vitest'
import { commandOf } from './use-undo-keys.ts'

const keys = (key: string, ...held: readonly ('ctrlKey' | 'metaKey' | 'shiftKey')[]) =>
  commandOf({
    key,
    ctrlKey: held.includes('ctrlKey'),
    metaKey: held.includes('metaKey'),
    shiftKey: held.includes('shiftKey'),
  })

describe('commandOf', () => {
  it('knows the keys of Windows and of the Mac, and no others', () => {
    expect([keys('z', 'ctrlKey'), keys('Z', 'metaKey')]).toEqual(['undo', 'undo'])
    expect([keys('Z', 'ctrlKey', 'shiftKey'), keys('y', 'ctrlKey')]).toEqual(['redo', 'redo'])
    expect([keys('z'), keys('a', 'ctrlKey'), keys('y', 'ctrlKey', 'shiftKey')]).toEqual([null, null, null])
  })
})
