// GET /api/me: who the person is here, and what the pages may offer them.

import * as z from 'zod/mini'
import { instantSchema, personIdSchema, urnSchema } from './ids.ts'

export const respondentRoleSchema = z.enum([
  'headteacher',
  'seniorLeader',
  'senco',
  'governor',
  'teacher',
  'supportStaff',
  'areaRepresentative',
])
export const appRoleSchema = z.enum(['officer', 'director', 'administrator'])

export const meSchema = z.object({
  id: personIdSchema,
  name: z.string(),
  guest: z.boolean(),
  appRoles: z.array(appRoleSchema),
  schools: z.array(z.object({ urn: urnSchema, name: z.string(), role: respondentRoleSchema })),
  /** Business time (decision 13): the pages take it from here, never from the device. */
  now: instantSchema,
  /** Where answers, lists and files of the officers stand in SharePoint; null for people who are not staff. */
  siteUrl: z.nullable(z.string()),
})
export type Me = z.infer<typeof meSchema>
export const mePath = '/api/me'
