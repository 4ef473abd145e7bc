// Every edition there is, for those who write and agree.

import type * as z from 'zod/mini'
import type { editionListSchema } from '../../../shared/api/updates.ts'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import { waitsFor } from '../../../shared/domain/updates/writing.ts'
import type { Refusal } from '../../refusals.ts'
import { mayDo, type UpdatePorts, versionOf } from '../ports.ts'

/** When it goes or went out: known once it is approved, wished before that. */
export const sendAtOf = ({ situation, sending }: Edition): Instant | null => {
  if ('sendAt' in situation) return situation.sendAt
  return sending.at === 'notChosen' ? null : sending.at
}

/** Every edition, newest first. */
export const listEditions =
  ({ editions, siteUrl }: UpdatePorts) =>
  async (person: Person): Promise<Result<z.infer<typeof editionListSchema>, Refusal>> => {
    const allowed = mayDo(person, 'writeUpdate')
    if (!allowed.ok) return allowed
    const all = (await editions.list()).map(({ value, version }) => ({
      id: value.id,
      version: versionOf({ value, version }),
      date: value.content.date,
      summary: value.content.summary,
      state: value.situation.state,
      author: value.author,
      sendAt: sendAtOf(value),
      hasPending: value.pending !== null,
      mayApprove: waitsFor(person, value),
    }))
    return ok({ editions: all, listUrl: `${siteUrl}/Lists/Updates` })
  }
