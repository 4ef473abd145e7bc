// The web door of deliveries: how far publishing is, sending again, asking people added since.

import * as z from 'zod/mini'
import { draftPaths, resendSchema } from '../../../shared/api/drafts.ts'
import { consultationIdSchema } from '../../../shared/api/ids.ts'
import { type Door, nothing } from '../../http/door.ts'
import type { PublishingUseCases } from './use-cases.ts'

const route = { params: z.object({ id: consultationIdSchema }), query: nothing } as const

export const openPublishing = (
  door: Door,
  publishing: Pick<PublishingUseCases, 'deliveries' | 'resend' | 'extend'>,
): void => {
  door.open({
    ...route,
    method: 'GET',
    url: draftPaths.deliveries(':id'),
    body: nothing,
    run: ({ person, params }) => publishing.deliveries(person, params.id),
  })
  door.open({
    ...route,
    method: 'POST',
    url: draftPaths.resend(':id'),
    body: resendSchema,
    run: ({ person, params, body }) => publishing.resend(person, params.id, body.keys),
  })
  door.open({
    ...route,
    method: 'POST',
    url: draftPaths.extend(':id'),
    body: nothing,
    run: ({ person, params }) => publishing.extend(person, params.id),
  })
}
