// A part of the journal: many copies in one row, whom they are for written once, how far they are written often.

import * as z from 'zod'
import { idPatterns, type JournalId, journalId, personId, urn } from '../../../domain/kernel/ids.ts'
import { type Copy, copyKey } from '../../../domain/updates/delivery.ts'
import { stateColumns, targetColumns } from '../../columns/updates.ts'
import { deliveryStateShapes } from '../../delivery-state.ts'
import { branded, fromPieces, inPieces, json } from '../../lists/json.ts'
import { type Fields, type Item, serialOf } from '../../lists/row.ts'

/** Ten windows of fourteen: a checkpoint writes some tens of kilobytes. */
const mostCopies = 140
/** Letters of JSON, with room in the columns for ids of any length. */
const mostLetters = 150_000
const longestReason = 255

const targets = json(
  z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('person'),
        person: branded(idPatterns.PersonId, personId),
        name: z.string(),
        urns: z.array(branded(idPatterns.Urn, urn)),
      }),
      z.object({ kind: z.literal('channel'), teamId: z.string(), channelId: z.string(), name: z.string() }),
    ]),
  ),
)
const states = json(
  z.array(z.tuple([z.discriminatedUnion('state', deliveryStateShapes), z.number().nullable()])),
)
const columns = z.object({
  PartKey: z.string(),
  Edition: branded(idPatterns.JournalId, journalId),
})

export type Part = {
  readonly row: string
  readonly version: string
  readonly number: number
  readonly copies: readonly Copy[]
}

/** How far the copies are, as the part's columns: the only ones that change. */
export const stateFields = (copies: readonly Copy[]): Fields => {
  const written = copies.map(({ state, shown }) => [
    state.state === 'failed' ? { ...state, reason: state.reason.slice(0, longestReason) } : state,
    shown,
  ])
  return inPieces(JSON.stringify(written), stateColumns, 'the journal of an update')
}

export const partFields = (journal: JournalId, number: number, copies: readonly Copy[]): Fields => ({
  PartKey: `${journal}#${number}`,
  Title: `Part ${number}: ${copies.length} copies`,
  Edition: journal,
  ...inPieces(JSON.stringify(copies.map(({ target }) => target)), targetColumns, 'whom an update is for'),
  ...stateFields(copies),
})

/** Throws for a row that cannot be read: a journal that is guessed would send twice. */
export const readPart = ({ id, version, fields }: Item): Part => {
  const { PartKey } = columns.parse(fields)
  const whom = targets.parse(fromPieces(fields, targetColumns))
  const far = states.parse(fromPieces(fields, stateColumns))
  const copies = whom.map((target, index): Copy => {
    const [state, shown] = far[index] ?? []
    if (!state || shown === undefined) throw new Error(`the journal’s part ${PartKey} is damaged`)
    return { key: copyKey(target), target, state, shown }
  })
  return { row: id, version, number: Number(PartKey.split('#')[1]), copies }
}

/** Whether the first was written after the second. */
export const isNewer = (version: string, than: string): boolean =>
  (serialOf(version) ?? 0) > (serialOf(than) ?? 0)

/** Copies in the portions that a row takes. */
export const inParts = (copies: readonly Copy[]): readonly (readonly Copy[])[] => {
  const parts: Copy[][] = []
  let letters = mostLetters
  for (const copy of copies) {
    const more = JSON.stringify(copy.target).length
    const last = parts.at(-1)
    letters += more
    if (last && last.length < mostCopies && letters <= mostLetters) {
      last.push(copy)
      continue
    }
    parts.push([copy])
    letters = more
  }
  return parts
}
