// Booking somebody in: found in the people list, for one of their schools.

import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../../shared/api/client.ts'
import { type Planned, plannerPaths } from '../../../../../shared/api/planner.ts'
import { peopleListSchema, schoolPaths } from '../../../../../shared/api/schools.ts'
import { nothingSchema } from '../../../../platform/nothing.ts'
import { Trouble } from '../../../../ui/officer/trouble.tsx'
import { useAction } from '../../../../ui/officer/use-action.ts'
import { useSearch } from '../../../../ui/officer/use-search.ts'
import { Message } from '../../../../ui/page/message.tsx'

const leastLetters = 2
const mostShown = 8

/** Each person once for each of their schools. */
const choicesOf = (
  people: readonly { id: string; name: string; schools: readonly { urn: string; name: string }[] }[],
) =>
  people.flatMap(({ id, name, schools }) => {
    const urns = [...new Map(schools.map((school) => [school.urn, school])).values()]
    return urns.map((school) => ({
      key: `${id} ${school.urn}`,
      person: id,
      school: school.urn,
      words: `${name}, ${school.name}`,
    }))
  })

type Props = { readonly api: Api; readonly session: Planned; readonly again: () => void }

export const AddPerson = ({ api, session, again }: Props) => {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState('')
  const [done, setDone] = useState('')
  const { post, problem, isBusy } = useAction(api)
  const isEnough = words.trim().length >= leastLetters
  const search = useSearch(api, isEnough ? schoolPaths.people(words.trim()) : null, peopleListSchema)
  const choices = isEnough ? choicesOf(search.body?.people ?? []).slice(0, mostShown) : []
  const choice = choices.find(({ key }) => key === chosen)
  const add = async () => {
    if (choice === undefined) return
    setDone('')
    const { person, school } = choice
    await post(plannerPaths.add(session.id), nothingSchema, { person, school }, () => {
      setDone(`${choice.words} is booked in.`)
      setWords('')
      setChosen('')
      again()
    })
  }
  return (
    <section className="card opad col g12" aria-labelledby="add-title">
      <h2 className="t-sub" id="add-title">
        Book somebody in
      </h2>
      {done !== '' && (
        <Message intent="success" role="status">
          {done}
        </Message>
      )}
      {problem !== null && <Trouble title="They were not booked in." problem={problem} />}
      <Field label="Find a person or school">
        <Input value={words} onChange={(_, { value }) => setWords(value)} />
      </Field>
      {search.problem !== null && <Trouble title="We could not search." problem={search.problem} />}
      {isEnough && search.body !== null && choices.length === 0 && (
        <p className="fg2" role="status">
          Nobody fits. Try fewer letters.
        </p>
      )}
      {choices.length > 0 && (
        <RadioGroup aria-label="Person" value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {choices.map(({ key, words: label }) => (
            <Radio key={key} value={key} label={<span className="break">{label}</span>} />
          ))}
        </RadioGroup>
      )}
      <div className="acts">
        <Button
          disabledFocusable={isBusy || choice === undefined}
          onClick={() => {
            add().catch(() => undefined)
          }}
        >
          Book in
        </Button>
      </div>
      {choice === undefined && <p className="t-cap fg2">Find and choose the person first.</p>}
    </section>
  )
}
