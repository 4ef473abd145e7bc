// A certificate of attendance as a PDF: one page of real text, tagged, with title and language set.

import PDFDocument from 'pdfkit'
import { momentInWords } from '../../../../shared/domain/kernel/words.ts'
import type { Certified } from '../../../../shared/domain/sessions/after/certificate.ts'
import { type Session, sessionKindWords } from '../../../../shared/domain/sessions/session.ts'
import { sessionWhen } from '../../../../shared/domain/sessions/times.ts'

export type CertificateWords = Certified & {
  readonly session: Session
  readonly name: string
  readonly schoolName: string
}

const ink = '#1f1f1f'
const quiet = '#4a4a4a'
const margin = 48
// So many letters of each kind stay on the one page, however wide they are.
const longestName = 120
const longestTitle = 200

// The fonts that every reader has know Western letters only; others are written with their nearest ones.
const unknown = /[^\x20-\x7e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu
const nearest: Readonly<Record<string, string>> = { Ł: 'L', ł: 'l', Đ: 'D', đ: 'd', ı: 'i', Ħ: 'H', ħ: 'h' }
const western = (words: string): string =>
  words.normalize('NFC').replace(unknown, (sign) => {
    const bare = sign.normalize('NFD').replace(/\p{M}/gu, '')
    return nearest[sign] ?? (bare !== sign && bare.replace(unknown, '') === bare ? bare : '')
  })
const fitting = (words: string, most = longestName): string =>
  western(words).replace(/\s+/g, ' ').trim().slice(0, most)

type Line = {
  readonly tag: 'H1' | 'P'
  readonly words: string
  readonly size: number
  readonly font: 'Helvetica' | 'Helvetica-Bold'
  readonly colour: string
  readonly gap: number
}

const said = (words: string): Line => ({
  ...{ tag: 'P', words, size: 13, font: 'Helvetica', colour: quiet, gap: 6 },
})
const named = (words: string, size: number): Line => ({
  ...{ tag: 'P', words, size, font: 'Helvetica-Bold', colour: ink, gap: 8 },
})

const linesOf = ({ session, name, schoolName, minutes, length }: CertificateWords): readonly Line[] => [
  said('The county council’s education directorate'),
  { tag: 'H1', words: 'Certificate of attendance', size: 30, font: 'Helvetica-Bold', colour: ink, gap: 20 },
  said('This is to certify that'),
  named(fitting(name), 24),
  ...(schoolName === '' ? [] : [said(`of ${fitting(schoolName)}`)]),
  said(`took part in this ${sessionKindWords[session.kind].toLowerCase()}, held online in Microsoft Teams:`),
  named(fitting(session.title, longestTitle), 18),
  said(sessionWhen(session)),
  said(`Minutes attended: ${minutes} of ${length}`),
  said(`Organised by ${fitting(session.organiser.name)}`),
]

const bytesOf = async (document: PDFKit.PDFDocument): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  for await (const part of document) if (part instanceof Uint8Array) parts.push(part)
  return Buffer.concat(parts)
}

/** Draws it. The same words give the same page. */
export const drawCertificate = async (about: CertificateWords): Promise<Uint8Array> => {
  const { session, name } = about
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: {
      Title: `Certificate of attendance: ${name}, ${session.title}, ${momentInWords(session.starts)}`,
      Author: 'The county council’s education directorate',
      CreationDate: new Date(session.ends),
    },
  })
  const whole = document.struct('Document')
  document.addStructure(whole)
  for (const { tag, words, size, font, colour, gap } of linesOf(about)) {
    const draw = () => {
      document.font(font).fontSize(size).fillColor(colour).text(words, { align: 'left' })
    }
    whole.add(document.struct(tag, {}, draw))
    document.y += gap
  }
  whole.end()
  document.end()
  return await bytesOf(document)
}
