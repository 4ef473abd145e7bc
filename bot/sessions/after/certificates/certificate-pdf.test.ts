import { inflateSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { aSession } from '../../../../tests/support/session-builders.ts'
import { type CertificateWords, drawCertificate } from './certificate-pdf.ts'

const words: CertificateWords = {
  session: aSession(),
  name: 'Zoë O’Neill-Łukaszewicz',
  schoolName: 'Wrenfield Primary School',
  minutes: 118,
  length: 150,
}

/** Page streams of the file, unpacked. */
const streamsOf = (bytes: Uint8Array): string => {
  const raw = Buffer.from(bytes)
  const found: string[] = []
  for (let from = raw.indexOf('\nstream\n'); from >= 0; from = raw.indexOf('\nstream\n', from + 8)) {
    const body = raw.subarray(from + 8, raw.indexOf('\nendstream', from))
    if (body[0] === 0x78) found.push(inflateSync(body).toString('latin1'))
  }
  return found.join('\n')
}

/** The text of each marked piece, in reading order, with its tag. */
const textOf = (bytes: Uint8Array): readonly (readonly [string, string])[] =>
  [...streamsOf(bytes).matchAll(/\/(\w+) <<\s*\/MCID \d+\s*>>\s*BDC(.*?)EMC/gs)].map(
    ([, tag = '', body = '']) => {
      const hex = [...body.matchAll(/<([0-9a-f]*)>/g)].map(([, part]) => part).join('')
      return [tag, iconv.decode(Buffer.from(hex, 'hex'), 'win1252')]
    },
  )

describe('a certificate as PDF', () => {
  it('says in real text who was where, when and for how long, in tags', async () => {
    expect(textOf(await drawCertificate(words))).toEqual([
      ['P', 'The county council’s education directorate'],
      ['H1', 'Certificate of attendance'],
      ['P', 'This is to certify that'],
      ['P', 'Zoë O’Neill-Lukaszewicz'],
      ['P', 'of Wrenfield Primary School'],
      ['P', 'took part in this workshop, held online in Microsoft Teams:'],
      ['P', 'Breakfast clubs: East workshop'],
      ['P', 'Tuesday 24 November 2026, 9:30am to midday'],
      ['P', 'Minutes attended: 118 of 150'],
      ['P', 'Organised by Marcus Oyelaran'],
    ])
  })

  it('has a language, a title that readers show, and a tree of its parts', async () => {
    const file = Buffer.from(await drawCertificate({ ...words, name: 'Priya Nair' })).toString('latin1')
    expect(file).toContain('/Lang (en-GB)')
    expect(file).toContain('/DisplayDocTitle true')
    expect(file).toContain('/Marked true')
    expect(file).toContain('/StructTreeRoot')
    expect(file).toContain('Certificate of attendance: Priya Nair')
    expect(file.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
  })

  it('stays on one page with the longest words', async () => {
    const long = 'W'.repeat(400)
    const session = aSession({ title: long, organiser: { ...words.session.organiser, name: long } })
    const bytes = await drawCertificate({ ...words, session, name: long, schoolName: long })
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type \/Page\b(?!s)/g),
    ).toHaveLength(1)
  })
})
