// Comma-separated text that every spreadsheet opens and none executes.

export type CsvCell = string | number | null

// A cell is run as a formula when the first thing a spreadsheet sees is one of these; full-width forms are turned into
// the plain ones on import. Blank and invisible characters before it are skipped by some, so they do not protect.
const executable =
  /^[\s\uFFFD\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n\uFFFD]/u

/**
 * The text a spreadsheet shows as it stands: one that it would execute gets a leading apostrophe, a NUL becomes the
 * replacement character because no spreadsheet keeps it. Source: quality.md C2, case 52.
 */
export const inertText = (text: string): string => {
  const kept = text.replaceAll('\0', '\uFFFD')
  return executable.test(kept) ? `'${kept}` : kept
}

const written = (cell: CsvCell): string => {
  if (cell === null) return ''
  // Numbers are ours, never a person's text, and stay numbers so that columns can be summed.
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = inertText(cell)
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const line = (cells: readonly CsvCell[]): string => `${cells.map(written).join(',')}\r\n`

/**
 * A CSV file as text: RFC 4180 (CRLF, doubled quotation marks) with the byte order mark that makes Excel read UTF-8.
 * `null` is an empty cell. Rows should be as wide as the header.
 */
export const csv = (header: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${line(header)}${rows.map(line).join('')}`
