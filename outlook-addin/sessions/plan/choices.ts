// What a session can belong to: open consultations, series that stand, areas of the county.

import type * as z from 'zod/mini'
import type { Api } from '../../../shared/api/client.ts'
import {
  type Planned,
  planConsultationsSchema,
  plannerPaths,
  plannerSchema,
} from '../../../shared/api/planner.ts'
import type { Problem } from '../../../shared/api/problem.ts'
import { schoolListSchema, schoolPaths } from '../../../shared/api/schools.ts'

type Series = NonNullable<Planned['series']>

export type Choices = {
  readonly consultations: z.infer<typeof planConsultationsSchema>['consultations']
  readonly series: readonly Series[]
  readonly areas: readonly string[]
  readonly sessions: readonly Planned[]
}

/** The series that stand, by title. */
export const seriesIn = (sessions: readonly Planned[]): readonly Series[] =>
  [
    ...new Map(sessions.flatMap(({ series }) => (series === null ? [] : [[series.id, series]]))).values(),
  ].toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB'))

/** The areas in which a school is open, by name. */
export const areasIn = (schools: z.infer<typeof schoolListSchema>['schools']): readonly string[] =>
  [...new Set(schools.filter(({ status }) => status !== 'Closed').map(({ area }) => area))].toSorted(
    (one, other) => one.localeCompare(other, 'en-GB'),
  )

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'there'; readonly choices: Choices }
  | { readonly state: 'problem'; readonly problem: Problem }

/** Asks for all of it at once; the first problem is told. */
export const loadChoices = async (api: Api): Promise<Loaded> => {
  const [planner, consultations, schools] = await Promise.all([
    api.send('GET', plannerPaths.sessions, plannerSchema),
    api.send('GET', plannerPaths.consultations, planConsultationsSchema),
    api.send('GET', schoolPaths.schools, schoolListSchema),
  ])
  if (!planner.ok) return { state: 'problem', problem: planner.problem }
  if (!consultations.ok) return { state: 'problem', problem: consultations.problem }
  if (!schools.ok) return { state: 'problem', problem: schools.problem }
  const { sessions } = planner.body
  return {
    state: 'there',
    choices: {
      sessions,
      consultations: consultations.body.consultations,
      series: seriesIn(sessions),
      areas: areasIn(schools.body.schools),
    },
  }
}
