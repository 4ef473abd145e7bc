// The people list: search, each person's schools and roles, and for administrators adding and removing links.

import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { peopleListSchema, schoolPaths } from '../../../shared/api/schools.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import { useSearch } from '../../ui/officer/use-search.ts'
import type { Rights } from '../rights.ts'
import { Failed, Waiting } from '../states.tsx'
import { AddPerson } from './add-person.tsx'
import { PersonRow } from './person-row.tsx'

const titleOf = (total: number, shown: number): string =>
  total > shown
    ? `${count(total, 'person', 'people')}, the first ${shown} here`
    : count(total, 'person', 'people')

export const PeoplePage = ({ api, rights }: { api: Api; rights: Rights }) => {
  const [words, setWords] = useState('')
  const { body, problem, again } = useSearch(api, schoolPaths.people(words.trim()), peopleListSchema)
  return (
    <div className="swork">
      <section className="card" aria-labelledby="people-title">
        <div className="spad row between wrap g12">
          <div>
            <h2 className="t-sub" id="people-title" aria-live="polite">
              {body === null ? 'People' : titleOf(body.total, body.people.length)}
            </h2>
            {body !== null && (
              <a href={body.listUrl} target="_blank" rel="noreferrer">
                Open the SharePoint list
              </a>
            )}
          </div>
          <Field label="Find a person or school" className="sfind">
            <Input className="swidth" value={words} onChange={(_, data) => setWords(data.value)} />
          </Field>
        </div>
        {problem !== null && (
          <div className="spad">
            <Failed title="We could not load the people." problem={problem} again={again} />
          </div>
        )}
        {body === null && problem === null && (
          <div className="spad">
            <Waiting />
          </div>
        )}
        {body?.people.length === 0 && (
          <p className="spad fg2">
            {words.trim() === '' ? 'Nobody is linked to a school yet.' : 'Nobody fits. Try fewer letters.'}
          </p>
        )}
        <ul className="plain">
          {body?.people.map((person) => (
            <PersonRow
              key={person.id}
              api={api}
              person={person}
              canManage={rights.managePeople}
              again={again}
            />
          ))}
        </ul>
      </section>
      <aside aria-label="Adding people">
        {rights.managePeople ? (
          <AddPerson api={api} added={again} />
        ) : (
          <section className="card spad fg2">
            Only officers and administrators add people or take them off.
          </section>
        )}
      </aside>
    </div>
  )
}
