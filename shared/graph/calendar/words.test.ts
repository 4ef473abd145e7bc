import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anEventPlan } from '../../../tests/support/session-builders.ts'
import { attendeesBody, createBody } from './event.ts'
import { asHtml, oneAddress, oneLine } from './words.ts'

describe('words for Outlook', () => {
  it('keeps paragraphs and lines of plain text', () => {
    expect(asHtml('We talk.\r\nAnd listen.\n \n\n\nBring “your” timetable.\n')).toBe(
      '<p>We talk.<br>And listen.</p><p>Bring “your” timetable.</p>',
    )
    expect(asHtml('')).toBe('')
  })

  it('escapes markup, pictures and links of others: nothing is drawn or loaded', () => {
    const { body } = createBody(
      anEventPlan({ body: '<img src="https://track.example/p.gif" onerror=\'x()\'>&lt;b&gt;' }),
    )
    expect(body).toEqual({
      contentType: 'html',
      content:
        '<div id="countywide-words"><p>&lt;img src=&quot;https://track.example/p.gif&quot; onerror=&#39;x()&#39;&gt;&amp;lt;b&amp;gt;</p></div>',
    })
  })

  it('makes no element of any text but its own paragraphs and line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const left = asHtml(text).replaceAll(/<\/?p>|<br>/g, '')
        expect(left).not.toMatch(/[<>"']/)
      }),
    )
  })

  it('leaves no line end and no control character in a subject, a name or an address', () => {
    const evil = 'East\r\nBcc: everyone@northdown.example\u2028X\u0000\u0085'
    expect(createBody(anEventPlan({ subject: evil })).subject).toBe('East Bcc: everyone@northdown.example X')
    expect(attendeesBody([{ name: evil, email: 'a@x.\r\nexample ' }])).toEqual({
      attendees: [
        {
          type: 'required',
          emailAddress: {
            name: 'East Bcc: everyone@northdown.example X',
            address: 'a@x.example',
          },
        },
      ],
    })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(oneLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
        expect(oneAddress(text)).not.toMatch(/[\p{Cc}\p{Z}]/u)
      }),
    )
  })

  it('cuts a subject at 255 characters, never inside one', () => {
    expect(oneLine('🏫'.repeat(300))).toBe('🏫'.repeat(255))
  })
})
