import { describe, expect, it } from 'vitest'
import { appointmentStart, londonOffsets, mailStart } from './start-data.ts'

const now = Date.parse('2026-10-06T09:00:00Z')
const user = { name: 'Helen', email: 'helen@county.example', zone: londonOffsets(now) }

const offsetAt = (text: string) => {
  const at = Date.parse(text)
  return user.zone.find(({ start, end }) => at >= start && at < end)?.offset
}

describe('what office.js is told at the start', () => {
  it('has London’s clock, minute by minute at its changes', () => {
    expect(offsetAt('2026-03-29T00:59:59Z')).toBe(0)
    expect(offsetAt('2026-03-29T01:00:00Z')).toBe(60)
    expect(offsetAt('2026-10-25T00:59:59Z')).toBe(60)
    expect(offsetAt('2026-10-25T01:00:00Z')).toBe(0)
    expect(offsetAt('2029-01-01T00:00:00Z')).toBe(0)
  })

  it('lets the pane reach as far as the manifest asked', () => {
    expect(appointmentStart(user, 'readWrite')).toMatchObject({ itemType: 5, permissionLevel: 3 })
    expect(appointmentStart(user, 'mailbox')).toMatchObject({ permissionLevel: 2 })
    expect(appointmentStart(user, 'read')).toMatchObject({ permissionLevel: 1 })
  })

  it('tells a mail with who wrote it, and an invitation with its meeting', () => {
    const mail = {
      id: 'AAMk-a_b=',
      subject: 'RE: West workshop',
      from: { name: 'Amara', email: 'amara@school.example' },
      to: [{ name: 'Helen', email: 'helen@county.example' }],
      at: now,
      bodyHtml: '<p>Hello</p>',
      read: false,
      kind: 'message',
      eventId: null,
    } as const
    expect(mailStart(user, 'read', { ...mail, to: [...mail.to] }, null)).toMatchObject({
      itemType: 1,
      id: 'AAMk/a+b=',
      normalizedSubject: 'West workshop',
      from: { name: 'Amara', address: 'amara@school.example' },
      dateTimeCreated: now,
    })
    expect(mailStart(user, 'read', { ...mail, to: [...mail.to], kind: 'invitation' }, null)).toMatchObject({
      itemType: 3,
      itemClass: 'IPM.Schedule.Meeting.Request',
    })
  })
})
