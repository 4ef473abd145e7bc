// The card as it will look, and how much of it a message holds.

import type * as z from 'zod/mini'
import type { askPreviewSchema, previewEditionSchema } from '../../../shared/api/updates.ts'
import { mostActivityBytes, mostCardBytes } from '../../../shared/domain/kernel/card-size.ts'
import type { EditionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { CardSize } from '../../../shared/domain/updates/checks.ts'
import { asIfCorrected } from '../../../shared/domain/updates/correcting.ts'
import { type Edition, isSilent, liveKinds } from '../../../shared/domain/updates/edition.ts'
import type { Refusal } from '../../refusals.ts'
import type { DrawnUpdate } from '../drawn-cards.ts'
import { factsFor } from '../live-facts.ts'
import { loadEdition, type UpdatePorts } from '../ports.ts'
import { soundContent } from './on-wire.ts'

/** Until a picture has words it cannot go out; those who write see it all the same, or it would seem to be lost. */
const withSilentPictures = (edition: Edition): Edition => {
  const blocks = edition.content.blocks.map((block) =>
    isSilent(block) ? { ...block, alt: 'A picture that has no words yet' } : block,
  )
  return { ...edition, content: { ...edition.content, blocks } }
}

/** Live blocks say what they said when it went out; before that, what they would say now. */
const drawn = async (ports: UpdatePorts, edition: Edition) => {
  const { facts: live, leftOut } =
    edition.live === null ? await factsFor(ports, edition) : { facts: edition.live, leftOut: null }
  return { ...ports.cards.preview(withSilentPictures(edition), live), live, leftOut }
}

const sizeOf = ({ cardBytes, activityBytes, isCut }: DrawnUpdate): CardSize => ({
  isCut,
  isTooLarge: cardBytes > mostCardBytes || activityBytes > mostActivityBytes,
})

/** How the edition's card fits a message. */
export const cardSize = async (ports: UpdatePorts, edition: Edition): Promise<CardSize> =>
  sizeOf(await drawn(ports, edition))

/** The real card of the edition, of the correction that waits, or of words that are not saved yet. */
export const previewEdition =
  (ports: UpdatePorts) =>
  async (
    person: Person,
    id: EditionId,
    asked: z.infer<typeof askPreviewSchema>,
  ): Promise<Result<z.infer<typeof previewEditionSchema>, Refusal>> => {
    const stored = await loadEdition(ports, person, 'writeUpdate', id)
    if (!stored.ok) return stored
    const edition = asIfCorrected(stored.value.value, await ports.clock.now())
    if (asked.content === undefined) return ok(await onWire(ports, edition))
    const content = soundContent(asked.content, ports)
    return content.ok ? ok(await onWire(ports, { ...edition, content: content.value })) : content
  }

const onWire = async (
  ports: UpdatePorts,
  edition: Edition,
): Promise<z.infer<typeof previewEditionSchema>> => {
  const { card, cardBytes, activityBytes, isCut, live, leftOut } = await drawn(ports, edition)
  return {
    card: { ...card },
    cardBytes,
    activityBytes,
    isCut,
    live: Object.fromEntries(
      liveKinds.map((kind) => [
        kind,
        { lines: live[kind].map(({ title, line }) => ({ title, line })), leftOut: leftOut?.[kind] ?? '' },
      ]),
    ),
  }
}
