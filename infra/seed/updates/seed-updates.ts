// Lets made-up editions be written, agreed and sent through the product's own door, and leaves one that is being written.

import { setTimeout as sleep } from 'node:timers/promises'
import { audiencePreviewSchema, draftListSchema, draftPaths } from '../../../shared/api/drafts.ts'
import {
  type EditionContentWire,
  type EditionWire,
  editionSchema,
  readEditionSchema,
  updatePaths,
} from '../../../shared/api/updates.ts'
import { addDays, londonDay } from '../../../shared/domain/kernel/dates.ts'
import type { Day } from '../../../shared/domain/kernel/ids.ts'
import { isSchoolDay } from '../../../shared/domain/schools/terms.ts'
import { as, local } from '../door.ts'

export type Authors = { readonly writer: string; readonly second: string }
type Sending = EditionWire['sending']

const askEveryMs = 1_000
const mostAsked = 120

/** The last school day on or before that day. */
export const schoolDayBefore = (day: Day): Day => (isSchoolDay(day) ? day : schoolDayBefore(addDays(day, -1)))

const write = async (
  { writer }: Authors,
  content: EditionContentWire,
  personal: Sending['personal'],
): Promise<EditionWire> => {
  const { id } = await as(writer, 'POST', updatePaths.drafts, readEditionSchema, { from: { kind: 'empty' } })
  const { version } = await as(writer, 'GET', updatePaths.draft(id), editionSchema)
  const { choices } = await as(writer, 'GET', updatePaths.audience(id), audiencePreviewSchema)
  const sending = { channels: choices.channels.slice(0, 2), personal, at: null }
  return await as(
    writer,
    'PUT',
    updatePaths.draft(id),
    editionSchema,
    { content, sending },
    {
      'if-match': version,
    },
  )
}

const untilSent = async ({ writer }: Authors, id: string): Promise<void> => {
  for (let asked = 0; asked < mostAsked; asked++) {
    const { state } = await as(writer, 'GET', updatePaths.draft(id), editionSchema)
    if (state === 'sent') return
    await sleep(askEveryMs)
  }
  throw new Error(`The edition ${id} was not sent.`)
}

/** Writes it, has it agreed, and waits until it has gone out. */
export const sendEdition = async (
  authors: Authors,
  content: EditionContentWire,
  personal: Sending['personal'] = { how: 'nobody' },
): Promise<void> => {
  const { id, revision } = await write(authors, content, personal)
  await as(authors.writer, 'POST', updatePaths.submit(id), editionSchema, { revision })
  await as(authors.second, 'POST', updatePaths.approve(id), editionSchema, { revision })
  await untilSent(authors, id)
}

// The product asks for the time now and then, not for each request.
const untilItIs = async (day: Day, { writer }: Authors): Promise<void> => {
  for (let asked = 0; asked < mostAsked; asked++) {
    const { now } = await as(writer, 'GET', draftPaths.list, draftListSchema)
    if (londonDay(now) === day) return
    await sleep(askEveryMs)
  }
  throw new Error(`The day did not become ${day}.`)
}

/** Sends one on each of the days, at nine in the morning; business time goes there with it. */
export const sendPast = async (
  authors: Authors,
  past: readonly (readonly [day: Day, make: (day: Day) => EditionContentWire])[],
): Promise<void> => {
  for (const [day, make] of past) {
    await local('PUT', '/local/clock', { now: `${day}T09:00` })
    await untilItIs(day, authors)
    await sendEdition(authors, make(day))
  }
}

/** Leaves a draft. */
export const leaveDraft = async (authors: Authors, content: EditionContentWire): Promise<void> => {
  await write(authors, content, { how: 'nobody' })
}
