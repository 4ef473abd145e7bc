// What a session may have besides: a text, speakers, and colleagues who organise it too.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { planWords } from '../../../shared/api/plan-words.ts'
import { directorySchema, schoolPaths } from '../../../shared/api/schools.ts'
import { Line, Lines } from '../../ui/fields/fields.tsx'
import type { Faults, Form } from './form.ts'

type Officer = Form['coOrganisers'][number]
type Found =
  | { readonly state: 'none' }
  | { readonly state: 'looking' }
  | { readonly state: 'there'; readonly people: readonly Officer[] }
  | { readonly state: 'failed'; readonly sentence: string }

const searching = async (api: Api, name: string): Promise<Found> => {
  const reply = await api.send('GET', schoolPaths.directory(name), directorySchema)
  if (!reply.ok) return { state: 'failed', sentence: reply.problem.title }
  return { state: 'there', people: reply.body.people.filter(({ isGuest }) => !isGuest) }
}

const FoundPeople = ({ found, add }: { readonly found: Found; readonly add: (one: Officer) => void }) => {
  if (found.state === 'none') return null
  if (found.state === 'looking') return <p className="t-cap fg2">Looking.</p>
  if (found.state === 'failed') return <p className="t-cap bad">{found.sentence}</p>
  if (found.people.length === 0) return <p className="t-cap fg2">Nobody at the council has this name.</p>
  return (
    <ul className="col g4">
      {found.people.map((person) => (
        <li key={person.id} className="row between">
          <span className="break">{person.name}</span>
          <Button size="small" aria-label={`Add ${person.name}`} onClick={() => add(person)}>
            Add
          </Button>
        </li>
      ))}
    </ul>
  )
}

type Props = {
  readonly api: Api
  readonly form: Form
  readonly faults: Faults
  readonly set: (form: Form) => void
}

const CoOrganisers = ({ api, form, set }: Omit<Props, 'faults'>) => {
  const [name, setName] = useState('')
  const [found, setFound] = useState<Found>({ state: 'none' })
  const find = () => {
    if (name.trim() === '') return
    setFound({ state: 'looking' })
    searching(api, name.trim())
      .then(setFound)
      .catch(() => undefined)
  }
  const add = (person: Officer) => {
    const others = form.coOrganisers.filter(({ id }) => id !== person.id)
    set({ ...form, coOrganisers: [...others, { id: person.id, name: person.name }].slice(0, 20) })
    setFound({ state: 'none' })
    setName('')
  }
  return (
    <div className="col g8">
      <Line
        label={planWords.coOrganisers}
        hint={`${planWords.coOrganisersHint}.`}
        type="search"
        value={name}
        set={setName}
        onEnter={find}
      />
      <Button size="small" onClick={find}>
        Find at the council
      </Button>
      <div role="status">
        <FoundPeople found={found} add={add} />
      </div>
      <ul className="col g4">
        {form.coOrganisers.map((person) => (
          <li key={person.id} className="row between">
            <span className="break">{person.name}</span>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Take ${person.name} off`}
              onClick={() =>
                set({ ...form, coOrganisers: form.coOrganisers.filter(({ id }) => id !== person.id) })
              }
            >
              Take off
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const MoreFields = ({ api, form, faults, set }: Props) => (
  <div className="col g12">
    <Lines
      label={planWords.about}
      hint={`${planWords.aboutHint}.`}
      value={form.about}
      set={(about) => set({ ...form, about })}
      fault={faults.about}
    />
    <Lines
      label={planWords.speakers}
      hint={`${planWords.speakersHint}.`}
      value={form.speakers}
      set={(speakers) => set({ ...form, speakers })}
      fault={faults.speakers}
    />
    <CoOrganisers api={api} form={form} set={set} />
  </div>
)
