// Our words in an event's body, and what stands around them.

import { describe, expect, it } from 'vitest'
import { adoptedBody, blockOf, reworded } from './body.ts'

const join = '<div class="me-email-text"><a href="https://teams.example/join">Join the meeting now</a></div>'
const page = (inner: string): string => `<html><head><style>p{}</style></head><body>${inner}</body></html>`
const link = { words: 'Give up your place', href: 'https://teams.example/l?c=%7B"x"%7D&d' }

describe('the words in a body', () => {
  it('are escaped, and a link stands under its name', () => {
    expect(blockOf({ body: 'Clubs <b>now</b>\n\nSpeakers: Ana', link })).toBe(
      '<div id="countywide-words"><p>Clubs &lt;b&gt;now&lt;/b&gt;</p><p>Speakers: Ana</p>' +
        '<p><a href="https://teams.example/l?c=%7B&quot;x&quot;%7D&amp;d">Give up your place</a></p></div>',
    )
  })

  it('are written anew, also where Outlook has renamed them, and the join link stays', () => {
    for (const id of ['id="countywide-words"', 'id="x_countywide-words" style="a"', 'id=countywide-words']) {
      const html = page(`<p>Mine</p><div class="a" ${id}><p>Old</p></div>${join}`)
      const now = reworded(html, { body: 'New $& text' })
      expect(now).toBe(page(`<p>Mine</p>${blockOf({ body: 'New $& text' })}${join}`))
    }
  })

  it('are left alone where there are none of ours', () => {
    expect(reworded(page(`<p>Old</p>${join}`), { body: 'New' })).toBeNull()
  })
})

describe('the body of an appointment that becomes a session', () => {
  it('is ours where the organiser’s says no more', () => {
    const words = { body: 'About clubs & meals\n\nSpeakers: Ana', link }
    expect(adoptedBody(page('<p>About clubs &amp; meals</p>'), words)).toBe(blockOf(words))
    expect(adoptedBody(page(''), words)).toBe(blockOf(words))
  })

  it('keeps what the organiser wrote, and says nothing twice', () => {
    const words = { body: 'About clubs\n\nSpeakers: Ana', link }
    const html = page(`<p>About clubs</p><p>Bring a chair.</p>${join}`)
    const added = blockOf({ body: 'Speakers: Ana', link })
    const once = page(`<p>About clubs</p><p>Bring a chair.</p>${join}${added}`)
    expect(adoptedBody(html, words)).toBe(once)
    expect(adoptedBody('<p>Bring a chair.</p>', { body: 'About' })).toBe(
      `<p>Bring a chair.</p>${blockOf({ body: 'About' })}`,
    )
  })

  it('has them once, however often it is adopted', () => {
    const words = { body: 'About clubs', link }
    const once = adoptedBody(page('<p>Bring a chair.</p>'), words)
    expect(adoptedBody(once, words)).toBe(once)
  })
})
