// Every edition there is, for those who write and agree.

import type * as z from 'zod/mini'
import type { editionListSchema } from '../../../shared/api/update-list.ts'
import { shorten } from '../../../shared/cards/kit/card.ts'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Author, Edition } from '../../../shared/domain/updates/edition.ts'
import { partIn, waitsFor } from '../../../shared/domain/updates/writing.ts'
import type { Refusal } from '../../refusals.ts'
import { mayDo, type UpdatePorts, versionOf } from '../ports.ts'

/** When it goes or went out: known once it is approved, wished before that. */
export const sendAtOf = ({ situation, sending }: Edition): Instant | null => {
  if ('sendAt' in situation) return situation.sendAt
  return sending.at === 'notChosen' ? null : sending.at
}

/** As much of a note as a line of a list holds. */
const firstWords = 120

const sentBackOf = ({ situation }: Edition) => {
  if (situation.state !== 'draft' || situation.sentBack === null) return null
  const { reason, ...back } = situation.sentBack
  return { ...back, reason: shorten(reason.replace(/\s+/g, ' '), firstWords) }
}

const handsIn = (edition: Edition): readonly Author[] => [
  ...partIn({ ...edition, pending: null }),
  ...(edition.handedInBy === undefined ? [] : [edition.handedInBy]),
]

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
      createdAt: value.createdAt,
      changed: value.changed ?? null,
      sentBack: sentBackOf(value),
      isMine: handsIn(value).some(({ id }) => id === person.id),
      sendAt: sendAtOf(value),
      hasPending: value.pending !== null,
      mayApprove: waitsFor(person, value),
    }))
    return ok({ editions: all, listUrl: `${siteUrl}/Lists/Updates` })
  }
