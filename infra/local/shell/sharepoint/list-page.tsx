// A list of the site: its name, what it is filtered by, the grid, and the pages.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tag,
  TagGroup,
} from '@fluentui/react-components'
import {
  ArrowSync20Regular,
  ChevronLeft20Regular,
  ChevronRight20Regular,
  TextBulletListSquare48Regular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import type { Column, ListInfo, Row } from '../doors/shapes-of-controls.ts'
import { saveCell } from '../doors/site-doors.ts'
import { useDesk } from '../frame/desk.ts'
import { Empty, Loading, Settled } from '../parts/states.tsx'
import { FilterDrawer } from './grid/filter-drawer.tsx'
import { Grid } from './grid/grid.tsx'
import { choicesOf, type Filters, needsAll, type Sort, shownColumns, viewed } from './grid/rows.ts'
import { pageSize, type Rows, useRows } from './use-rows.ts'

const figure = new Intl.NumberFormat('en-GB')

const useView = () => {
  const [page, setPage] = useState(0)
  const [sort, setSort] = useState<Sort | null>(null)
  const [filters, setFilters] = useState<Filters>(new Map())
  const [filtering, setFiltering] = useState<Column | null>(null)
  const filterBy = (name: string, words: ReadonlySet<string>): void => {
    const next = new Map(filters)
    if (words.size === 0) next.delete(name)
    else next.set(name, words)
    setFilters(next)
    setPage(0)
    setFiltering(null)
  }
  const sortBy = (next: Sort): void => {
    setSort(next)
    setPage(0)
  }
  return { page, setPage, sort, sortBy, filters, filterBy, filtering, setFiltering }
}

type PagerProps = { readonly page: number; readonly total: number; readonly onPage: (page: number) => void }

const Pager = ({ page, total, onPage }: PagerProps) => {
  const first = page * pageSize + 1
  const last = Math.min(total, first + pageSize - 1)
  return (
    <footer className="grid-foot">
      <span className="caption" role="status">
        {total === 0
          ? 'No rows'
          : `${figure.format(first)} to ${figure.format(last)} of ${figure.format(total)}`}
      </span>
      <span className="grow caption clip grid-hint">
        Double-click a cell, or press Enter on it, to change it
      </span>
      <Button
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label="Previous page"
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      />
      <Button
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label="Next page"
        disabled={last >= total}
        onClick={() => onPage(page + 1)}
      />
    </footer>
  )
}

type ChipsProps = {
  readonly filters: Filters
  readonly columns: readonly Column[]
  readonly onRemove: (name: string) => void
}

const Chips = ({ filters, columns, onRemove }: ChipsProps) => {
  if (filters.size === 0) return null
  const words = (name: string, chosen: ReadonlySet<string>): string => {
    const title = columns.find((column) => column.name === name)?.displayName ?? name
    return `${title}: ${[...chosen].map((choice) => choice || '(blank)').join(', ')}`
  }
  return (
    <TagGroup aria-label="Filters" className="chips" onDismiss={(_, data) => onRemove(data.value)}>
      {[...filters].map(([name, chosen]) => (
        <Tag key={name} value={name} dismissible size="small" dismissIcon={{ 'aria-label': 'Remove filter' }}>
          {words(name, chosen)}
        </Tag>
      ))}
    </TagGroup>
  )
}

type ShownProps = {
  readonly list: ListInfo
  readonly known: Rows
  readonly view: ReturnType<typeof useView>
  readonly onEdit: (row: Row, column: Column, value: unknown) => void
}

const Shown = ({ list, known, view, onEdit }: ShownProps) => {
  const columns = shownColumns(known.columns)
  const rows = known.whole ? viewed(known.rows, columns, view) : known.rows
  const total = known.whole ? rows.length : known.total
  const onPage = known.whole ? rows.slice(view.page * pageSize, (view.page + 1) * pageSize) : rows
  return (
    <>
      <Chips filters={view.filters} columns={columns} onRemove={(name) => view.filterBy(name, new Set())} />
      {total === 0 && view.filters.size === 0 ? (
        <Empty
          icon={<TextBulletListSquare48Regular />}
          title="No rows yet"
          words="What the app writes to this list stands here."
        />
      ) : (
        <Grid
          name={list.displayName}
          columns={columns}
          rows={onPage}
          sort={view.sort}
          filtered={new Set(view.filters.keys())}
          onSort={view.sortBy}
          onFilter={view.setFiltering}
          onEdit={onEdit}
        />
      )}
      {known.total > 0 && <Pager page={view.page} total={total} onPage={view.setPage} />}
    </>
  )
}

export const ListPage = ({ list }: { readonly list: ListInfo }) => {
  const { me, beat } = useDesk()
  const view = useView()
  const [fault, setFault] = useState<string | null>(null)
  const whole = needsAll(view) || view.filtering !== null
  const door = useRows(list.id, view.page, whole, beat)

  const onEdit = (row: Row, column: Column, value: unknown): void => {
    setFault(null)
    saveCell(list.id, row.id, { column: column.name, value, person: me.id }).then(
      door.reload,
      (error: unknown) => {
        setFault(error instanceof Error ? error.message : 'Not saved. Try again.')
      },
    )
  }
  const { filtering } = view
  const known = door.now.state === 'ready' && door.now.value.whole ? door.now.value : null
  return (
    <>
      <header className="list-head">
        <h1 className="grow clip">{list.displayName}</h1>
        <Button appearance="subtle" icon={<ArrowSync20Regular />} onClick={door.reload}>
          Refresh
        </Button>
      </header>
      {fault !== null && (
        <MessageBar intent="error" role="alert" className="list-fault">
          <MessageBarBody>Not saved. {fault}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setFault(null)}>Close</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {door.now.state === 'loading' && door.progress !== null ? (
        <Loading rows={8} label={door.progress} />
      ) : (
        <Settled now={door.now} loading={{ rows: 8, label: 'Loading rows' }} onRetry={door.reload}>
          {(rows) => <Shown list={list} known={rows} view={view} onEdit={onEdit} />}
        </Settled>
      )}
      {filtering !== null && (
        <FilterDrawer
          key={`${filtering.name} ${known === null}`}
          title={filtering.displayName}
          choices={known === null ? [] : choicesOf(known.rows, filtering)}
          chosen={view.filters.get(filtering.name) ?? new Set()}
          loading={known === null ? (door.progress ?? 'Loading rows') : null}
          onApply={(chosen) => view.filterBy(filtering.name, chosen)}
          onClose={() => view.setFiltering(null)}
        />
      )}
    </>
  )
}
