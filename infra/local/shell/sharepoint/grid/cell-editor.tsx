// Editing one cell in place: the control its kind of column asks for. Enter saves, Esc leaves it as it was.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Column } from '../../doors/shapes-of-controls.ts'
import { fieldValue, instantOf } from '../../times.ts'

export const editableKinds: ReadonlySet<string> = new Set([
  'text',
  'note',
  'choice',
  'number',
  'boolean',
  'dateTime',
])

/** What the control starts with. */
export const draftOf = (value: unknown, column: Column): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (column.type === 'dateTime') return fieldValue(Date.parse(String(value)))
  return String(value)
}

/** What is sent for what was typed; blank clears the cell. */
export const typedValue = (draft: string, column: Column): unknown => {
  if (draft === '') return null
  if (column.type === 'number') return Number(draft)
  if (column.type === 'boolean') return draft === 'true'
  if (column.type === 'dateTime') return new Date(instantOf(draft)).toISOString()
  return draft
}

type CellEditorProps = {
  readonly column: Column
  readonly value: unknown
  readonly onSave: (value: unknown) => void
  readonly onCancel: () => void
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const optionsOf = (column: Column): readonly (readonly [string, string])[] =>
  column.type === 'boolean'
    ? [
        ['true', 'Yes'],
        ['false', 'No'],
      ]
    : (column.choices ?? []).map((choice) => [choice, choice] as const)

export const CellEditor = ({ column, value, onSave, onCancel }: CellEditorProps) => {
  const before = draftOf(value, column)
  const [draft, setDraft] = useState(before)
  const field = useRef<Field>(null)
  useEffect(() => field.current?.focus(), [])

  const finish = (): void => (draft === before ? onCancel() : onSave(typedValue(draft, column)))
  const onKey = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape') onCancel()
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      finish()
    }
  }
  const shared = {
    className: 'cell-editor',
    'aria-label': column.displayName,
    value: draft,
    onKeyDown: onKey,
    onBlur: finish,
    onChange: (event: { readonly target: { readonly value: string } }) => setDraft(event.target.value),
  }
  const keep = (element: Field | null): void => {
    field.current = element
  }
  if (column.type === 'choice' || column.type === 'boolean') {
    const options = optionsOf(column)
    return (
      <select ref={keep} {...shared}>
        <option value="">(blank)</option>
        {!options.some(([code]) => code === before) && before !== '' && (
          <option value={before}>{before}</option>
        )}
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    )
  }
  if (column.type === 'number') return <input ref={keep} type="number" step="any" {...shared} />
  if (column.type === 'dateTime') return <input ref={keep} type="datetime-local" {...shared} />
  return <textarea ref={keep} rows={1} {...shared} />
}
