// The empty answer of the API to what only had to be done.

import * as z from 'zod/mini'

export const nothingSchema = z.object({})
