// What each page of an opened edition is handed.

import type { Api } from '../../../../shared/api/client.ts'
import type { EditionWork } from '../edits/work.ts'

export type DeskProps = {
  readonly api: Api
  readonly go: (path: string) => void
  readonly work: EditionWork
}
