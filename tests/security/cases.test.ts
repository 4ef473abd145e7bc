// The list of attacks is whole: each case has a test in the README's table, and each test that it names is there.

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8')

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** What has to be tested by now: the cases of the attack table that the product can meet. */
const cases = [...between(1, 16), ...between(18, 57), ...between(60, 67)]

/** What an author of the weekly update can try with words, links and files: each is tested for the update itself. */
const ofUpdates = [...between(44, 48), 50, ...between(62, 64)]

type Row = { readonly number: number; readonly file: string; readonly name: string }

const rows: readonly Row[] = readme.split('\n').flatMap((line) => {
  const [, number, , file, name] = /^\| *(\d+) *\|([^|]*)\| *`([^`|]+)` *\|([^|]+)\|$/.exec(line) ?? []
  return number && file && name ? [{ number: Number(number), file, name: name.trim() }] : []
})

/** The lines of a test file on which the name stands as a text of its own. */
const linesWith = ({ file, name }: Row): readonly string[] => {
  const path = `${root}${file}`
  if (!existsSync(path)) return []
  const quoted = [`'${name}'`, `"${name}"`, `\`${name}\``]
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => quoted.some((text) => line.includes(text)))
}

describe('the table of attacks', () => {
  it('reads every row', () => {
    const written = readme.split('\n').filter((line) => /^\| *\d/.test(line))
    expect(rows).toHaveLength(written.length)
  })

  it.each(cases)('has a test for case %i', (number) => {
    expect(rows.filter((row) => row.number === number)).not.toEqual([])
  })

  it.each(ofUpdates)('has a test for case %i that is about the weekly update', (number) => {
    expect(rows.filter((row) => row.number === number && /\bupdates?\b/.test(row.file))).not.toEqual([])
  })

  it.each(rows)('case $number: $file has “$name”', (row) => {
    const found = linesWith(row)
    expect(found).not.toEqual([])
    expect(found.filter((line) => /\.(?:skip|todo|only|fails)\b/.test(line))).toEqual([])
  })

  it('names no case twice by the same test', () => {
    const keys = rows.map(({ number, file, name }) => `${number} ${file} ${name}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
