import { describe, expect, it } from 'vitest'
import { fileNameOf, sizeWords } from './files.ts'

describe('files of a library', () => {
  it('have a name with their folders', () => {
    expect(fileNameOf({ id: '1', fields: { FileLeafRef: 'Papers/a.docx' } })).toBe('Papers/a.docx')
    expect(fileNameOf({ id: '7', fields: {} })).toBe('Document 7')
  })

  it('have a size in words', () => {
    expect(sizeWords(10)).toBe('1\u00a0KB')
    expect(sizeWords(217_000)).toBe('212\u00a0KB')
    expect(sizeWords(1_468_006)).toBe('1.4\u00a0MB')
    expect(sizeWords(undefined)).toBe('')
  })
})
