// A session's agenda out of the library, for everybody who may see the session: guests have no access to the site.

import type { SessionView } from '../../../../shared/api/sessions.ts'
import type { SessionId } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import type { Refusal } from '../../../refusals.ts'
import { agendaFolder } from '../../planning/papers/agenda.ts'
import type { SessionPorts } from '../../ports.ts'

export type AgendaFile = { readonly name: string; readonly bytes: Uint8Array }

type View = (person: Person, id: SessionId) => Promise<Result<SessionView, Refusal>>

/** `view` decides who may. Refused as not found while the session has no agenda. */
export const agendaFile =
  ({ files }: Pick<SessionPorts, 'files'>, view: View) =>
  async (person: Person, id: SessionId): Promise<Result<AgendaFile, Refusal>> => {
    const session = await view(person, id)
    if (!session.ok) return session
    const name = session.value.agenda?.fileName
    const bytes = name === undefined ? null : await files.read(agendaFolder, name)
    if (name === undefined || bytes === null) return refuse({ reason: 'notFound', what: 'agenda' })
    return ok({ name, bytes })
  }
