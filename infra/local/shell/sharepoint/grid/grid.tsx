// A list as a grid: display names at the head, a menu in each, one Tab stop, cells that are edited in place.
import { useRef, useState } from 'react'
import type { Column, Row } from '../../doors/shapes-of-controls.ts'
import { CellEditor, editableKinds } from './cell-editor.tsx'
import { ColumnHead } from './column-head.tsx'
import { type Sort, valueWords, widthOf } from './rows.ts'
import { type CellSpot, cellName, focusCell, useGridKeys } from './use-grid-keys.ts'
import './grid.css'

type GridProps = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly sort: Sort | null
  readonly filtered: ReadonlySet<string>
  readonly onSort: (sort: Sort) => void
  readonly onFilter: (column: Column) => void
  readonly onEdit: (row: Row, column: Column, value: unknown) => void
}

const isEditable = (column: Column): boolean => column.readOnly !== true && editableKinds.has(column.type)

export const Grid = ({ name, columns, rows, sort, filtered, onSort, onFilter, onEdit }: GridProps) => {
  const table = useRef<HTMLTableElement>(null)
  const [editing, setEditing] = useState<CellSpot | null>(null)
  const { active, setActive, onKeyDown } = useGridKeys(table, { rows: rows.length, columns: columns.length })
  const stop = (spot: CellSpot): 0 | -1 => (active.row === spot.row && active.column === spot.column ? 0 : -1)
  const edit = (spot: CellSpot, column: Column): void => {
    setActive(spot)
    if (isEditable(column)) setEditing(spot)
  }
  const leave = (spot: CellSpot): void => {
    setEditing(null)
    // The cell is drawn anew first.
    requestAnimationFrame(() => focusCell(table, spot))
  }
  return (
    <div className="grid-scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with cells to act on is a grid in ARIA. */}
      <table ref={table} className="grid" role="grid" aria-label={name} onKeyDown={onKeyDown}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.name} style={{ width: widthOf(column, rows) }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <ColumnHead
                key={column.name}
                column={column}
                cell={cellName({ row: -1, column: at })}
                tabIndex={stop({ row: -1, column: at })}
                sort={sort?.column === column.name ? sort : null}
                filtered={filtered.has(column.name)}
                onFocus={() => setActive({ row: -1, column: at })}
                onSort={onSort}
                onFilter={() => onFilter(column)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={row.id}>
              {columns.map((column, at) => {
                const spot = { row: rowAt, column: at }
                const value = row.fields[column.name]
                if (editing !== null && cellName(editing) === cellName(spot)) {
                  return (
                    <td key={column.name} className="cell-editing">
                      <CellEditor
                        column={column}
                        value={value}
                        onSave={(next) => {
                          leave(spot)
                          onEdit(row, column, next)
                        }}
                        onCancel={() => leave(spot)}
                      />
                    </td>
                  )
                }
                const words = valueWords(value, column)
                return (
                  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: in a grid a cell has the role gridcell, which takes it.
                  <td
                    key={column.name}
                    data-cell={cellName(spot)}
                    data-kind={column.type}
                    tabIndex={stop(spot)}
                    aria-readonly={!isEditable(column)}
                    title={words.length > 30 ? words : undefined}
                    onFocus={() => setActive(spot)}
                    onDoubleClick={() => edit(spot, column)}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter' && event.key !== 'F2') return
                      event.preventDefault()
                      edit(spot, column)
                    }}
                  >
                    {words}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
