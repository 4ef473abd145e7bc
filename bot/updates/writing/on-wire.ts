// An edition's words and places as the wire spells them, and back.

import type * as z from 'zod/mini'
import type { EditionContentWire, sendingSchema } from '../../../shared/api/updates.ts'
import { fromLondon, isRealDay, toLondon } from '../../../shared/domain/kernel/dates.ts'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Block, EditionContent, Sending } from '../../../shared/domain/updates/edition.ts'
import { audienceOnWire } from '../../asked.ts'
import type { Refusal } from '../../refusals.ts'
import { isOwnFile, isOwnPicture, type Places } from '../files/addresses.ts'

type SendingWire = z.infer<typeof sendingSchema>

export const contentOnWire = (content: EditionContent): EditionContentWire => ({
  ...content,
  blocks: [...content.blocks],
})

export const sendingOnWire = ({ channels, personal, at }: Sending): SendingWire => ({
  channels: [...channels],
  personal:
    personal.how === 'nobody' ? personal : { how: personal.how, audience: audienceOnWire(personal.audience) },
  at: at === null || at === 'notChosen' ? at : toLondon(at),
})

const invalid = (field: string, sentence: string): Result<never, Refusal> =>
  refuse({ reason: 'invalid', sentence, fields: [field] })

const twice = (values: readonly string[]): string | undefined =>
  values.find((value, index) => values.indexOf(value) !== index)

const isForeign = (block: Block, places: Places): boolean =>
  (block.kind === 'picture' && !isOwnPicture(block.file, places)) ||
  (block.kind === 'file' && !isOwnFile(block.file, places))

/**
 * What the wire's schema cannot say: a day of the calendar, ids that stand once, and files that were put into the
 * library here. A picture from elsewhere would tell its owner who opens the message (quality.md, case 48).
 */
export const soundContent = (
  content: EditionContentWire,
  places: Places,
): Result<EditionContent, Refusal> => {
  const { date, blocks } = content
  if (date !== null && !isRealDay(date))
    return invalid('content.date', `${date} is not a day of the calendar.`)
  const doubled = twice(blocks.map(({ id }) => id))
  if (doubled !== undefined) return invalid('content.blocks', `Two parts have the id ${doubled}.`)
  const foreign = blocks.find((block) => isForeign(block, places))
  return foreign === undefined
    ? ok(content)
    : invalid(
        foreign.id,
        'A picture or file has to be added here, so that it comes from the council’s library.',
      )
}

const isTime = (at: string): boolean => {
  const [date = '', time = ''] = at.split('T')
  return isRealDay(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)
}

/** A London wall-clock time as an instant. Refuses one that is on no clock. */
export const soundTime = (at: string | null): Result<Instant | null, Refusal> => {
  if (at === null) return ok(null)
  return isTime(at) ? ok(fromLondon(at)) : invalid('sending.at', 'This is not a day and a time.')
}

/** The places with their minute, which may be still to choose. Refuses a time that is on no clock, and a channel chosen twice. */
export const soundSending = ({ channels, personal, at }: SendingWire): Result<Sending, Refusal> => {
  if (twice(channels.map(({ channelId }) => channelId)) !== undefined)
    return invalid('sending.channels', 'A channel is chosen twice.')
  const time: Result<Sending['at'], Refusal> = at === 'notChosen' ? ok<'notChosen'>(at) : soundTime(at)
  return time.ok ? ok({ channels, personal, at: time.value }) : time
}
