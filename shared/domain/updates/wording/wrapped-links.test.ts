// Addresses come out of what mail protection put around them, or stay as they are.

import { describe, expect, it } from 'vitest'
import { unwrapped, wrappedIn } from './wrapped-links.ts'

const real = 'https://northdown.example/form?id=1&name=a%20b#top'
const coded = encodeURIComponent(real)

describe('unwrapped', () => {
  it.each([
    `https://eur03.safelinks.protection.outlook.com/?url=${coded}&data=05%7C02%7Ca&reserved=0`,
    `https://EUR03.safelinks.protection.outlook.com/?url=${coded}&amp;data=05`,
    `https://nam10.safelinks.protection.outlook.com/ap/t-59584e83/?url=${coded}&data=05`,
    `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${coded}&locale=en-gb`,
    `https://www.google.com/url?q=${coded}&sa=D&usg=x`,
    `https://www.google.co.uk/url?sa=t&url=${coded}&ved=x`,
    `https://urldefense.proofpoint.com/v1/url?u=${coded}&k=x`,
    `https://urldefense.com/v3/__${real}__;!!Ab1!xyz$`,
    `https://urldefense.com/v3/__${real.replace('//', '/')}__;!!Ab1!xyz$`,
  ])('is the address inside %s', (wrapped) => {
    expect(unwrapped(wrapped)).toBe(real)
  })

  it('reads Proofpoint’s second form', () => {
    const form =
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__northdown.example_a-2Db_c-5Fd-3Fe-3D1&d=DwMF&c=x'
    expect(unwrapped(form)).toBe('https://northdown.example/a-b/c_d?e=1')
  })

  it('takes one wrapper out of another', () => {
    const inner = `https://urldefense.com/v3/__${real}__;!!Ab1!xyz$`
    const outer = `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}`
    expect(unwrapped(outer)).toBe(real)
  })

  it.each([
    real,
    'https://a.example/?url=https%3A%2F%2Fb.example',
    'https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fb.example',
    'https://www.google.com/search?q=https%3A%2F%2Fb.example',
    'https://eur03.safelinks.protection.outlook.com/?data=05',
    'https://eur03.safelinks.protection.outlook.com/?url=%E0%A4%A',
    'https://eur03.safelinks.protection.outlook.com/?url=northdown',
    'https://urldefense.com/v3/__https://a.example/*x__;Iw!!Ab1!xyz$',
    'mailto:a@b.example',
    '',
  ])('leaves %s as it is', (address) => {
    expect(unwrapped(address)).toBe(address)
  })

  it('opens no more layers than a mail has, however many there are', () => {
    let address = real
    for (let layer = 0; layer < 9; layer++)
      address = `https://www.google.com/url?q=${encodeURIComponent(address)}`
    expect(unwrapped(address)).toContain('google.com/url')
  })
})

describe('wrappedIn', () => {
  it('names what a link goes through', () => {
    expect(wrappedIn('https://urldefense.com/v3/__https://a.example/*x__;Iw!!Ab1!xyz$')).toEqual({
      by: 'Proofpoint',
      inner: null,
    })
    expect(wrappedIn(real)).toBeNull()
  })
})
