import { describe, expect, it } from 'vitest'
import { blankDraft, type Draft, isChanged, merged, nextHalfHour, withStart } from './draft.ts'

const at = (text: string): number => Date.parse(text)
const base: Draft = {
  ...blankDraft(at('2026-11-24T13:30:00Z')),
  id: 'AAMk1',
  subject: 'West workshop',
  bodyHtml: '<html><body><p>Agenda</p></body></html>',
}
const amara = { name: 'Amara', email: 'Amara@school.example', kind: 'required', response: 'none' } as const

describe('what was typed meets what changed in the calendar', () => {
  it('takes over what was not typed over, and keeps what was', () => {
    const mine = { ...base, subject: 'West workshop, first of two' }
    const theirs = { ...base, subject: 'Renamed', location: 'Online' }
    expect(merged(base, mine, theirs)).toMatchObject({
      subject: 'West workshop, first of two',
      location: 'Online',
    })
  })

  it('never loses the block of a Teams meeting, whatever was written around it', () => {
    const joinUrl = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x/0?context=1&a=2'
    const block = `<br><div class="me-email-text" lang="en-GB"><a href="${joinUrl}">Join</a></div>`
    const theirs = { ...base, joinUrl, bodyHtml: `<html><body><p>Agenda</p>${block}</body></html>` }
    const typed = { ...base, bodyHtml: '<p>My own words</p>' }
    const both = merged(base, typed, theirs)
    expect(both.bodyHtml).toBe(`<p>My own words</p>${block}`)
    expect(both.joinUrl).toBe(joinUrl)
    expect(merged(theirs, both, theirs).bodyHtml).toBe(both.bodyHtml)
  })

  it('does not add the block twice when the address is written as HTML writes it', () => {
    const joinUrl = 'https://teams.microsoft.com/l/meetup-join/x/0?context=1&a=2'
    const mine = {
      ...base,
      bodyHtml: '<a href="https://teams.microsoft.com/l/meetup-join/x/0?context=1&amp;a=2">',
    }
    expect(merged(base, mine, { ...base, joinUrl }).bodyHtml).toBe(mine.bodyHtml)
  })

  it('shows new answers beside people who were added meanwhile', () => {
    const before = { ...base, attendees: [amara] }
    const added = { ...amara, name: 'Ines', email: 'ines@school.example' }
    const mine = { ...before, attendees: [amara, added] }
    const theirs = {
      ...before,
      attendees: [{ ...amara, email: 'amara@school.example', response: 'accepted' }],
    } as const
    expect(merged(before, mine, theirs).attendees.map(({ response }) => response)).toEqual([
      'accepted',
      'none',
    ])
  })

  it('counts an answer as no change of the form, but a person or a property as one', () => {
    const answered = { ...base, attendees: [{ ...amara, response: 'declined' }] } as const
    expect(isChanged({ ...base, attendees: [amara] }, answered)).toBe(false)
    expect(isChanged(base, answered)).toBe(true)
    expect(isChanged(base, { ...base, properties: { key: 1 } })).toBe(true)
    expect(isChanged(base, { ...base })).toBe(false)
  })
})

describe('the times of an appointment', () => {
  it('move together when the start is moved', () => {
    const moved = withStart(base, base.starts + 3_600_000)
    expect(moved.ends - moved.starts).toBe(base.ends - base.starts)
  })

  it('begin at the next half hour', () => {
    expect(nextHalfHour(at('2026-11-24T13:10:00Z'))).toBe(at('2026-11-24T13:30:00Z'))
    expect(nextHalfHour(at('2026-11-24T13:30:00Z'))).toBe(at('2026-11-24T14:00:00Z'))
  })
})
