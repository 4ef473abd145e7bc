// What each page of an opened consultation is handed.

import type { Api } from '../../../../shared/api/client.ts'
import type { Me } from '../../../../shared/api/people.ts'
import type { OfficerRoute } from '../officer-route.ts'
import type { DraftWork } from './use-draft.ts'

export type OfficerProps = {
  readonly api: Api
  readonly me: Me
  readonly go: (path: string) => void
  readonly work: DraftWork
  readonly route: Extract<OfficerRoute, { page: 'consultation' }>
}
