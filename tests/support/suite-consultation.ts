// Publishes a consultation through the product's own doors, for journeys that begin after it.

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import { deliveriesSchema, draftPaths, draftSchema, importedSchema } from '../../shared/api/drafts.ts'
import { responsePaths } from '../../shared/api/responses.ts'
import type { Day } from '../../shared/domain/kernel/ids.ts'
import { cast } from './suite-county.ts'
import type { Doors } from './suite-doors.ts'

export type Paper = { readonly name: string; readonly markdown: string }

/** Reads a paper into a draft of Marcus Oyelaran's; gives its id. */
export const draftOf = async (doors: Doors, paper: Paper): Promise<string> => {
  const form = new FormData()
  form.set('file', new Blob([paper.markdown], { type: 'text/markdown' }), paper.name)
  const { id } = await doors.as(cast.marcus, 'POST', draftPaths.list, importedSchema, form)
  return id
}

type Published = { readonly id: string; readonly content: z.infer<typeof draftSchema>['content'] }

/** Makes a draft ready and hands it in: reason, dates, everyone. */
export const handIn = async (doors: Doors, id: string, dates: { opens: Day; closes: Day }) => {
  const read = await doors.as(cast.marcus, 'GET', draftPaths.one(id), draftSchema)
  const body = {
    content: { ...read.content, ...dates, reason: 'We want your view before anything is decided.' },
    audience: { everyone: true },
    channels: [],
  }
  const version = { 'if-match': read.version }
  const saved = await doors.as(cast.marcus, 'PUT', draftPaths.one(id), draftSchema, body, version)
  return doors.as(cast.marcus, 'POST', draftPaths.submit(id), draftSchema, { revision: saved.revision })
}

/** Approves what was handed in, as Helen Strand, and waits until everyone was told. */
export const approve = async (doors: Doors, id: string, revision: number): Promise<Published> => {
  await doors.as(cast.helen, 'POST', draftPaths.approve(id), draftSchema, { revision })
  for (;;) {
    const { state } = await doors.as(cast.marcus, 'GET', draftPaths.deliveries(id), deliveriesSchema)
    if (state === 'published') break
    await sleep(200)
  }
  const { content } = await doors.as(cast.marcus, 'GET', draftPaths.one(id), draftSchema)
  return { id, content }
}

export const publish = async (
  doors: Doors,
  paper: Paper,
  dates: { opens: Day; closes: Day },
): Promise<Published> => {
  const id = await draftOf(doors, paper)
  const { revision } = await handIn(doors, id, dates)
  return approve(doors, id, revision)
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const newOp = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => letters[byte % letters.length]).join('')

type Answers = Readonly<Record<string, string>>
type Return = {
  readonly person: string
  readonly school: string
  readonly sections: Readonly<Record<string, Answers>>
}

/** A person's response as the tab saves and, if wished, sends it. */
export const respond = async (doors: Doors, id: string, given: Return, isSent: boolean): Promise<void> => {
  const { person, school } = given
  for (const [section, answers] of Object.entries(given.sections)) {
    const body = { school, base: 0, op: newOp(), drawn: Object.keys(answers), answers, was: null }
    await doors.as(person, 'PUT', responsePaths.section(id, section), z.unknown(), body)
  }
  if (isSent) await doors.as(person, 'POST', responsePaths.send(id), z.unknown(), { school, op: newOp() })
}
