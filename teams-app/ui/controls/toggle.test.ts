// Ticking boxes of a multiple choice.

import { describe, expect, it } from 'vitest'
import { toggle } from './toggle.ts'

const choices = ['o1', 'o2', 'o3', 'nv'].map((code) => ({ code, words: code }))

describe('toggle', () => {
  it('ticks in the order of the question and unticks', () => {
    expect(toggle(choices, 'o3', 'o1')).toBe('o1,o3')
    expect(toggle(choices, 'o1,o3', 'o3')).toBe('o1')
    expect(toggle(choices, 'o1', 'o1')).toBe('')
  })

  it('lets "no view" stand alone, either way', () => {
    expect(toggle(choices, 'o1,o3', 'nv')).toBe('nv')
    expect(toggle(choices, 'nv', 'o2')).toBe('o2')
    expect(toggle(choices, 'nv', 'nv')).toBe('')
  })

  it('drops a code the question does not have', () => {
    expect(toggle(choices, 'gone,o1', 'o2')).toBe('o1,o2')
  })
})
