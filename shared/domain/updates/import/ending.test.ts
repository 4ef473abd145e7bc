import { describe, expect, it } from 'vitest'
import { type ImportedEdition, importEdition } from './import-edition.ts'

const headings = ({ content }: ImportedEdition) =>
  content.blocks.map((block) => (block.kind === 'text' ? block.heading : block.kind))
const aside = ({ report }: ImportedEdition) =>
  report.flatMap(({ kind, text }) => (kind === 'leftAside' ? [text] : []))

const message = 'Dear colleagues\n\nIt was a long week, and you have done well.\n\n'
const signed = 'Helen Strand\nDirector of Education\n\n'
const news =
  'Summer activities\n\nWe have made a list of what families can do in the summer.\n\nOpen evenings\n\nPlease tell us of the evening on which your school is open.\n\n'
const foot =
  'Northdown County Council\n\nThis email is confidential. If it is not for you, delete it at once.\n'

describe('a message that is signed above the news', () => {
  it.each([
    ['with its closing', `${message}Kind regards\n\n`],
    ['without one', message],
  ])('%s, keeps the news, and the name of who signed', (_, words) => {
    const read = importEdition(words + signed + news)
    expect(headings(read)).toEqual(['', 'Summer activities', 'Open evenings'])
    expect(read.content.signOff).toEqual({ name: 'Helen Strand', title: 'Director of Education' })
    expect(read.report.filter(({ text }) => text.startsWith('Signed by'))).toMatchObject([
      { kind: 'guessed', text: expect.stringContaining('after what stands under it') },
    ])
  })

  it('keeps the news apart from the foot of the mail', () => {
    const read = importEdition(message + signed + news + foot)
    expect(JSON.stringify(read.content)).not.toMatch(/confidential/)
    expect(aside(read)).toContain(
      'Under the name: “This email is confidential. If it is not for you, delete it at once.”',
    )
  })

  it('is not signed by “Kind regards”, nor by whoever is named beside one of the news', () => {
    const contact = `${news}Amina Osei, Admissions Manager\n\n${news}`
    const read = importEdition(`${message}Kind regards,\n\n${signed}${contact}`)
    expect(read.content.signOff.name).toBe('Helen Strand')
    expect(importEdition(`${message}\n\n# News\n\n${contact}`).content.signOff.name).toBe('')
  })
})

describe('under a name', () => {
  it('an older mail is left aside, with all of its news', () => {
    const older = `From: Marcus Oyelaran\nSent: 3 May 2028 09:10\nSubject: Older\n\n${news}`
    const read = importEdition(`${message}Kind regards\n\n${signed}${older}`)
    expect(headings(read)).toEqual([''])
    expect(aside(read).join()).toContain('Summer activities')
  })

  it('no address goes into the title', () => {
    const read = importEdition(
      `${message}Regards\n\nHelen Strand\nDirector of Education\nCouncil House, High Street`,
    )
    expect(read.content.signOff.title).toBe('Director of Education')
  })
})

describe('a bulletin that nobody signs', () => {
  it('takes no name of a paper for a person', () => {
    const read = importEdition(`Teacher Bulletin\n\nDepartment of Education Helpline\n\n${news}`)
    expect(read.content.signOff.name).toBe('')
    expect(headings(read)).toContain('Open evenings')
  })

  it('leaves aside what the mailing service has put at the end', () => {
    const service =
      'Copyright © 2028 Northdown, All rights reserved.\n\nOur mailing address is:\nThe Palace, Tidewell\n\nWant to change how you receive these emails?\nYou can update your preferences or unsubscribe from this list.'
    const read = importEdition(`# Meals\n\nThey are warm.\n\n# Buses\n\nThey are late today.\n\n${service}`)
    expect(headings(read)).toEqual(['Meals', 'Buses'])
    expect(JSON.stringify(read.content)).not.toMatch(/Palace|preferences|Copyright/)
    expect(aside(read)).toHaveLength(5)
  })

  it('keeps what is said of unsubscribing or of copyright among the news', () => {
    const read = importEdition(
      '# Copyright\n\nCopyright of pupils’ work is theirs.\n\n# Mail\n\nYou may unsubscribe from our old list.\n\n# Buses\n\nThey are late today.',
    )
    expect(headings(read)).toEqual(['Copyright', 'Mail', 'Buses'])
    expect(aside(read)).toEqual([])
  })
})
