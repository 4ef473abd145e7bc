import { describe, expect, it } from 'vitest'
import { webLink } from './web-link.ts'

describe('which links lead out', () => {
  it('lets out https, and the product’s pages on this machine', () => {
    expect(webLink('https://county.example/a')?.href).toBe('https://county.example/a')
    expect(webLink('http://localhost:53000/tab/#/privacy')?.href).toBe('http://localhost:53000/tab/#/privacy')
  })

  it('lets out nothing else', () => {
    const others = [
      'http://county.example',
      'http://localhost.county.example/',
      'javascript:alert(1)',
      'a b',
      '',
    ]
    for (const link of others) expect(webLink(link)).toBeNull()
  })
})
