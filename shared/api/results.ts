// What officers see of the responses: GET /api/consultations/:id/results, …/waiting and …/export.csv.

import * as z from 'zod/mini'
import { consultationIdSchema, instantSchema } from './ids.ts'

const shown = z.nullable(z.number())
const turnoutRow = z.object({ name: z.string(), schools: z.number(), responded: shown, percent: shown })
const tally = z.object({
  label: z.string(),
  base: shown,
  rows: z.array(
    z.object({ choice: z.object({ code: z.string(), words: z.string() }), count: shown, percent: shown }),
  ),
})

export const resultsSchema = z.object({
  now: instantSchema,
  id: consultationIdSchema,
  title: z.string(),
  moment: z.enum(['scheduled', 'open', 'closed']),
  closes: z.string(),
  listUrl: z.string(),
  results: z.object({
    counts: z.object({ sent: shown, started: shown, people: shown }),
    turnout: z.object({
      sentence: z.string(),
      total: turnoutRow,
      byArea: z.array(turnoutRow),
      byDistrict: z.array(turnoutRow),
      byPhase: z.array(turnoutRow),
    }),
    sections: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        title: z.string(),
        questions: z.array(
          z.object({
            code: z.string(),
            text: z.string(),
            kind: z.enum([
              'agreement',
              'agreementMatrix',
              'yesPartlyNo',
              'rating',
              'singleChoice',
              'multiChoice',
              'freeText',
            ]),
            sentence: z.string(),
            tallies: z.array(tally),
            texts: z.array(
              z.object({
                text: z.string(),
                schoolName: z.string(),
                area: z.string(),
                phase: z.string(),
                roleInWords: z.string(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
})
export type ResultsView = z.infer<typeof resultsSchema>

export const waitingSchema = z.object({
  waiting: z.array(
    z.object({
      urn: z.string(),
      schoolName: z.string(),
      area: z.string(),
      phase: z.string(),
      state: z.enum(['notStarted', 'started']),
    }),
  ),
})

export const resultPaths = {
  results: (id: string) => `/api/consultations/${id}/results`,
  waiting: (id: string) => `/api/consultations/${id}/waiting`,
  export: (id: string) => `/api/consultations/${id}/export.csv`,
} as const
