import { describe, expect, it } from 'vitest'
import { readPastUpdate } from '../../../tests/support/past-updates/read-past-update.ts'
import { readText } from './read-text.ts'

const page = (text: string) => readText({ text, isHtml: true })
const texts = (html: string) =>
  page(html).content.blocks.flatMap((block) => (block.kind === 'text' ? [[block.heading, block.text]] : []))

describe('a newsletter of nested tables', () => {
  const html = readPastUpdate('newsletter-html.txt')
  const { content, report } = page(html)

  it('comes out in the order in which it is read, with its links and its table', () => {
    expect(texts(html)).toEqual([
      [
        'Snow days',
        'Tell us by **7am** when your school stays shut. [Report a closure](https://northdown.example/snow?utm=1).\n\n- District – Telephone\n- Tidewell – 01632 960001\n- Wrenfield – 01632 960002',
      ],
      ['Bus passes', 'New passes come in February – nobody has to apply.'],
      [
        'Spring forum',
        'We meet on Tuesday 14 March. [Agenda (PDF, 84 KB)](https://northdown.example/forum.pdf)',
      ],
    ])
    expect(content).toMatchObject({
      date: '2028-01-14',
      greeting: 'Dear colleagues',
      andFinally: 'And finally, thank you to all who cooked.\n\nWarm regards',
      signOff: { name: 'Helen Strand', title: 'Director of Education' },
    })
  })

  it('leaves the mail’s own parts aside, its counting picture too', () => {
    const aside = report.flatMap(({ kind, text }) => (kind === 'leftAside' ? [text] : [])).join('\n')
    for (const part of ['View this email in your browser', 'logo.png', 'open.gif', 'Unsubscribe'])
      expect(aside).toContain(part)
  })
})

describe('HTML', () => {
  it('loses scripts and styles, and keeps no bytes of a picture', () => {
    const read = JSON.stringify(
      page(
        '<style>a{}</style><script>alert(1)</script><p>Words.</p><img alt="A map" src="data:image/png;base64,AAAA">',
      ),
    )
    expect(read).not.toMatch(/alert|a\{\}|AAAA/)
    expect(read).toContain('A map')
  })

  it('loses what nobody sees in it', () => {
    const preheader = '<div style="max-height:0; DISPLAY : none">Snow, passes and more inside</div>'
    const mail = `${preheader}<p hidden>Old words.</p><table><tr style="display:none"><td>More inside</td></tr></table><h2>Snow</h2><p style="color:red">It is cold.</p>`
    expect(texts(mail)).toEqual([['Snow', 'It is cold.']])
    expect(JSON.stringify(page(mail))).not.toMatch(/more inside|old words/i)
  })

  it('that is nested without end is still read as words', () => {
    const deep = `${'<div>'.repeat(500)}<p>Still here, and it ends.</p>${'</div>'.repeat(500)}`
    expect(texts(deep)).toEqual([['', 'Still here, and it ends.']])
  })
})

describe('text', () => {
  it('is not taken for HTML', () => {
    expect(
      readText({ text: 'Fewer than <b>5</b> pupils came.', isHtml: false }).content.blocks,
    ).toMatchObject([{ text: 'Fewer than <b>5</b> pupils came.' }])
  })
})
