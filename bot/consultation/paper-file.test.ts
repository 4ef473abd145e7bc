// Papers as files: what is read, and what is refused before it can do harm.

import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { importPaper } from '../../shared/domain/consultation/paper/import-paper.ts'
import {
  hasRealPaper,
  readPaper,
  readRealPaper,
  whyNoRealPaper,
} from '../../tests/support/papers/read-paper.ts'
import { kindsInCommon, readExpected } from '../../tests/support/papers/real-paper.ts'
import { wordFile } from '../../tests/support/papers/word-file.ts'
import { largestPaperFile, longestPaper, paperToMarkdown } from './paper-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = async (name: string, content: Uint8Array) => paperToMarkdown({ name, bytes: content })
const markdownOf = async (name: string, content: Uint8Array) => {
  const result = await read(name, content)
  return result.ok ? result.value : `refused: ${result.refusal.reason}`
}
const reasonFor = async (name: string, content: Uint8Array) => {
  const result = await read(name, content)
  return result.ok ? 'read' : result.refusal.reason
}

const zipped = async (files: Readonly<Record<string, string>>, level = 9) => {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(files)) zip.file(name, content)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level } })
}
const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>'

describe('text files', () => {
  it('reads UTF-8 with and without a mark', async () => {
    expect(await markdownOf('paper.md', bytes('# Lunch – a café'))).toBe('# Lunch – a café')
    expect(await markdownOf('PAPER.TXT', bytes('\ufeff# Lunch'))).toBe('# Lunch')
  })

  it('reads Windows-1252 where UTF-8 does not fit', async () => {
    const windows = Uint8Array.from([0x4c, 0x96, 0x20, 0x93, 0x63, 0x61, 0x66, 0xe9, 0x94])
    expect(await markdownOf('paper.txt', windows)).toBe('L– “café”')
  })

  it('reads UTF-16 as Windows programs save it', async () => {
    expect(await markdownOf('paper.txt', Uint8Array.from([0xff, 0xfe, 0x4c, 0, 0xe9, 0]))).toBe('Lé')
  })
})

describe('Word files', () => {
  it('keeps headings, emphasis, lists, tables, tabs and raised letters', async () => {
    const markdown = await markdownOf(
      'paper.docx',
      await wordFile(
        '# Meals\n\n**Bold** and *slanted*, 3<sup>rd</sup>\n\n- one\n- two\n\nJune 2026\tForum\n\n| A | B |\n| - | - |\n| 1 | 2 |',
      ),
    )
    expect(markdown).toContain('# Meals')
    expect(markdown).toContain('**Bold** and *slanted*, 3<sup>rd</sup>')
    expect(markdown).toMatch(/- +one\n- +two/)
    expect(markdown).toContain('June 2026\tForum')
    expect(markdown).toContain('| A | B |\n| --- | --- |\n| 1 | 2 |')
  })

  it('reads a framed text as text, not as a table', async () => {
    const markdown = await markdownOf('paper.docx', await wordFile('| Question 1: Do you agree? |'))
    expect(markdown.trim()).toBe('Question 1: Do you agree?')
  })

  it.each(['numbered-questions.md', 'question-table.md', 'bold-questions.md', 'matrix-and-scales.md'])(
    'gives from Word what the Markdown of %s gives',
    async (name) => {
      const plain = importPaper(readPaper(name))
      const word = importPaper(await markdownOf('paper.docx', await wordFile(readPaper(name))))
      const told = (paper: typeof plain) => ({
        ...paper,
        report: [],
        sections: paper.sections.map((section) => ({
          ...section,
          background: '',
          questions: section.questions.map((question) => ({ ...question, line: 0 })),
        })),
      })
      expect(told(word)).toEqual(told(plain))
    },
  )

  it.runIf(hasRealPaper)(`gives the 2020 paper exactly from Word too${whyNoRealPaper}`, async () => {
    const expected = readExpected()
    const paper = importPaper(await markdownOf('paper.docx', await wordFile(readRealPaper())))
    const told = (section: {
      number: string
      title: string
      role: string
      questions: readonly { text: string }[]
    }) => ({
      number: section.number,
      title: section.title,
      role: section.role,
      questions: section.questions.map(({ text }) => text),
    })
    expect(paper).toMatchObject({
      title: expected.title,
      subtitle: expected.subtitle,
      opens: expected.opens,
      closes: expected.closes,
      workshops: expected.workshops,
    })
    expect(paper.sections.map(told)).toEqual(expected.sections.map(told))
    expect(kindsInCommon(paper.sections, expected.sections)).toBeGreaterThanOrEqual(52)
  })
})

describe('refusals', () => {
  it('refuses other types in words', async () => {
    const result = await read('paper.svg', bytes('<svg onload="alert(1)"/>'))
    expect(result).toMatchObject({ ok: false, refusal: { reason: 'unknownType' } })
    expect(result.ok ? '' : result.refusal.text).toMatch(/Word document \(\.docx\)/)
    for (const name of ['a.pdf', 'a.doc', 'a.pdf.exe', '../../a', 'CON', 'a.docx\r\nX: y']) {
      expect(await reasonFor(name, bytes('x'))).toBe('unknownType')
    }
  })

  it('refuses an empty file, a blank file and a Word file without text', async () => {
    expect(await reasonFor('a.md', bytes(''))).toBe('empty')
    expect(await reasonFor('a.md', bytes(' \n\t\n'))).toBe('empty')
    expect(await reasonFor('a.docx', await wordFile(''))).toBe('empty')
  })

  it('refuses more than 10 MB', async () => {
    expect(await reasonFor('a.txt', new Uint8Array(largestPaperFile + 1).fill(65))).toBe('tooLarge')
  })

  it('refuses more text than a consultation keeps, and reads just that much', async () => {
    const { characters, lines } = longestPaper
    expect(await reasonFor('a.txt', bytes('a'.repeat(characters)))).toBe('read')
    expect(await reasonFor('a.txt', bytes('a'.repeat(characters + 1)))).toBe('tooLong')
    expect(await reasonFor('a.txt', bytes(`a${'\n'.repeat(lines - 1)}`))).toBe('read')
    expect(await reasonFor('a.txt', bytes(`a${'\r\n'.repeat(lines)}`))).toBe('tooLong')
    expect(await reasonFor('a.docx', await wordFile('word '.repeat(characters / 5 + 1)))).toBe('tooLong')
  })

  it('refuses a program under the name of a paper', async () => {
    const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])
    for (const name of ['a.docx', 'a.md', 'a.txt'])
      expect(await reasonFor(name, program)).toBe('notWhatItSays')
  })

  it('refuses a package under the name of a text, and a zip that is no Word file', async () => {
    expect(await reasonFor('a.md', await wordFile('Hello'))).toBe('notWhatItSays')
    expect(await reasonFor('a.docx', await zipped({ 'readme.txt': 'hello' }))).toBe('notWhatItSays')
  })

  it('refuses macros by name, by content and by type', async () => {
    expect(await reasonFor('a.docm', bytes('x'))).toBe('macros')
    const body = { '[Content_Types].xml': types, 'word/document.xml': '<w/>' }
    expect(await reasonFor('a.docx', await zipped({ ...body, 'word/vbaProject.bin': 'x' }))).toBe('macros')
    const typed = types.replace(
      '></',
      '><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></',
    )
    expect(await reasonFor('a.docx', await zipped({ ...body, '[Content_Types].xml': typed }))).toBe('macros')
  })

  it('refuses a zip bomb from its directory, in no time', async () => {
    const bomb = await zipped({
      '[Content_Types].xml': types,
      'word/document.xml': '<w/>',
      'word/media/a.bin': '0'.repeat(30_000_000),
    })
    const start = process.cpuUsage()
    expect(await reasonFor('a.docx', bomb)).toBe('unpacksTooLarge')
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(50)
  })

  it('refuses a bomb whose directory lies about its size', async () => {
    const bomb = await zipped({ '[Content_Types].xml': types, 'word/document.xml': ' '.repeat(3_000_000) })
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength)
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 3_000_000) {
        view.setUint32(at + 24, 1000, true)
      }
    }
    expect(await reasonFor('a.docx', bomb)).toBe('unpacksTooLarge')
  })

  it('refuses a damaged package without throwing', async () => {
    const whole = await wordFile('Hello')
    expect(await reasonFor('a.docx', whole.slice(0, whole.length - 40))).toBe('unreadable')
    const body = { '[Content_Types].xml': types, 'word/document.xml': '<w:document><w:body>' }
    expect(await reasonFor('a.docx', await zipped(body))).toMatch(/unreadable|empty/)
    const deep = `${'<w:p>'.repeat(50_000)}${'</w:p>'.repeat(50_000)}`
    expect(await reasonFor('a.docx', await zipped({ ...body, 'word/document.xml': deep }, 1))).toMatch(
      /unreadable|empty|unpacksTooLarge/,
    )
  })

  it('keeps sentences short enough to read', async () => {
    for (const name of ['a.pdf', 'a.docm', 'a.md', 'a.docx']) {
      const result = await read(name, new Uint8Array())
      const sentences = result.ok ? [] : result.refusal.text.split(/(?<=\.) /)
      for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(25)
    }
  })
})
