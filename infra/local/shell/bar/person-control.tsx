// Who you are: one of the cast from a list, or anybody in the directory by name.
import { Avatar, SearchBox } from '@fluentui/react-components'
import { PersonSearch16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Person } from '../doors/shapes.ts'
import { findPeople } from '../doors/teams-doors.ts'
import { useDoor } from '../doors/use-door.ts'
import type { Me } from '../frame/me.ts'
import { rememberPerson } from '../frame/remembered.ts'
import { amend } from '../frame/use-address.ts'
import { Panel } from './panel.tsx'

const become = (id: string): void => {
  rememberPerson(id)
  amend({ person: id })
}

const roleOf = (person: Person): string =>
  [person.roleInWords, person.userType === 'guest' ? 'guest' : null]
    .filter((part) => part !== null && part !== '')
    .join(', ')

const Found = ({ words }: { readonly words: string }) => {
  const found = useDoor(`people:${words}`, 0, () => findPeople(words))
  const { now } = found
  if (now.state === 'loading') return <p className="caption">Looking</p>
  if (now.state === 'failed') return <p role="alert">{now.words}</p>
  if (now.value.length === 0) return <p className="caption">Nobody of that name. Try one word of it.</p>
  return (
    <ul className="people">
      {now.value.map((person) => (
        <li key={person.id}>
          <button type="button" onClick={() => become(person.id)}>
            <Avatar name={person.name} size={28} color="colorful" aria-hidden />
            <span className="grow">
              <span className="clip people-name">{person.name}</span>
              <span className="caption clip people-name">{roleOf(person) || person.email}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

type PersonControlProps = { readonly cast: readonly Person[]; readonly me: Me | null }

export const PersonControl = ({ cast, me }: PersonControlProps) => {
  const [words, setWords] = useState('')
  const outside = me !== null && !cast.some(({ id }) => id === me.id)
  return (
    <>
      <label className="bar-select bar-me">
        <Avatar name={me?.name ?? ''} size={20} color="colorful" aria-hidden />
        <span className="sr-only">Person</span>
        <select value={me?.id ?? ''} onChange={(event) => become(event.target.value)}>
          {me === null && <option value="">Nobody</option>}
          {outside && <option value={me.id}>{me.name}</option>}
          {cast.map((person) => (
            <option key={person.id} value={person.id}>
              {me?.id === person.id ? person.name : `${person.name}, ${roleOf(person)}`}
            </option>
          ))}
        </select>
      </label>
      <Panel
        icon={<PersonSearch16Regular />}
        label="Find someone else"
        iconOnly
        title="Be someone else"
        onOpen={() => setWords('')}
      >
        <SearchBox
          aria-label="Find a person"
          placeholder="Name or e-mail"
          value={words}
          onChange={(_, data) => setWords(data.value)}
        />
        {words.trim().length > 1 && <Found words={words.trim()} />}
      </Panel>
    </>
  )
}
