// The rows behind the grid: one page while they stand in their own order, all of them once sorted or filtered.
import { useEffect, useState } from 'react'
import type { Column, Row } from '../doors/shapes-of-controls.ts'
import { askRows } from '../doors/site-doors.ts'
import { type Door, useDoor } from '../doors/use-door.ts'

export const pageSize = 100
const chunk = 1_000

export type Rows = {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly total: number
  readonly whole: boolean
}

/** Reads a list to its end, telling how far it is. */
const readAll = async (list: string, onProgress: (read: number, total: number) => void): Promise<Rows> => {
  const rows: Row[] = []
  for (;;) {
    const page = await askRows(list, rows.length, chunk)
    rows.push(...page.items)
    onProgress(rows.length, page.total)
    if (page.items.length === 0 || rows.length >= page.total) {
      return { columns: page.columns, rows, total: rows.length, whole: true }
    }
  }
}

const readPage = async (list: string, page: number): Promise<Rows> => {
  const { columns, items, total } = await askRows(list, page * pageSize, pageSize)
  return { columns, rows: items, total, whole: false }
}

type RowsDoor = Door<Rows> & { readonly progress: string | null }

export const useRows = (list: string, page: number, whole: boolean, beat: number): RowsDoor => {
  const [progress, setProgress] = useState<string | null>(null)
  const key = whole ? `rows:${list}:all` : `rows:${list}:${page}`
  const door = useDoor(key, beat, () =>
    whole
      ? readAll(list, (read, total) => setProgress(`Loading ${read} of ${total} rows`))
      : readPage(list, page),
  )
  const { state } = door.now
  useEffect(() => {
    if (state !== 'loading') setProgress(null)
  }, [state])
  return { ...door, progress }
}
