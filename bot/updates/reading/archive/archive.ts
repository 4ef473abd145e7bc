// The archive: every edition that went out, and those in which words are found.

import type * as z from 'zod/mini'
import type { archiveSchema } from '../../../../shared/api/update-archive.ts'
import type { EditionId, Urn } from '../../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../../shared/domain/people/person.ts'
import type { Refusal } from '../../../refusals.ts'
import type { UpdatePorts } from '../../ports.ts'
import { dateOf, listOut, type OutEdition, stateFor, titleOf } from '../out.ts'
import { isChannelOnly } from '../own-choice.ts'
import { aboutIt } from './about.ts'
import { type Found, findIn } from './search.ts'

type Archive = z.infer<typeof archiveSchema>
type Row = Archive['editions'][number]

/** Half a term of them. Who noted older ones is not asked any more, and costs a reading each. */
const mostToNote = 6

const isThere = (edition: OutEdition): boolean => stateFor(edition) === 'sent'

const row = (edition: OutEdition, found: Found | null, notedFor: Row['notedFor']): Row => ({
  id: edition.id,
  date: dateOf(edition),
  summary: titleOf(edition),
  state: stateFor(edition),
  isCorrected: edition.corrections.length > 0,
  about: isThere(edition) ? aboutIt(edition.content) : '',
  found,
  notedFor,
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

/** Of the newest editions, for somebody who belongs to a school. */
const notedOfNewest = async (
  ports: UpdatePorts,
  person: Person,
  out: readonly OutEdition[],
): Promise<ReadonlyMap<EditionId, Urn[]>> => {
  if (person.links.length === 0) return new Map()
  const newest = out.filter(isThere).slice(0, mostToNote)
  return new Map(
    await Promise.all(newest.map(async ({ id }) => [id, await notedFor(ports, person, id)] as const)),
  )
}

/** The newest first; with words, those that hold them. What was withdrawn is never found by its words. */
export const listArchive =
  (ports: UpdatePorts) =>
  async (person: Person, query: string): Promise<Result<Archive, Refusal>> => {
    const out = await listOut(ports, person)
    if (!out.ok) return out
    const searched = query.trim()
    const noted = await notedOfNewest(ports, person, out.value)
    const rows = out.value.flatMap((edition) => {
      const own = noted.get(edition.id) ?? null
      if (searched === '') return [row(edition, null, own)]
      const found = isThere(edition) ? findIn(edition, searched) : null
      return found === null ? [] : [row(edition, found, own)]
    })
    return ok({
      editions: rows,
      replyTo: ports.officeAddress,
      channelOnly: await isChannelOnly(ports, person),
    })
  }
