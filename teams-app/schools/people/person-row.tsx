// One person of the list with their schools; a link is taken away on the second press.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import type { Api } from '../../../shared/api/client.ts'
import type { Problem } from '../../../shared/api/problem.ts'
import { type peopleListSchema, schoolPaths } from '../../../shared/api/schools.ts'
import { respondentRoleWords } from '../../../shared/domain/people/person.ts'
import { nothingSchema } from '../../platform/nothing.ts'
import { Failed } from '../states.tsx'

type Person = z.infer<typeof peopleListSchema>['people'][number]
type Props = {
  readonly api: Api
  readonly person: Person
  readonly canManage: boolean
  readonly again: () => void
}

const Remove = ({ name, school, remove }: { name: string; school: string; remove: () => void }) => {
  const [isAsked, setIsAsked] = useState(false)
  if (!isAsked) {
    return (
      <Button size="small" appearance="subtle" onClick={() => setIsAsked(true)}>
        Remove<span className="vh">{`: ${name} from ${school}`}</span>
      </Button>
    )
  }
  return (
    <span className="row wrap g8" role="alert">
      <span>{`Take ${name} off ${school}?`}</span>
      <Button size="small" onClick={remove}>
        Take off
      </Button>
      <Button size="small" appearance="subtle" autoFocus onClick={() => setIsAsked(false)}>
        Keep
      </Button>
    </span>
  )
}

export const PersonRow = ({ api, person, canManage, again }: Props) => {
  const [problem, setProblem] = useState<Problem | null>(null)
  const remove = async (urn: string) => {
    const reply = await api.send('DELETE', schoolPaths.unlink(person.id, urn), nothingSchema)
    if (!reply.ok) return setProblem(reply.problem)
    // What was pressed goes with its row; the focus stays on the page.
    document.getElementById('main')?.focus()
    again()
  }
  return (
    <li className="srowp">
      <div className="grow col">
        <h3 className="t-strong break">{person.name}</h3>
        <p className="t-cap fg2 break">{`${person.email}${person.isGuest ? ', guest' : ''}`}</p>
      </div>
      <ul className="plain col g4 slinks">
        {person.schools.length === 0 && <li className="fg2">No school</li>}
        {person.schools.map(({ urn, name, role }) => (
          <li key={urn} className="row between wrap g4">
            <span className="break slink">{`${name}, ${respondentRoleWords[role]}`}</span>
            {canManage && (
              <Remove
                name={person.name}
                school={name}
                remove={() => {
                  remove(urn).catch(() => undefined)
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {problem !== null && (
        <div className="swhole">
          <Failed title="The link was not taken away." problem={problem} />
        </div>
      )}
    </li>
  )
}
