// The address that is meant by what is typed.

import { describe, expect, it } from 'vitest'
import { addressMeant } from './typed-address.ts'

const safe = 'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Ff%3Fx%3D1&data=05'

describe('addressMeant', () => {
  it('is what mail protection was put around', () => {
    expect(addressMeant(` ${safe} `)).toBe('https://a.example/f?x=1')
  })

  it('is whole when it begins with www.', () => {
    expect(addressMeant('www.county.example/forms')).toBe('https://www.county.example/forms')
    expect(addressMeant('WWW.county.example')).toBe('https://WWW.county.example')
  })

  it('is anything else as it was typed', () => {
    for (const typed of ['', 'www.', 'www.county', 'county.example', 'http://a.example', 'https://a.example'])
      expect(addressMeant(typed)).toBe(typed)
  })
})
