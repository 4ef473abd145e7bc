// What the form chooses from: series and sessions that stand, consultations, areas and districts of the register.

import type { Api } from '../../../../shared/api/client.ts'
import { planConsultationsSchema, plannerPaths, plannerSchema } from '../../../../shared/api/planner.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { schoolListSchema, schoolPaths } from '../../../../shared/api/schools.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { placesOf } from './fields/audience-fields.tsx'
import type { FormData } from './plan-form.tsx'

export type FormLoad =
  | { readonly state: 'loading' }
  | { readonly state: 'problem'; readonly problem: Problem; readonly again: () => void }
  | { readonly state: 'there'; readonly data: FormData }

export const useFormData = (api: Api): FormLoad => {
  const planner = useLoad(api, plannerPaths.sessions, plannerSchema)
  const papers = useLoad(api, plannerPaths.consultations, planConsultationsSchema)
  const schools = useLoad(api, schoolPaths.schools, schoolListSchema)
  for (const { load, again } of [planner, papers, schools]) {
    if (load.state === 'problem') return { state: 'problem', problem: load.problem, again }
  }
  if (planner.load.state !== 'there' || papers.load.state !== 'there' || schools.load.state !== 'there') {
    return { state: 'loading' }
  }
  return {
    state: 'there',
    data: {
      sessions: planner.load.body.sessions,
      consultations: papers.load.body.consultations,
      places: placesOf(schools.load.body.schools),
    },
  }
}
