// Who leads a session besides its organiser: officers found in the directory, and speakers by name.

import { Button, Field, Input, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../../shared/api/client.ts'
import { planWords } from '../../../../../shared/api/plan-words.ts'
import { directorySchema, schoolPaths } from '../../../../../shared/api/schools.ts'
import { Trouble } from '../../../../ui/officer/trouble.tsx'
import { useSearch } from '../../../../ui/officer/use-search.ts'
import type { Gap, Named, PlanForm } from '../plan-state.ts'

type Props = {
  readonly api: Api
  readonly form: PlanForm
  readonly set: (part: Partial<PlanForm>) => void
  readonly gaps: readonly Gap[]
}

const leastLetters = 2

const FindOfficer = ({ api, add, not }: { api: Api; add: (one: Named) => void; not: readonly Named[] }) => {
  const [words, setWords] = useState('')
  const isEnough = words.trim().length >= leastLetters
  const { body, problem } = useSearch(
    api,
    isEnough ? schoolPaths.directory(words.trim()) : null,
    directorySchema,
  )
  const chosen = new Set(not.map(({ id }) => id))
  const found = isEnough ? (body?.people ?? []).filter(({ id, isGuest }) => !isGuest && !chosen.has(id)) : []
  return (
    <div className="col g8">
      <Field
        label={`${planWords.coOrganisers} (optional)`}
        hint={`Write how the first name or the address starts. ${planWords.coOrganisersHint}`}
      >
        <Input value={words} onChange={(_, { value }) => setWords(value)} />
      </Field>
      {problem !== null && <Trouble title="We could not search." problem={problem} />}
      <p className="vh" role="status">
        {isEnough && body !== null ? `${found.length} found` : ''}
      </p>
      {isEnough && body !== null && found.length === 0 && <p className="fg2">Nobody fits.</p>}
      <ul className="plain col g4">
        {found.slice(0, 8).map(({ id, name, email }) => (
          <li key={id} className="row between wrap g8">
            <span className="break">{`${name}, ${email}`}</span>
            <Button
              size="small"
              onClick={() => {
                add({ id, name })
                setWords('')
              }}
            >
              Add<span className="vh">{` ${name}`}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const PeopleFields = ({ api, form, set, gaps }: Props) => {
  const gap = gaps.find(({ field }) => field === 'speakers')
  const { coOrganisers } = form
  return (
    <section className="card pad col g12" aria-labelledby="leads-title">
      <h2 className="t-sub" id="leads-title">
        Who leads it
      </h2>
      {coOrganisers.length > 0 && (
        <ul className="plain col g4">
          {coOrganisers.map(({ id, name }) => (
            <li key={id} className="row between wrap g8">
              <span className="break">{name}</span>
              <Button
                size="small"
                onClick={() => set({ coOrganisers: coOrganisers.filter((one) => one.id !== id) })}
              >
                Take out<span className="vh">{` ${name}`}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <FindOfficer
        api={api}
        not={coOrganisers}
        add={(one) => set({ coOrganisers: [...coOrganisers, one] })}
      />
      <Field
        label={`${planWords.speakers} (optional)`}
        hint={planWords.speakersHint}
        {...(gap === undefined ? {} : { validationMessage: gap.words })}
      >
        <Textarea value={form.speakers} onChange={(_, { value }) => set({ speakers: value })} />
      </Field>
    </section>
  )
}
