// The archive: every edition that went out, and those in which words are found.

import type * as z from 'zod/mini'
import type { archiveSchema } from '../../../shared/api/update-archive.ts'
import type { EditionId, Urn } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Refusal } from '../../refusals.ts'
import type { UpdatePorts } from '../ports.ts'
import { dateOf, listOut, type OutEdition, stateFor, titleOf } from './out.ts'
import { isChannelOnly } from './own-choice.ts'
import { findIn } from './search.ts'

type Archive = z.infer<typeof archiveSchema>

const row = (edition: OutEdition, found: string | null): Archive['editions'][number] => ({
  id: edition.id,
  date: dateOf(edition),
  summary: titleOf(edition),
  state: stateFor(edition),
  isCorrected: edition.corrections.length > 0,
  found,
})

/** The person's schools that have noted the edition. */
export const notedFor = async (
  { readings }: Pick<UpdatePorts, 'readings'>,
  { links }: Person,
  edition: EditionId,
): Promise<Urn[]> => {
  const own = new Set(links.map(({ urn }) => urn))
  if (own.size === 0) return []
  return (await readings.notedOf(edition)).map(({ urn }) => urn).filter((urn) => own.has(urn))
}

/** The newest first; with words, those that hold them. What was withdrawn is never found by its words. */
export const listArchive =
  (ports: UpdatePorts) =>
  async (person: Person, query: string): Promise<Result<Archive, Refusal>> => {
    const out = await listOut(ports, person)
    if (!out.ok) return out
    const searched = query.trim()
    const rows = out.value.flatMap((edition) => {
      if (searched === '') return [row(edition, null)]
      const found = stateFor(edition) === 'sent' ? findIn(edition, searched) : null
      return found === null ? [] : [row(edition, found)]
    })
    const newest = out.value.find((edition) => stateFor(edition) === 'sent')
    return ok({
      editions: rows,
      newestNotedFor: newest === undefined ? [] : await notedFor(ports, person, newest.id),
      channelOnly: await isChannelOnly(ports, person),
    })
  }
