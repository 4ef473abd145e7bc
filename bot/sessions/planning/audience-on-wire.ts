// An audience as the pages take it: every filter there, the empty ones too.

import type { AudienceChoice } from '../../../shared/api/drafts.ts'
import type { Audience } from '../../../shared/domain/people/audience.ts'

export const audienceOnWire = (audience: Audience): AudienceChoice => {
  if (audience.everyone) return { everyone: true }
  const { areas = [], districts = [], phases = [], roles = [] } = audience
  return {
    everyone: false,
    areas: [...areas],
    districts: [...districts],
    phases: [...phases],
    roles: [...roles],
  }
}
