// What workshops said, by section of their consultation: for those who read its results.

import type { EvidenceView } from '../../../../shared/api/planner.ts'
import type { ConsultationId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import { sessionWhen } from '../../../../shared/domain/sessions/times.ts'
import type { Refusal } from '../../../refusals.ts'
import { mayDo, type PlanningPorts } from '../ports.ts'

/** Sections in the order of the paper, only those about which something was noted; the earliest workshop first. */
export const viewEvidence =
  (ports: PlanningPorts) =>
  async (person: Person, id: ConsultationId): Promise<Result<EvidenceView, Refusal>> => {
    const allowed = mayDo(person, 'seeResults')
    if (!allowed.ok) return allowed
    const consultation = (await ports.consultations.find(id))?.value
    if (consultation === undefined) return refuse({ reason: 'notFound', what: 'consultation' })
    const sessions = new Map((await ports.sessions.list()).map(({ value }) => [value.id, value]))
    const notes = (await ports.evidence.of(id))
      .map(({ value }) => ({ value, session: sessions.get(value.session) }))
      .filter(({ value }) => value.text.trim() !== '')
      .toSorted((one, other) => ((one.session?.starts ?? '') < (other.session?.starts ?? '') ? -1 : 1))
    const sections = consultation.content.sections.map(({ id: section, number, title }) => ({
      id: section,
      number,
      title,
      notes: notes
        .filter(({ value }) => value.section === section)
        .map(({ value, session }) => ({
          session: session?.title ?? value.sessionTitle,
          when: session ? sessionWhen(session) : '',
          by: value.by.name,
          text: value.text,
        })),
    }))
    return ok({ sections: sections.filter((section) => section.notes.length > 0) })
  }
