// What the app hands to each feature's pages.

import type { Api } from '../../shared/api/client.ts'
import type { Me } from '../../shared/api/people.ts'

export type PageProps = {
  readonly api: Api
  readonly me: Me
  /** The address below the feature's own: `/attendance-2030/results?area=North`, or empty. */
  readonly route: string
  /** Goes to an address within the tab: `/officer/attendance-2030`. */
  readonly go: (path: string) => void
}
