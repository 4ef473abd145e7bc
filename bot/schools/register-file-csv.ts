// A CSV file from outside becomes rows under the column names we asked for, or a refusal in plain English.

import Papa from 'papaparse'
import { ok, type Result, refuse } from '../../shared/domain/kernel/result.ts'
import { otherKindOf, textOf } from './register-file-text.ts'

export type CsvRow = Readonly<Record<string, string>>

/** `message` says what is wrong and what to do; `missing` names the columns that were not found. */
export type CsvRefusal = {
  readonly reason: 'empty' | 'tooLarge' | 'notCsv' | 'missingColumns' | 'brokenRow'
  readonly message: string
  readonly missing?: readonly string[]
}

/** The largest file that is read, in bytes: the whole national register is a little smaller. */
export const largestCsv = 50 * 1024 * 1024

/** A column by the name we give it; `names` are the header texts it is known by, without regard to case. */
export type WantedColumn = { readonly key: string; readonly names: readonly string[] }

export type CsvRequest = {
  /** What the file should be, for the refusals: "the schools register". */
  readonly what: string
  readonly columns: readonly WantedColumn[]
  /** Keys of the columns without which the file is refused. */
  readonly needed: readonly string[]
  /** What to do when a needed column is not there. */
  readonly advice: string
}

type Reader = {
  keys: readonly (string | undefined)[] | undefined
  header: readonly string[]
  /** What is wrong with the first row that cannot be trusted; nothing behind it can be either. */
  broken: string | undefined
  rows: CsvRow[]
}

const refusal = (reason: CsvRefusal['reason'], message: string) => refuse({ reason, message })

const asHeader = (name: string): string => name.trim().toLowerCase()

const keysOf = (
  header: readonly string[],
  columns: readonly WantedColumn[],
): readonly (string | undefined)[] => {
  const keyOf = new Map(
    columns.flatMap(({ key, names }) => names.map((name) => [asHeader(name), key] as const)),
  )
  const taken = new Set<string>()
  return header.map((name) => {
    const key = keyOf.get(asHeader(name))
    if (key === undefined || taken.has(key)) return undefined
    taken.add(key)
    return key
  })
}

// Only the wanted cells are kept: the register has 140 columns and up to 50,000 rows.
const pick = (cells: readonly string[], keys: readonly (string | undefined)[]): CsvRow => {
  const row: Record<string, string> = {}
  keys.forEach((key, index) => {
    if (key !== undefined) row[key] = cells[index] ?? ''
  })
  return row
}

const hasSurplus = (cells: readonly string[], width: number): boolean =>
  cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')

const take = (reader: Reader, cells: readonly string[], columns: readonly WantedColumn[]): void => {
  if (reader.keys === undefined) {
    reader.header = cells.map((name) => name.trim())
    reader.keys = keysOf(cells, columns)
    return
  }
  const row = reader.rows.length + 2
  if (hasSurplus(cells, reader.header.length)) {
    reader.broken ??= `Row ${row} has more cells than the column names allow.`
  }
  reader.rows.push(pick(cells, reader.keys))
}

const parse = (text: string, columns: readonly WantedColumn[]): Reader => {
  const reader: Reader = { keys: undefined, header: [], broken: undefined, rows: [] }
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', ';', '\t'],
    step: ({ data, errors }) => {
      if (errors.some(({ type }) => type === 'Quotes')) {
        reader.broken ??= `Row ${reader.rows.length + 2} has a quotation mark too few or too many.`
      }
      take(reader, data, columns)
    },
  })
  return reader
}

const looksOther = (text: string): boolean =>
  text.includes('\0') || /^\s{0,100}[<{[]/.test(text.slice(0, 200))

const contentRefusal = (bytes: Uint8Array): Result<string, CsvRefusal> => {
  if (bytes.byteLength > largestCsv) {
    return refusal('tooLarge', 'The file is larger than 50 MB. Download it again for your county alone.')
  }
  const other = otherKindOf(bytes)
  if (other !== undefined) {
    return refusal('notCsv', `This is ${other}. Save or download it as CSV, then choose that file.`)
  }
  const text = textOf(bytes)
  if (text.trim() === '')
    return refusal('empty', 'The file is empty. Download it again, then choose that file.')
  if (looksOther(text)) {
    return refusal('notCsv', 'This is not a CSV file. Save or download it as CSV, then choose that file.')
  }
  return ok(text)
}

const inWords = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ')

/**
 * Reads a CSV with a header row: comma, semicolon or tab. Rows keep their place, so row `n` of the result is row
 * `n + 2` of the sheet; blank ones are kept too. Refuses files that are empty, too large, no CSV, lack
 * columns, or have a row whose cells cannot be told apart.
 */
export const readCsv = (bytes: Uint8Array, request: CsvRequest): Result<readonly CsvRow[], CsvRefusal> => {
  const content = contentRefusal(bytes)
  if (!content.ok) return content
  const { keys = [], header, broken, rows } = parse(content.value, request.columns)
  const missing = request.columns
    .filter(({ key }) => request.needed.includes(key) && !keys.includes(key))
    .map(({ names, key }) => names[0] ?? key)
  if (missing.length > 0) {
    const columns = missing.length === 1 ? 'column' : 'columns'
    const message = `This is not ${request.what}: it has no ${columns} ${inWords(missing)}. ${request.advice}`
    return refuse({ reason: 'missingColumns', message, missing })
  }
  if (broken !== undefined) {
    return refusal('brokenRow', `${broken} Put the row right, or download the file again.`)
  }
  if (rows.every((row) => Object.values(row).every((cell) => cell.trim() === ''))) {
    return refusal('empty', `The file has its ${header.length} column names but no rows. Download it again.`)
  }
  return ok(rows)
}
