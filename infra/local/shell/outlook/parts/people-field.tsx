// Who is written to or asked: a name or an address at a time, with those of the directory suggested.
import { Tag, TagGroup } from '@fluentui/react-components'
import { type KeyboardEvent, useId, useState } from 'react'
import { findPeople } from '../../doors/teams-doors.ts'
import { useDoor } from '../../doors/use-door.ts'
import type { Address } from '../shapes.ts'

type PeopleFieldProps = {
  readonly label: string
  readonly people: readonly (Address & { readonly note?: string })[]
  readonly onAdd: (person: Address) => void
  readonly onRemove: (email: string) => void
}

const address = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/

export const PeopleField = ({ label, people, onAdd, onRemove }: PeopleFieldProps) => {
  const [typed, setTyped] = useState('')
  const listId = useId()
  const words = typed.trim()
  const found = useDoor(`invite:${words}`, 0, async () => (words.length < 2 ? [] : findPeople(words)))
  const known = found.now.state === 'ready' ? found.now.value : []

  const add = (text: string): boolean => {
    const wanted = text.trim().replace(/[,;]$/, '')
    const person = known.find(({ email, name }) =>
      [email, name].some((word) => word?.toLowerCase() === wanted.toLowerCase()),
    )
    const email = person?.email ?? (address.test(wanted) ? wanted : null)
    if (email === null) return false
    onAdd({ email, name: person?.name ?? email })
    setTyped('')
    return true
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Backspace' && typed === '') {
      const last = people.at(-1)
      if (last !== undefined) onRemove(last.email)
    }
    if (event.key !== 'Enter' && event.key !== ',' && event.key !== ';') return
    if (add(typed) || event.key !== 'Enter') event.preventDefault()
  }

  return (
    <div className="people-field">
      {people.length > 0 && (
        <TagGroup
          aria-label={`${label}, ${people.length} so far`}
          onDismiss={(_, { value }) => onRemove(value)}
          className="people-tags"
        >
          {people.map(({ name, email, note }) => (
            <Tag
              key={email}
              value={email}
              dismissible
              dismissIcon={{ 'aria-label': `Remove ${name}` }}
              size="small"
              title={email}
            >
              {note === undefined ? name : `${name}, ${note}`}
            </Tag>
          ))}
        </TagGroup>
      )}
      <input
        type="text"
        className="people-input"
        aria-label={label}
        placeholder={label}
        list={listId}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          if (known.some(({ email }) => email !== null && email === target.value)) add(target.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
      />
      <datalist id={listId}>
        {known.map(({ id, name, email }) => email !== null && <option key={id} value={email} label={name} />)}
      </datalist>
    </div>
  )
}
