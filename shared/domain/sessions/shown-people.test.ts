// Names in a row: people with commas of their own are still told apart.

import { describe, expect, it } from 'vitest'
import { namesInWords } from './shown-people.ts'

describe('namesInWords', () => {
  it('joins names as a sentence does', () => {
    expect(namesInWords([])).toBe('')
    expect(namesInWords(['Amara Quist'])).toBe('Amara Quist')
    expect(namesInWords(['Amara Quist', 'Lena Frost'])).toBe('Amara Quist and Lena Frost')
    expect(namesInWords(['Amara Quist', 'Lena Frost', 'Tom Alder'])).toBe(
      'Amara Quist, Lena Frost and Tom Alder',
    )
  })

  it('parts those with a comma of their own by semicolons', () => {
    expect(namesInWords(['Dr Ada Lowe, Eastmere University', 'Prof Bell'])).toBe(
      'Dr Ada Lowe, Eastmere University; and Prof Bell',
    )
    expect(namesInWords(['Dr Ada Lowe, Eastmere University', 'Prof Bell', 'Tom Alder'])).toBe(
      'Dr Ada Lowe, Eastmere University; Prof Bell; and Tom Alder',
    )
  })
})
