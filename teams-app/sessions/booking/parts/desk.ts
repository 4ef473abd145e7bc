// What every row of booking needs at hand.

import type { Api } from '../../../../shared/api/client.ts'
import type { Me } from '../../../../shared/api/people.ts'
import type { Booking } from '../use-sessions.ts'

export type Desk = Booking & { readonly api: Api; readonly me: Me }
