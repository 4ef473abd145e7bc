// One edition as readers see it, that they opened it, and that their school has noted it.

import * as z from 'zod/mini'
import { consultationIdSchema, sessionIdSchema } from '../../../shared/api/ids.ts'
import type { readableSchema } from '../../../shared/api/update-reading.ts'
import type { EditionId, Urn } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { LiveFacts } from '../../../shared/domain/updates/edition.ts'
import { wasWithdrawn } from '../../../shared/domain/updates/wording/withdrawn.ts'
import type { Refusal } from '../../refusals.ts'
import type { UpdatePorts } from '../ports.ts'
import { contentOnWire } from '../writing/on-wire.ts'
import { notedFor } from './archive/archive.ts'
import { dateOf, findOut, type OutEdition, stateFor, titleOf } from './out.ts'

type Readable = z.infer<typeof readableSchema>

const context = z.object({ subEntityId: z.string() })

/** What a tab link leads to: the page and what it is about. Null for any other address. */
const placeOf = (link: string): { readonly page: string; readonly about: string } | null => {
  if (!URL.canParse(link)) return null
  const { pathname, searchParams } = new URL(link)
  try {
    const { subEntityId } = context.parse(JSON.parse(searchParams.get('context') ?? ''))
    return { page: pathname.split('/').at(-1) ?? '', about: subEntityId }
  } catch {
    return null
  }
}

const liveLine = ({ title, line, page }: LiveFacts['openConsultations'][number]) => {
  const place = placeOf(page)
  const consultation = z.safeParse(consultationIdSchema, place?.about)
  const session = z.safeParse(sessionIdSchema, place?.about)
  return {
    title,
    line,
    consultation: place?.page === 'consultations' && consultation.success ? consultation.data : null,
    session: place?.page === 'sessions' && session.success ? session.data : null,
  }
}

const liveOnWire = (live: LiveFacts | null): Readable['live'] =>
  Object.fromEntries(Object.entries(live ?? {}).map(([kind, facts]) => [kind, facts.map(liveLine)]))

/** What was withdrawn says that it was, and why; nothing else of it is given out. */
const viewOf = async (ports: UpdatePorts, person: Person, edition: OutEdition): Promise<Readable> => {
  const { id, situation, corrections, content, live } = edition
  const isThere = stateFor(edition) === 'sent'
  return {
    id,
    date: dateOf(edition),
    summary: titleOf(edition),
    state: stateFor(edition),
    recalledBecause: 'reason' in situation ? situation.reason : null,
    corrections: isThere ? corrections.map(({ line }) => line).toReversed() : [],
    content: isThere ? contentOnWire(content) : null,
    live: isThere ? liveOnWire(live) : {},
    notedFor: isThere ? await notedFor(ports, person, id) : [],
    replyTo: ports.officeAddress,
  }
}

/** That it cannot be counted keeps nobody from reading. */
const countOpening = async (ports: UpdatePorts, person: Person, { id }: OutEdition): Promise<void> => {
  try {
    await ports.readings.opened(id, person.id, await ports.clock.now())
  } catch (error) {
    ports.report(error, `an opening of the update ${id}`)
  }
}

/** The edition; the first look at one that was not withdrawn is counted as an opening by this person. */
export const readEdition =
  (ports: UpdatePorts) =>
  async (person: Person, id: EditionId): Promise<Result<Readable, Refusal>> => {
    const found = await findOut(ports, person, id)
    if (!found.ok) return found
    const [view] = await Promise.all([
      viewOf(ports, person, found.value),
      stateFor(found.value) === 'sent' ? countOpening(ports, person, found.value) : null,
    ])
    return ok(view)
  }

/** The person's school has noted it; once is enough. Refuses another's school, and what was withdrawn. */
export const noteEdition =
  (ports: UpdatePorts) =>
  async (person: Person, id: EditionId, school: Urn): Promise<Result<Record<string, never>, Refusal>> => {
    const found = await findOut(ports, person, id)
    if (!found.ok) return found
    if (stateFor(found.value) === 'recalled')
      return refuse({
        reason: 'wrongState',
        sentence: `${wasWithdrawn}. There is nothing to note any more.`,
      })
    if (!person.links.some(({ urn }) => urn === school)) return refuse({ reason: 'notYourSchool' })
    await ports.readings.note({
      edition: id,
      person: person.id,
      urn: school,
      at: await ports.clock.now(),
    })
    return ok({})
  }
