// The web door of an edition's delivery: how far it is, and sending again.

import * as z from 'zod/mini'
import { editionIdSchema } from '../../../shared/api/ids.ts'
import { resendEditionSchema } from '../../../shared/api/update-delivery.ts'
import { updatePaths } from '../../../shared/api/updates.ts'
import { type Door, nothing } from '../../http/door.ts'
import type { SendingUseCases } from './use-cases.ts'

const route = { params: z.object({ id: editionIdSchema }), query: nothing } as const

export const openSending = (door: Door, sending: Pick<SendingUseCases, 'delivery' | 'resend'>): void => {
  door.open({
    ...route,
    method: 'GET',
    url: updatePaths.delivery(':id'),
    body: nothing,
    run: ({ person, params }) => sending.delivery(person, params.id),
  })
  door.open({
    ...route,
    method: 'POST',
    url: updatePaths.resend(':id'),
    body: resendEditionSchema,
    run: ({ person, params, body }) => sending.resend(person, params.id, body.keys),
  })
}
