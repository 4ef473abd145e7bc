// An audience as it is kept in JSON.

import * as z from 'zod'
import { respondentRoles } from '../domain/people/person.ts'
import { phases } from '../domain/schools/school.ts'

const text = z.string()

export const audienceShape = z.discriminatedUnion('everyone', [
  z.object({ everyone: z.literal(true) }),
  z.object({
    everyone: z.literal(false),
    areas: z.array(text).exactOptional(),
    districts: z.array(text).exactOptional(),
    phases: z.array(z.enum(phases)).exactOptional(),
    roles: z.array(z.enum(respondentRoles)).exactOptional(),
  }),
])
