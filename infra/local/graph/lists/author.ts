// Who wrote something in SharePoint: an app, or a person.

import { z } from 'zod'
import type { Caller } from '../call.ts'

export const author = z.object({ kind: z.enum(['app', 'person']), id: z.string(), name: z.string() })
export type Author = z.infer<typeof author>

export const authorOf = (caller: Caller): Author =>
  caller.person
    ? { kind: 'person', id: caller.person.id, name: caller.person.name }
    : { kind: 'app', id: caller.appId, name: caller.appName }

/** As Graph writes it in `createdBy` and `lastModifiedBy`. */
export const identity = (by: Author): Record<string, unknown> =>
  by.kind === 'app'
    ? { application: { id: by.id, displayName: by.name }, user: { displayName: 'SharePoint App' } }
    : { user: { id: by.id, displayName: by.name } }
