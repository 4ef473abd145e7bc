// The head of a column: its display name, how it is sorted, and a menu to sort and filter by it.
import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  ArrowDown16Regular,
  ArrowUp16Regular,
  ChevronDown16Regular,
  Filter16Filled,
} from '@fluentui/react-icons'
import type { Column } from '../../doors/shapes-of-controls.ts'
import type { Sort } from './rows.ts'

type ColumnHeadProps = {
  readonly column: Column
  readonly cell: string
  readonly tabIndex: 0 | -1
  readonly sort: Sort | null
  readonly filtered: boolean
  readonly onFocus: () => void
  readonly onSort: (sort: Sort) => void
  readonly onFilter: () => void
}

const orderWords = (type: string): readonly [string, string] => {
  if (type === 'number') return ['Smaller to larger', 'Larger to smaller']
  return type === 'dateTime' ? ['Older to newer', 'Newer to older'] : ['A to Z', 'Z to A']
}

const ariaSort = (sort: Sort | null): 'ascending' | 'descending' | 'none' => {
  if (sort === null) return 'none'
  return sort.descending ? 'descending' : 'ascending'
}

export const ColumnHead = (props: ColumnHeadProps) => {
  const { column, cell, tabIndex, sort, filtered, onFocus, onSort, onFilter } = props
  const [up, down] = orderWords(column.type)
  return (
    <th scope="col" aria-sort={ariaSort(sort)} data-kind={column.type}>
      <Menu positioning="below-start">
        <MenuTrigger disableButtonEnhancement>
          <button
            type="button"
            className="column-head"
            data-cell={cell}
            tabIndex={tabIndex}
            title={column.displayName}
            onFocus={onFocus}
          >
            <span className="clip">{column.displayName}</span>
            {filtered && <Filter16Filled aria-label="Filtered" />}
            {sort !== null && (sort.descending ? <ArrowDown16Regular /> : <ArrowUp16Regular />)}
            <ChevronDown16Regular className="column-chevron" />
          </button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => onSort({ column: column.name, descending: false })}>{up}</MenuItem>
            <MenuItem onClick={() => onSort({ column: column.name, descending: true })}>{down}</MenuItem>
            <MenuItem onClick={onFilter}>Filter by</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </th>
  )
}
