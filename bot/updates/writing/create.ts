// How a draft comes to be: from nothing, from a past edition, or from a text that was pasted.

import * as z from 'zod/mini'
import {
  editionContentSchema,
  type newEditionSchema,
  type readEditionSchema,
} from '../../../shared/api/updates.ts'
import { type EditionId, editionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Edition, EditionContent, Sending } from '../../../shared/domain/updates/edition.ts'
import { asTemplate, authorOf, newEdition } from '../../../shared/domain/updates/writing.ts'
import { AlreadyThere } from '../../../shared/ports/versioned.ts'
import { newLetters } from '../../new-letters.ts'
import type { Refusal } from '../../refusals.ts'
import { loadEdition, mayDo, record, type UpdatePorts } from '../ports.ts'

type From = z.infer<typeof newEditionSchema>['from']
type Created = z.infer<typeof readEditionSchema>
type Begun = {
  readonly content?: EditionContent
  readonly sending?: Sending
  readonly report: Created['report']
  /** For the audit. */
  readonly detail: string
}

const mostTries = 5
const idLength = 8

const fits = (content: EditionContent): Result<EditionContent, Refusal> =>
  z.safeParse(editionContentSchema, content).success
    ? ok(content)
    : refuse({
        reason: 'file',
        sentence: 'The text has more sections, or longer ones, than one update takes. Split it in two.',
      })

const beginFrom = async (ports: UpdatePorts, person: Person, from: From): Promise<Result<Begun, Refusal>> => {
  switch (from.kind) {
    case 'empty':
      return ok({ report: [], detail: 'From nothing.' })
    case 'edition': {
      const past = await loadEdition(ports, person, 'writeUpdate', from.id)
      if (!past.ok) return past
      return ok({ ...asTemplate(past.value.value), report: [], detail: `From ${from.id}.` })
    }
    case 'text': {
      const read = ports.readText(from)
      const content = fits(read.content)
      return content.ok
        ? ok({ content: content.value, report: [...read.report], detail: 'From a text.' })
        : content
    }
  }
}

/** Under a new id; the few ids that are taken cost another try. */
const create = async (
  { editions, random }: UpdatePorts,
  make: (id: EditionId) => Edition,
): Promise<EditionId | null> => {
  for (let tries = 0; tries < mostTries; tries++) {
    const id = editionId(`update-${newLetters(random, idLength)}`)
    try {
      await editions.create(make(id))
      return id
    } catch (error) {
      if (!(error instanceof AlreadyThere)) throw error
    }
  }
  return null
}

/** Makes a draft. A text says with it what was recognised, guessed and left aside. */
export const createDraft =
  (ports: UpdatePorts) =>
  async (person: Person, from: From): Promise<Result<Created, Refusal>> => {
    const allowed = mayDo(person, 'writeUpdate')
    if (!allowed.ok) return allowed
    const begun = await beginFrom(ports, person, from)
    if (!begun.ok) return begun
    const { content, sending, report, detail } = begun.value
    const act = { by: authorOf(person), at: await ports.clock.now() }
    const id = await create(ports, (free) => newEdition(free, act, content, sending))
    if (id === null) return refuse({ reason: 'busy' })
    await record(ports, person, { what: 'create update', item: id, detail })
    return ok({ id, report })
  }
