// "Noted" beside an edition, for people who belong to a school.

import type { Api } from '../../../shared/api/client.ts'
import type { Me } from '../../../shared/api/people.ts'
import { NoteList, schoolsOf } from '../../ui/updates/note-list.tsx'
import type { Readable } from './reading-words.ts'

type Props = { readonly api: Api; readonly me: Me; readonly edition: Readable }

export const Noting = ({ api, me, edition }: Props) => {
  const schools = schoolsOf(me)
  if (schools.length === 0) return null
  return (
    <section className="card pad col g12" aria-labelledby="noted-title">
      <h2 className="t-sub" id="noted-title" tabIndex={-1}>
        {schools.length === 1 ? 'Has your school seen it?' : 'Have your schools seen it?'}
      </h2>
      <NoteList
        api={api}
        schools={schools}
        id={edition.id}
        notedFor={edition.notedFor}
        isPrimary
        then="#noted-title"
      />
      <p className="t-cap fg2">It tells the council that your school has read this. Once is enough.</p>
    </section>
  )
}
