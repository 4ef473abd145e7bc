// Finding a published consultation for those who answer or read it.

import {
  type Consultation,
  isPublished,
  type Published,
} from '../../shared/domain/consultation/consultation.ts'
import type { ConsultationId } from '../../shared/domain/kernel/ids.ts'
import type { ConsultationStore } from '../../shared/ports/consultations.ts'

/** Through the list's cache first, so that a save costs no reading of its own; `null` when it is not published. */
export const findPublished = async (
  consultations: ConsultationStore,
  id: ConsultationId,
): Promise<Published | null> => {
  const listed = (await consultations.list()).find(({ value }) => value.id === id)?.value
  if (listed && isPublished(listed)) return listed
  const found: Consultation | undefined = (await consultations.find(id))?.value
  return found && isPublished(found) ? found : null
}
