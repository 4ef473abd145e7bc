import { describe, expect, it } from 'vitest'
import { appLinkIn } from './app-link.ts'

describe('a pasted text', () => {
  const domains = ['localhost:4000', '*.council.example']
  it.each([
    ['http://localhost:4000/tab/#/sessions/east', 'http://localhost:4000/tab/#/sessions/east'],
    ['Look: https://app.council.example/x and more', 'https://app.council.example/x'],
    ['https://other.example https://app.council.example/', 'https://app.council.example/'],
  ])('%s holds a link of the app', (text, link) => {
    expect(appLinkIn(text, domains)).toBe(link)
  })
  it.each(['localhost:4000', 'http://localhost:4001/', 'https://council.example.evil.test/', 'https://', ''])(
    '%s holds none',
    (text) => {
      expect(appLinkIn(text, domains)).toBeNull()
    },
  )
})
