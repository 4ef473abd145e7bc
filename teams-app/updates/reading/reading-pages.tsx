// What stands below /updates for everybody: the archive, or one edition of it.

import './reading.css'
import type { Api } from '../../../shared/api/client.ts'
import type { Me } from '../../../shared/api/people.ts'
import { ArchivePage } from './archive-page.tsx'
import { EditionPage } from './edition-page.tsx'

type Props = { readonly api: Api; readonly me: Me; readonly id: string | null; readonly q: string }

export const ReadingPages = ({ api, me, id, q }: Props) =>
  id === null ? <ArchivePage api={api} q={q} /> : <EditionPage key={id} api={api} me={me} id={id} />
