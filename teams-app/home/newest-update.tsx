// The newest weekly update on the first page: its line, "Noted", and the way to all of them.

import type { Api } from '../../shared/api/client.ts'
import type { Me } from '../../shared/api/people.ts'
import { dayInShort } from '../../shared/domain/kernel/words.ts'
import { NoteList, schoolsOf } from '../ui/updates/note-list.tsx'
import type { Newest } from './needs.ts'

type Props = { readonly api: Api; readonly me: Me; readonly newest: Newest }

export const NewestUpdate = ({ api, me, newest }: Props) => {
  const { edition, notedFor } = newest
  const schools = schoolsOf(me)
  return (
    <section className="card pad col g12" aria-labelledby="newest-title">
      <h2 className="t-sub" id="newest-title" tabIndex={-1}>
        The director’s weekly update
      </h2>
      <div>
        <a className="t-strong break" href={`#/updates/${edition.id}`}>
          {edition.summary}
        </a>
        <p className="t-cap fg3">{`${dayInShort(edition.date)}${edition.isCorrected ? ', corrected' : ''}`}</p>
      </div>
      {notedFor !== null && schools.length > 0 && (
        <NoteList
          api={api}
          schools={schools}
          id={edition.id}
          notedFor={notedFor}
          isPrimary={false}
          then="#newest-title"
        />
      )}
      <p>
        <a href="#/updates">All weekly updates</a>
      </p>
    </section>
  )
}
