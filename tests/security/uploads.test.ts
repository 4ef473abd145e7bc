// Cases 53, 55 and 56 of the attack table through the upload itself: files that are not what they say, and what they hide.

import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { cast, form, startApp } from './support/app-under-test.ts'
import { contentTypes, external, paragraph, wordPackage, zipped } from './support/packages.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff])
const svg = bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>')
const part = '<w:document/>'

const upload = async (name: string, content: Uint8Array) => {
  const started = await startApp()
  const { body, headers } = form(name, content)
  const begun = process.cpuUsage()
  const reply = await started.call('POST', '/api/drafts', { as: cast.marcus, body, headers })
  const drafts = await started.ports.consultations.list()
  return { ...started, reply, drafts, took: process.cpuUsage(begun).user / 1000 }
}

const bomb = () =>
  zipped({
    '[Content_Types].xml': contentTypes,
    'word/document.xml': part,
    'word/media/zeros.bin': '0'.repeat(40_000_000),
  })
const macro = () =>
  zipped({ '[Content_Types].xml': contentTypes, 'word/document.xml': part, 'word/vbaProject.bin': 'x' })

describe('55: a file that is not what it says', () => {
  it.each([
    ['a program as .pdf', 'paper.pdf', async () => program, /Word document/],
    ['a program as .docx', 'paper.docx', async () => program, /does not match its name/],
    ['a program as .md', 'paper.md', async () => program, /does not match its name/],
    ['a PDF as .docx', 'paper.docx', async () => bytes('%PDF-1.7 x'), /does not match its name/],
    ['a .docm', 'paper.docm', macro, /macro/i],
    ['a .docm as .docx', 'paper.docx', macro, /macro/i],
    ['an SVG', 'paper.svg', async () => svg, /Word document/],
    ['a page', 'paper.html', async () => bytes('<script>alert(1)</script>'), /Word document/],
    ['a zip bomb, 1 to 1,000', 'paper.docx', bomb, /unpack/i],
    ['a zip of anything', 'paper.docx', () => zipped({ 'a.txt': 'x' }), /does not match its name/],
    ['nothing', 'paper.docx', async () => new Uint8Array(), /no text in it/],
  ])('55: %s is refused in words, and no draft is made', async (_what, name, content, words) => {
    const { reply, drafts, took } = await upload(name, await content())
    expect(reply.statusCode).toBe(422)
    expect(reply.json().title).toMatch(words)
    expect(drafts).toEqual([])
    expect(took).toBeLessThan(500)
  })

  it('55: the registers refuse them too', async () => {
    for (const url of ['/api/schools/import', '/api/people/import']) {
      for (const content of [program, bytes('%PDF-1.7 x'), await bomb(), svg]) {
        const { call } = await startApp()
        const { body, headers } = form('register.csv', content)
        const reply = await call('POST', url, { as: cast.sam, body, headers })
        expect(reply.statusCode, url).toBe(422)
      }
    }
  })

  it('55: a mark-up file under the name of a text leaves no mark-up behind', async () => {
    const { reply, drafts } = await upload('paper.txt', svg)
    expect(reply.statusCode).toBe(201)
    expect(JSON.stringify(drafts)).not.toMatch(/<script|onload|<svg/i)
  })
})

describe('53: a Word file', () => {
  let close = async () => {}
  afterEach(() => close())

  const listener = async () => {
    const asked: string[] = []
    const server = createServer((request, reply) => {
      asked.push(request.url ?? '')
      reply.end('<html>secret from outside</html>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    close = () => new Promise((resolve) => server.close(() => resolve()))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return { asked, url: `http://127.0.0.1:${address.port}` }
  }

  it('53: reaches nothing outside of itself: pictures, fields, altChunk, templates and frames', async () => {
    const { asked, url } = await listener()
    const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT "/etc/passwd" </w:instrText></w:r><w:r><w:instrText> INCLUDEPICTURE "${url}/field" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    const picture =
      '<w:p><w:r><w:drawing><a:graphic><a:graphicData><a:blip r:embed="rId8" r:link="rId9"/></a:graphicData></a:graphic></w:drawing></w:r></w:p>'
    const { reply, drafts } = await upload(
      'paper.docx',
      await wordPackage({
        body: `${paragraph('Breakfast clubs')}${field}${picture}<w:altChunk r:id="rId7"/>${paragraph('Do you agree that clubs start at 8am?')}`,
        relations: `${external('rId7', 'aFChunk', `${url}/chunk`)}${external('rId8', 'image', '/etc/passwd')}${external('rId9', 'image', `${url}/picture`)}${external('rId10', 'attachedTemplate', `${url}/template.dotm`)}`,
      }),
    )
    expect(reply.statusCode).toBe(201)
    expect(asked).toEqual([])
    const kept = JSON.stringify(drafts)
    expect(kept).toContain('Do you agree that clubs start at 8am?')
    expect(kept).not.toMatch(/root:|secret from outside|INCLUDETEXT|INCLUDEPICTURE|127\.0\.0\.1/)
  })

  it('53: expands no entities of its own, neither files nor laughs', async () => {
    const laughs = Array.from(
      { length: 12 },
      (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
    ).join('')
    const doctype = `<!DOCTYPE w [<!ENTITY l0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">${laughs}]>`
    const body = `${paragraph('Clubs')}${paragraph('&file;')}${paragraph('&l12;')}${paragraph('Do you agree?')}`
    const { reply, drafts, took } = await upload('paper.docx', await wordPackage({ body, doctype }))
    expect([201, 422]).toContain(reply.statusCode)
    expect(JSON.stringify(drafts)).not.toMatch(/root:|haha/)
    expect(took).toBeLessThan(1_000)
  })

  it('53: keeps closing tags, control signs and half characters of a text as text or drops them', async () => {
    const odd = 'Do you agree with &lt;/w:t&gt;&lt;script&gt;alert(1)&lt;/script&gt; and \u0001\ud800 this?'
    const { reply, drafts } = await upload('paper.docx', await wordPackage({ body: paragraph(odd) }))
    expect([201, 422]).toContain(reply.statusCode)
    expect(JSON.stringify(drafts)).not.toMatch(/\\u0001|\\ud800/)
  })

  it('53: links of a paper keep only web and mail addresses that a person can follow', async () => {
    const link = (id: string, words: string) =>
      `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${words}</w:t></w:r></w:hyperlink></w:p>`
    const { parseMarkdown } = await import('../../teams-app/ui/text/markdown.ts')
    const { drafts } = await upload(
      'paper.docx',
      await wordPackage({
        body: `${paragraph('Clubs')}${paragraph('Section 1: Mornings')}${paragraph('Some families need clubs.')}${link('rId7', 'One')}${link('rId8', 'Two')}${paragraph('Question 1: Do you agree that clubs start at 8am?')}`,
        relations: `${external('rId7', 'hyperlink', 'javascript:alert(1)')}${external('rId8', 'hyperlink', 'file:///etc/passwd')}`,
      }),
    )
    const background = drafts[0]?.value.content.sections.map((section) => section.background).join('\n') ?? ''
    expect(background).toContain('One')
    expect(JSON.stringify(parseMarkdown(background))).not.toContain('"kind":"link"')
  })
})

describe('56: the name of a file', () => {
  it.each([
    ['../../etc/passwd.md', 'passwd.md'],
    ['..\\..\\windows\\a.md', 'a.md'],
    ['CON.md', 'CON.md'],
    ['a.exe.md', 'a.exe.md'],
    ['‮cod.exe.md', 'cod.exe.md'],
  ])('56: %s is only ever shown, without folders and unseen signs', async (name, shown) => {
    const { reply, drafts } = await upload(name, bytes('# Clubs\n\nDo you agree that clubs start at 8am?'))
    expect(reply.statusCode).toBe(201)
    expect(drafts[0]?.value.source?.fileName).toBe(shown)
    expect(drafts[0]?.value.id).toMatch(/^[a-z0-9-]{1,40}$/)
  })

  it.each(['a.pdf.exe', 'paper.md.scr', 'CON', '../../a', 'paper'])('56: %s is refused', async (name) => {
    const { reply, drafts } = await upload(name, bytes('# Clubs'))
    expect(reply.statusCode).toBe(422)
    expect(drafts).toEqual([])
  })

  it('56: quotes and line breaks in it start no header of ours', async () => {
    const { reply } = await upload('a%22%0d%0aX-Evil: 1.md', bytes('# Clubs\n\nDo you agree?'))
    expect(reply.headers['x-evil']).toBeUndefined()
  })
})
