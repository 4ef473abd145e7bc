// A reader's own choice: the weekly update in channels only, and that taken back.

import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Refusal } from '../../refusals.ts'
import { mayDo, type UpdatePorts } from '../ports.ts'

type People = Pick<UpdatePorts, 'people'>

/** Null for somebody to whom none is ever sent, and so with nothing to choose. */
export const isChannelOnly = async ({ people }: People, { id, links }: Person): Promise<boolean | null> =>
  links.length === 0 ? null : (await people.channelOnly()).has(id)

/** Kept until it is taken back; the next update that is agreed goes by it. Nothing else that is sent to people does. */
export const chooseChannelOnly =
  ({ people }: People) =>
  async (person: Person, isWished: boolean): Promise<Result<Record<string, never>, Refusal>> => {
    const allowed = mayDo(person, 'readUpdates')
    if (!allowed.ok) return allowed
    if (person.links.length === 0)
      return refuse({
        reason: 'wrongState',
        sentence: 'You are not linked to a school, so no weekly update is sent to you.',
      })
    await people.setChannelOnly(person.id, isWished)
    return ok({})
  }
