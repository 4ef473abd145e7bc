// Who gets the update beside its channels, as last saved, and what can be chosen from.

import type { AudiencePreview } from '../../../shared/api/drafts.ts'
import type { EditionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../shared/domain/kernel/result.ts'
import type { Audience } from '../../../shared/domain/people/audience.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Sending } from '../../../shared/domain/updates/edition.ts'
import { audiencePreview } from '../../asked.ts'
import type { Refusal } from '../../refusals.ts'
import { receiversOf } from '../approving/targets.ts'
import { loadEdition, type UpdatePorts } from '../ports.ts'

/** No filter chooses nobody. */
const nobody: Audience = { everyone: false }
const audienceOf = ({ personal }: Sending): Audience =>
  personal.how === 'nobody' ? nobody : personal.audience

export const previewAudience =
  (ports: UpdatePorts) =>
  async (person: Person, id: EditionId): Promise<Result<AudiencePreview, Refusal>> => {
    const stored = await loadEdition(ports, person, 'writeUpdate', id)
    if (!stored.ok) return stored
    const audience = audienceOf(stored.value.value.sending)
    const { people, channelOnly } = await receiversOf(ports, audience)
    return ok({ ...(await audiencePreview({ ...ports, people }, audience)), channelOnly })
  }
