// Moving about in a grid by keys: one Tab stop, arrows between cells, as the grid pattern of ARIA has it.
import { type KeyboardEvent, type RefObject, useState } from 'react'

/** Row -1 is the head. */
export type CellSpot = { readonly row: number; readonly column: number }

type Size = { readonly rows: number; readonly columns: number }

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

/** Where a key leads from a cell; null for keys that do not move. */
export const movedTo = (from: CellSpot, key: string, ctrl: boolean, size: Size): CellSpot | null => {
  const { row, column } = from
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const to = (nextRow: number, nextColumn: number): CellSpot => ({
    row: within(nextRow, -1, last.row),
    column: within(nextColumn, 0, last.column),
  })
  switch (key) {
    case 'ArrowRight':
      return to(row, column + 1)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowUp':
      return to(row - 1, column)
    case 'Home':
      return to(ctrl ? -1 : row, 0)
    case 'End':
      return to(ctrl ? last.row : row, last.column)
    case 'PageDown':
      return to(row + 10, column)
    case 'PageUp':
      return to(row - 10, column)
    default:
      return null
  }
}

export const cellName = ({ row, column }: CellSpot): string => `${row}:${column}`

export const focusCell = (table: RefObject<HTMLElement | null>, spot: CellSpot): void => {
  table.current?.querySelector<HTMLElement>(`[data-cell="${cellName(spot)}"]`)?.focus()
}

export const useGridKeys = (table: RefObject<HTMLElement | null>, size: Size) => {
  const [active, setActive] = useState<CellSpot>({ row: -1, column: 0 })
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = movedTo(active, event.key, event.ctrlKey, size)
    if (next === null) return
    event.preventDefault()
    setActive(next)
    focusCell(table, next)
  }
  const shown = {
    row: within(active.row, -1, size.rows - 1),
    column: within(active.column, 0, size.columns - 1),
  }
  return { active: shown, setActive, onKeyDown }
}
