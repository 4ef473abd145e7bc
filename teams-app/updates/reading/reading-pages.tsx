// What stands below /updates for everybody: the archive, or one edition of it.

import './reading.css'
import type { Api } from '../../../shared/api/client.ts'
import type { Me } from '../../../shared/api/people.ts'
import { ArchivePage } from './archive/archive-page.tsx'
import { EditionPage } from './edition-page.tsx'
import { readView } from './reading-words.ts'

type Props = {
  readonly api: Api
  readonly me: Me
  readonly id: string | null
  /** Of the archive's address. */
  readonly query: string
}

export const ReadingPages = ({ api, me, id, query }: Props) =>
  id === null ? (
    <ArchivePage api={api} me={me} view={readView(query)} />
  ) : (
    <EditionPage key={id} api={api} me={me} id={id} />
  )
