// Linking somebody of the council's Microsoft 365 to a school: who, which school, in which role.

import { Button, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type * as z from 'zod/mini'
import type { Api } from '../../../shared/api/client.ts'
import type { Problem } from '../../../shared/api/problem.ts'
import { directorySchema, schoolListSchema, schoolPaths } from '../../../shared/api/schools.ts'
import {
  isRespondentRole,
  respondentRoles,
  respondentRoleWords,
} from '../../../shared/domain/people/person.ts'
import { nothingSchema } from '../../platform/nothing.ts'
import { useLoad } from '../../platform/use-load.ts'
import { useSearch } from '../../ui/officer/use-search.ts'
import { Message } from '../../ui/page/message.tsx'
import { findSchools } from '../find-schools.ts'
import { Failed } from '../states.tsx'

type Found = z.infer<typeof directorySchema>['people'][number]

const leastLetters = 2
const mostSchools = 8

const Who = (props: {
  readonly api: Api
  readonly person: Found | null
  readonly choose: (person: Found | null) => void
}) => {
  const [words, setWords] = useState('')
  const isEnough = words.trim().length >= leastLetters
  const { body, problem } = useSearch(
    props.api,
    isEnough ? schoolPaths.directory(words.trim()) : null,
    directorySchema,
  )
  const people = isEnough ? (body?.people ?? []) : []
  return (
    <>
      <Field label="Name or e-mail address" hint="How the first name or the address starts">
        <Input value={words} onChange={(_, data) => setWords(data.value)} />
      </Field>
      {problem !== null && <Failed title="We could not search." problem={problem} />}
      {isEnough && body !== null && people.length === 0 && (
        <p className="fg2" role="status">
          Nobody in the council’s Microsoft 365 has a name or an address that starts like this. Somebody new
          is invited as a guest first.
        </p>
      )}
      {people.length > 0 && (
        <RadioGroup
          aria-label="Person"
          value={props.person?.id ?? ''}
          onChange={(_, { value }) => props.choose(people.find(({ id }) => id === value) ?? null)}
        >
          {people.map(({ id, name, email }) => (
            <Radio key={id} value={id} label={<span className="break">{`${name}, ${email}`}</span>} />
          ))}
        </RadioGroup>
      )}
    </>
  )
}

const Where = (props: {
  readonly api: Api
  readonly urn: string
  readonly choose: (urn: string) => void
}) => {
  const [words, setWords] = useState('')
  const { load } = useLoad(props.api, schoolPaths.schools, schoolListSchema)
  const schools = load.state === 'there' ? load.body.schools : []
  const found = words.trim() === '' ? [] : findSchools(schools, words).slice(0, mostSchools)
  return (
    <>
      <Field label="School or URN">
        <Input value={words} onChange={(_, data) => setWords(data.value)} />
      </Field>
      {load.state === 'problem' && <Failed title="We could not load the schools." problem={load.problem} />}
      {words.trim() !== '' && load.state === 'there' && found.length === 0 && (
        <p className="fg2" role="status">
          No school has all these words.
        </p>
      )}
      {found.length > 0 && (
        <RadioGroup aria-label="School" value={props.urn} onChange={(_, { value }) => props.choose(value)}>
          {found.map(({ urn, name, district }) => (
            <Radio
              key={urn}
              value={urn}
              label={<span className="break">{`${name}, ${district} (${urn})`}</span>}
            />
          ))}
        </RadioGroup>
      )}
    </>
  )
}

const empty = { person: null, school: '', role: '' } as const
type Choice = { readonly person: Found | null; readonly school: string; readonly role: string }

const missingOf = ({ person, school, role }: Choice): readonly string[] => [
  ...(person === null ? ['Choose the person'] : []),
  ...(school === '' ? ['Choose the school'] : []),
  ...(role === '' ? ['Choose the role'] : []),
]

const useLink = (api: Api, added: () => void) => {
  const [choice, setChoice] = useState<Choice>(empty)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [missing, setMissing] = useState<readonly string[]>([])
  const [done, setDone] = useState('')
  const [round, setRound] = useState(0)
  const link = async ({ person, school, role }: Choice) => {
    const reply = await api.send('POST', schoolPaths.links, nothingSchema, {
      person: person?.id,
      school,
      role,
    })
    if (!reply.ok) return setProblem(reply.problem)
    setDone(`${person?.name ?? ''} is linked.`)
    setChoice(empty)
    setRound(round + 1)
    added()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const gaps = missingOf(choice)
    setMissing(gaps)
    setProblem(null)
    setDone('')
    if (gaps.length === 0) link(choice).catch(() => undefined)
  }
  return { choice, setChoice, problem, missing, done, round, submit }
}

export const AddPerson = ({ api, added }: { api: Api; added: () => void }) => {
  const { choice, setChoice, problem, missing, done, round, submit } = useLink(api, added)
  return (
    <form className="card spad col g12" onSubmit={submit} noValidate aria-labelledby="add-title">
      <h2 className="t-sub" id="add-title">
        Add a person
      </h2>
      {missing.length > 0 && (
        <Message intent="danger" title="There is a problem" role="alert">
          {`${missing.join('. ')}.`}
        </Message>
      )}
      {problem !== null && <Failed title="The person was not linked." problem={problem} />}
      {done !== '' && (
        <Message intent="success" role="status">
          {done}
        </Message>
      )}
      <Who
        key={`who ${round}`}
        api={api}
        person={choice.person}
        choose={(person) => setChoice({ ...choice, person })}
      />
      <Where
        key={`where ${round}`}
        api={api}
        urn={choice.school}
        choose={(school) => setChoice({ ...choice, school })}
      />
      <Field label="Role">
        <Select
          value={choice.role}
          onChange={(_, { value }) => setChoice({ ...choice, role: isRespondentRole(value) ? value : '' })}
        >
          <option value="">Choose</option>
          {respondentRoles.map((role) => (
            <option key={role} value={role}>
              {respondentRoleWords[role]}
            </option>
          ))}
        </Select>
      </Field>
      <div className="acts">
        <Button appearance="primary" type="submit">
          Link this person
        </Button>
      </div>
    </form>
  )
}
