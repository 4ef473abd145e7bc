// What the bench measured, as one table: each figure beside its bar.

export type Row = {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** `null`: for information, no bar. */
  readonly bar: { readonly most: number } | { readonly least: number } | null
}

const isMissed = ({ value, bar }: Row): boolean => {
  if (bar === null) return false
  return 'most' in bar ? !(value <= bar.most) : !(value >= bar.least)
}

export const missed = (rows: readonly Row[]): readonly Row[] => rows.filter(isMissed)

const figure = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0 })

const barOf = ({ bar, unit }: Row): string => {
  if (bar === null) return ''
  return 'most' in bar ? `at most ${figure(bar.most)} ${unit}` : `at least ${figure(bar.least)} ${unit}`
}

const verdictOf = (row: Row): string => {
  if (row.bar === null) return ''
  return isMissed(row) ? 'MISSED' : 'held'
}

/** The rows as aligned text. */
export const tableOf = (rows: readonly Row[]): string => {
  const cells = [
    ['What', 'Measured', 'Bar', ''],
    ...rows.map((row) => [
      row.what,
      `${figure(row.value)} ${row.unit}`.trim(),
      barOf(row).trim(),
      verdictOf(row),
    ]),
  ]
  const widths = [0, 1, 2, 3].map((at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)))
  return cells
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The middle one, or the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}
