// An edition as those who write and agree see it: what it says, what its checks found, whom it would reach.

import type * as z from 'zod/mini'
import type { EditionWire, editionSchema } from '../../../shared/api/updates.ts'
import type { EditionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Check } from '../../../shared/domain/updates/checks/check.ts'
import { checksOf } from '../../../shared/domain/updates/checks.ts'
import { asIfCorrected } from '../../../shared/domain/updates/correcting.ts'
import type { Author, Edition } from '../../../shared/domain/updates/edition.ts'
import { secondPersons } from '../../../shared/domain/updates/telling.ts'
import { waitsFor } from '../../../shared/domain/updates/writing.ts'
import { countsOf, selectNow } from '../../asked.ts'
import type { Refusal } from '../../refusals.ts'
import { receiversOf } from '../approving/targets.ts'
import { loadEdition, type StoredEdition, type UpdatePorts, versionOf } from '../ports.ts'
import { sendAtOf } from './list.ts'
import { contentOnWire, sendingOnWire } from './on-wire.ts'
import { cardSize } from './preview.ts'

/** Every check of what would go out: the words, the places with the people counted, and the card as it is drawn now. */
export const checksNow = async (
  ports: UpdatePorts,
  edition: Edition,
  people: number | null = null,
): Promise<readonly Check[]> =>
  checksOf(edition, await ports.clock.now(), await cardSize(ports, edition), people)

const reachOf = async (
  ports: UpdatePorts,
  { sending }: Edition,
): Promise<z.infer<typeof editionSchema>['reach']> => {
  const channels = sending.channels.length
  if (sending.personal.how === 'nobody')
    return { channels, people: 0, schools: 0, channelOnly: 0, sample: [] }
  const { audience } = sending.personal
  const { people, channelOnly } = await receiversOf(ports, audience)
  const selected = await selectNow({ ...ports, people }, { audience })
  return { channels, ...countsOf(selected), channelOnly, sample: [...selected.sample] }
}

const partiesOf = ({ situation }: Edition) => ({
  sentBack: situation.state === 'draft' ? situation.sentBack : null,
  submittedBy: situation.state === 'awaitingApproval' ? situation.submittedBy : null,
  approvedBy: 'approvedBy' in situation ? situation.approvedBy : null,
  recalled:
    situation.state === 'recalling' || situation.state === 'recalled'
      ? { by: situation.by, at: situation.at, reason: situation.reason }
      : null,
})

/** Who is told that it waits, as far as anybody is known. */
const asksOf = async ({ editions, chat }: UpdatePorts, edition: Edition): Promise<Author[]> => {
  if (edition.situation.state !== 'awaitingApproval' || chat === null) return []
  const all = await editions.list()
  return [
    ...secondPersons(
      edition,
      all.map(({ value }) => value),
    ),
  ]
}

/** The whole view; the reach is worked out with the register and the people list as they are now. */
export const viewEdition = async (
  ports: UpdatePorts,
  person: Person,
  stored: StoredEdition,
): Promise<EditionWire> => {
  const { value: edition } = stored
  const { id, revision, content, sending, author, corrections, pending } = edition
  // What a correction would say is what has to be looked at while one waits.
  const inQuestion = asIfCorrected(edition, await ports.clock.now())
  const reach = await reachOf(ports, edition)
  const checks = await checksNow(ports, inQuestion, reach.people)
  return {
    id,
    version: versionOf(stored),
    revision,
    content: contentOnWire(content),
    sending: sendingOnWire(sending),
    author,
    changedBy: edition.changed?.by ?? null,
    state: edition.situation.state,
    ...partiesOf(edition),
    sendAt: sendAtOf(edition),
    corrections: corrections.map((one) => ({ ...one, before: contentOnWire(one.before) })),
    pending: pending && { ...pending, content: contentOnWire(pending.content) },
    checks: [...checks],
    mayApprove: waitsFor(person, edition),
    asks: await asksOf(ports, edition),
    reach,
  }
}

export const getEdition =
  (ports: UpdatePorts) =>
  async (person: Person, id: EditionId): Promise<Result<EditionWire, Refusal>> => {
    const stored = await loadEdition(ports, person, 'writeUpdate', id)
    return stored.ok ? ok(await viewEdition(ports, person, stored.value)) : stored
  }
