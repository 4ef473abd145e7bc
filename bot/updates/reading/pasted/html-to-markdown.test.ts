import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const read = (text: string) => readText({ text, isHtml: true })
const texts = (html: string) =>
  read(html).content.blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))

describe('what a word processor puts on the clipboard', () => {
  const item = (sign: string, words: string) =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`

  it('has lists that are lists, whatever sign they bear', () => {
    const html = `<p>Please bring:</p>${item('·', 'a pen')}${item('o', 'a <b>book</b>')}${item('Ø', 'a hat')}<p>then</p>${item('1.', 'write')}${item('2.', 'read')}${item('a)', 'rest')}`
    expect(texts(html)).toEqual([
      'Please bring:\n\n- a pen\n- a **book**\n- a hat\n\nthen\n\n1. write\n2. read\n- a) rest',
    ])
  })

  it('has tables whose cells are paragraphs, and they stay rows', () => {
    const cell = (words: string) => `<td><p class=MsoNormal>${words}<o:p></o:p></p></td>`
    const html = `<p>Come to one of them.</p><table><tr><td colspan=2><p>Briefings</p></td></tr><tr>${cell('<b>Date</b>')}${cell('<b>Venue</b>')}</tr><tr>${cell('10 June 2027')}<td><p>Tidewell</p><p>Old School</p></td></tr></table>`
    expect(texts(html)).toEqual([
      'Come to one of them.\n\n- Briefings\n- **Date** – **Venue**\n- 10 June 2027 – Tidewell Old School',
    ])
  })

  it('and tables that lay out stay paragraphs', () => {
    const html = `<table role="presentation"><tr><td>Meals</td><td>They are warm.</td></tr><tr><td>Buses</td><td>They are late.</td></tr></table>`
    expect(texts(html).join()).not.toContain('–')
  })
})

describe('what is set in', () => {
  it('is the update’s own, unless a mail program marks it as the mail that is answered', () => {
    const html =
      '<p>They said:</p><blockquote><p>It saves us a day.</p></blockquote><blockquote class="gmail_quote"><p>Old words.</p></blockquote><blockquote type="cite">Older words.</blockquote>'
    expect(texts(html)).toEqual(['They said:\n\nIt saves us a day.'])
    expect(JSON.stringify(read(html).report)).toMatch(/Quoted from another mail: “Old words.”.*Older words/)
  })
})

describe('a page around the update', () => {
  it('leaves no menu, no button and no way within the page in the words', () => {
    const html =
      '<nav><ul><li><a href="/a">Benefits</a></li></ul></nav><ul><li><a href="#m">Meals</a></li></ul><h2 id="m">Meals</h2><p>They are warm.</p><button>Share</button><select><option>One</option></select>'
    expect(texts(html)).toEqual(['- Meals', 'They are warm.'])
    expect(JSON.stringify(read(html).report)).not.toMatch(/#m|Benefits|Share/)
  })
})
