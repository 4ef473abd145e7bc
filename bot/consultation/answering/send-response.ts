// Sending a response: from then on it counts; what is changed before the close changes with it.

import { send as decide, type Response } from '../../../shared/domain/consultation/response.ts'
import type { ConsultationId, Instant, Urn } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { Conflict, type Versioned } from '../../../shared/ports/versioned.ts'
import type { Refusal } from '../../refusals.ts'
import { type AnsweringPorts, isOpen, type Opened, openResponse } from './open-response.ts'

export type Sent = { readonly reference: string; readonly sentAt: Instant }

const mostTries = 4

const sendOnce = async (
  ports: AnsweringPorts,
  opened: Opened,
  before: Versioned<Response> | null,
): Promise<Result<Sent, Refusal>> => {
  // A repeat of a send that went through is told so, even after the close.
  if (before?.value.sentAt) return ok({ reference: before.value.reference, sentAt: before.value.sentAt })
  const open = isOpen(opened)
  if (!open.ok) return open
  if (before === null || Object.keys(before.value.answers).length === 0) {
    return refuse({ reason: 'nothingToSend' })
  }
  const { value } = await ports.responses.save(opened.published, before, decide(before.value, opened.now))
  return ok({ reference: value.reference, sentAt: value.sentAt ?? opened.now })
}

/** Sends the person's response for the school. Repeating it changes nothing. Refuses when closed or when it is empty. */
export const sendResponse =
  (ports: AnsweringPorts) =>
  async (person: Person, id: ConsultationId, urn: Urn): Promise<Result<Sent, Refusal>> => {
    const opened = await openResponse(ports, person, id, urn)
    if (!opened.ok) return opened
    const { published, key } = opened.value
    let before = await ports.responses.find(published, key)
    for (let tries = 0; tries < mostTries; tries++) {
      try {
        return await sendOnce(ports, opened.value, before)
      } catch (error) {
        if (!(error instanceof Conflict)) throw error
        before = await ports.responses.refresh(published, key)
      }
    }
    return refuse({ reason: 'busy' })
  }
