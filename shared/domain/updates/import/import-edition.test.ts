import { describe, expect, it } from 'vitest'
import {
  hasRealUpdate,
  readPastUpdate,
  readRealUpdate,
  whyNoRealUpdate,
} from '../../../../tests/support/past-updates/read-past-update.ts'
import { type ImportedEdition, importEdition } from './import-edition.ts'

const headings = ({ content }: ImportedEdition) =>
  content.blocks.map((block) => (block.kind === 'text' ? block.heading : block.kind))
const textUnder = ({ content }: ImportedEdition, heading: string): string => {
  const found = content.blocks.find((block) => block.kind === 'text' && block.heading === heading)
  return found?.kind === 'text' ? found.text : ''
}
const told = ({ report }: ImportedEdition, line: number) =>
  report.filter((entry) => entry.line === line).map(({ kind, text }) => `${kind}: ${text}`)

describe('a numbered bulletin', () => {
  const read = importEdition(readPastUpdate('numbered.txt'))

  it('gives its date, summary, greeting and who signed it', () => {
    expect(read.content).toMatchObject({
      date: '2027-03-12',
      summary: 'In this issue: school meals, exam access and a new bus pass',
      greeting: 'Dear headteachers',
      signOff: { name: 'Helen Strand', title: 'Director of Education' },
    })
  })

  it('tells numbered headings from a numbered list', () => {
    expect(headings(read)).toEqual(['School meals', 'Exam access arrangements', 'Bus passes'])
    expect(textUnder(read, 'Exam access arrangements')).toContain(
      '1. by the portal\n2. by post\n3. by hand to Tidewell House',
    )
  })

  it('finds the days, with the year that is meant', () => {
    expect(told(read, 11)).toEqual([
      'recognised: An event: Monday 12 April 2027, in “The new menu starts on Monday 12 April”',
    ])
  })
})

describe('a page of capitals', () => {
  const read = importEdition(readPastUpdate('capitals.txt'))

  it('has its headings in capitals and ends with “And finally”', () => {
    expect(headings(read)).toEqual(['HALF TERM', 'INSPECTIONS', 'ATTENDANCE'])
    expect(read.content.andFinally).toBe('The brass band of Wrenfield won in Hull.\n\nRegards')
    expect(read.content.signOff).toEqual({ name: 'Marcus Oyelaran', title: 'Head of School Services' })
  })

  it('reports a file that is not there and takes its size out of the text', () => {
    expect(textUnder(read, 'ATTENDANCE')).not.toContain('220 KB')
    expect(told(read, 13)[0]).toBe(
      'leftAside: A file is not in the text, add it again: “Attendance stands at 93.4% across the county” (Excel, 220 KB)',
    )
  })
})

describe('Markdown with bullets and links', () => {
  const read = importEdition(readPastUpdate('bullets.md'))

  it('names links, gives bare addresses words, and keeps as words what may not be linked to', () => {
    expect(textUnder(read, "This week's actions").split('\n')).toEqual([
      '- Read the [safeguarding notice](https://northdown.example/safeguarding)',
      '- Book a place: [booking.northdown.example](https://booking.northdown.example/autumn)',
      '- Old form at http://forms.northdown.example/old',
      '- Write to the admissions team (admissions@northdown.example)',
    ])
    expect(textUnder(read, 'Vacancies')).not.toContain('javascript')
    expect(told(read, 20).join('\n')).toMatch(/leftAside: Not a link any more: “Apply here”, to javascript:/)
  })

  it('tells of a weekday that is wrong', () => {
    expect(told(read, 16)).toEqual(['guessed: “Friday 16 October” is a Saturday in 2027.'])
  })
})

describe('paste from Word', () => {
  const read = importEdition(readPastUpdate('word.txt'))

  it('has one paragraph a line, its bullets, and table rows as lines', () => {
    expect(headings(read)).toEqual(['Snow', 'Staffing survey', 'Trips'])
    expect(textUnder(read, 'Snow')).toContain('- open all day\n- open late\n- from 10am\n- shut')
    expect(textUnder(read, 'Staffing survey')).toContain('- 2027 – 431 – 72%')
  })

  it('reports dates that were lost and makes none up', () => {
    expect(textUnder(read, 'Staffing survey')).toMatch(/The briefings take place on:$/)
    expect(told(read, 16)).toEqual([
      'leftAside: Dates should follow “…briefings take place on:” but are not in the text. Nothing was made up.',
    ])
  })
})

describe('a plain mail', () => {
  const read = importEdition(readPastUpdate('mail.txt'))

  it('joins lines that the mail program broke, and reads underlined headings', () => {
    expect(headings(read)).toEqual(['', 'Admissions code', 'Families who move'])
    expect(textUnder(read, 'Admissions code')).toContain('alter two sentences of their own rules, and we')
  })

  it('dates it by its head and leaves head, footer and the quoted mail aside', () => {
    expect(read.content.date).toBe('2028-05-05')
    const aside = read.report.filter(({ kind }) => kind === 'leftAside').map(({ line }) => line)
    expect(aside).toEqual([1, 2, 3, 4, 30, 33, 34, 35])
    expect(JSON.stringify(read.content)).not.toMatch(/confidential|laid before/)
  })

  it('cuts the summary after a part of the sentence and tells the whole', () => {
    expect(read.content.summary).toBe('This week we say how the new admissions code touches you…')
    expect(told(read, 8).join()).toContain('in the middle of a term.')
  })
})

describe('what a text may hold', () => {
  it('a picture is left aside with its words and address', () => {
    const read = importEdition('Dear all\n\n# Snow\n\nLook: ![a sledge](https://x.example/s.png) and go.')
    expect(textUnder(read, 'Snow')).toBe('Look: and go.')
    expect(told(read, 5)).toContain(
      'leftAside: A picture is not in the text, add it again: “a sledge, https://x.example/s.png”',
    )
  })

  it('a link that mail protection has wrapped leads where its author meant, and says so', () => {
    const safe =
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Ff&data=05%7C02'
    const read = importEdition(`# Form\n\nFill in [the form](${safe}), or see <${safe}>.`)
    expect(textUnder(read, 'Form')).toBe(
      'Fill in [the form](https://a.example/f), or see [a.example](https://a.example/f).',
    )
    expect(told(read, 3)).toContain(
      'recognised: Link “the form” to a.example, without Outlook’s Safe Links around it',
    )
  })

  it('a heading over a heading goes before it, so that no section is empty', () => {
    const read = importEdition('# Schools\n\n## Meals\n\nThey are warm.')
    expect(headings(read)).toEqual(['Schools: Meals'])
  })

  it('a text without any shape is one section, and nothing is invented', () => {
    const { content } = importEdition('one line that says a little and ends here.')
    expect(content).toMatchObject({
      date: null,
      greeting: '',
      andFinally: '',
      signOff: { name: '', title: '' },
    })
    expect(content.blocks).toMatchObject([{ id: 'b1', text: 'one line that says a little and ends here.' }])
  })

  it('emoji alone are words, and signs alone are told', () => {
    expect(importEdition('🎉🎄').content.blocks).toMatchObject([{ text: '🎉🎄' }])
    const mixed = importEdition('Dear all\n\n# Snow\n\nIt is cold.\n\n❄️\n\n🇬🇧\n\n---\n\n▪\n\nStay in.')
    expect(textUnder(mixed, 'Snow')).toBe('It is cold.\n\n❄️\n\n🇬🇧\n\nStay in.')
    const empty = importEdition('\n*** ---\n…')
    expect(empty.content.blocks).toEqual([])
    expect(told(empty, 1)).toContain('leftAside: There are no words in the text: “*** --- …”')
  })

  it('nothing at all gives nothing', () => {
    expect(importEdition(' \r\n ').content.blocks).toEqual([])
  })

  it('a text longer than a section holds goes on in the next', () => {
    const read = importEdition(`# Long\n\n${'A sentence. '.repeat(4_000)}`)
    expect(read.content.blocks.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3'])
    expect(
      Math.max(...read.content.blocks.map((block) => (block.kind === 'text' ? block.text.length : 0))),
    ).toBeLessThanOrEqual(20_000)
  })

  it('signs that mark up stay the signs they were', () => {
    expect(importEdition('Costs 3 * 4 pounds [sic] in a_file_name.').content.blocks).toMatchObject([
      { text: 'Costs 3 \\* 4 pounds \\[sic\\] in a\\_file\\_name.' },
    ])
  })
})

describe.skipIf(!hasRealUpdate)(`the update of 8 November 2023${whyNoRealUpdate}`, () => {
  const read = hasRealUpdate ? importEdition(readRealUpdate()) : importEdition('')

  it('comes out with all of its headings', () => {
    expect(read.content.date).toBe('2023-11-08')
    expect(read.content.blocks).toHaveLength(5)
    expect(headings(read)).toMatchObject(
      [/^Working/, /^SEND/, /briefings$/, /Project$/, /28 November 2023$/].map((pattern) =>
        expect.stringMatching(pattern),
      ),
    )
  })

  it('comes out with all of its paragraphs, but for files that are not there', () => {
    const text = JSON.stringify(read.content)
    const lines = readRealUpdate().split(/\r?\n/)
    const long = lines.filter((line) => line.length > 120 && !line.startsWith('This week'))
    expect(long.length).toBeGreaterThan(8)
    for (const line of long) {
      const words = line
        .replace(/ \(PDF, [\d.]+ [KM]B\)/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      expect(text).toContain(JSON.stringify(words).slice(1, -1))
    }
  })

  it('tells of four files, the lost dates, and the events', () => {
    const texts = read.report.map(({ text }) => text)
    expect(texts.filter((text) => text.startsWith('A file is not in the text'))).toHaveLength(4)
    expect(texts.filter((text) => text.startsWith('Dates should follow'))).toHaveLength(1)
    expect(texts.filter((text) => text.startsWith('An event')).join()).toMatch(
      /Wednesday 15 November 2023.*Tuesday 28 November 2023/,
    )
  })
})
