// Three saves of one person with a kill in the middle, each repeated until it is acknowledged: what SharePoint holds then.

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import { draftPaths, draftSchema } from '../../shared/api/drafts.ts'
import { responsePaths, type Saved, type SaveSection, savedSchema } from '../../shared/api/responses.ts'
import { questionsOf } from '../../shared/domain/consultation/consultation.ts'
import { choicesOf } from '../../shared/domain/consultation/question.ts'
import { aContent } from '../support/builders.ts'
import { aPaper, everyone, handIn, officer, type Someone } from './county.ts'
import { type Fields, Refused } from './door.ts'
import type { Point } from './proxy.ts'
import { type Outcome, untilPublished } from './publishing.ts'
import type { Stage } from './stage.ts'

/** Where it strikes: at a request that leaves the product, or when a save (0, 1, 2) is done and not yet answered. */
export type SavePoint = Point | { readonly replyOf: number }

export type OpenPaper = { readonly id: string; readonly listId: string }

/** Publishes the paper that all the saves answer. */
export const openPaper = async (stage: Stage): Promise<OpenPaper> => {
  const paper = await handIn(stage.door, aPaper('Saved through thick and thin', { audience: everyone }))
  await untilPublished(stage, paper)
  const { situation } = await stage.door.as(officer, 'GET', draftPaths.one(paper.id), draftSchema)
  if (situation.state !== 'published') throw new Error(`The paper is ${situation.state}.`)
  return { id: paper.id, listId: situation.listId }
}

type Save = { readonly section: string; readonly body: Omit<SaveSection, 'school'> & { school: string } }

const op = (person: Someone, number: number): string => `${person.id.slice(-8)}save${number}`.padEnd(20, '0')

/** The first save makes the row, the second changes the same section, the third adds another. */
const savesOf = (person: Someone): readonly Save[] => {
  const save = (number: number, section: string, base: number, answers: Record<string, string>): Save => ({
    section,
    body: {
      school: person.urn,
      base,
      op: op(person, number),
      drawn: Object.keys(answers),
      answers,
      was: null,
    },
  })
  return [
    save(0, 's1', 0, { Q01: 'agree', Q01_c: `First words of ${person.displayName}` }),
    save(1, 's1', 1, { Q01: 'sd', Q01_c: `Second words of ${person.displayName}` }),
    save(2, 's2', 0, { Q03: 'partly', Q07: `Third words of ${person.displayName}` }),
  ]
}

const tries = 40

type Session = {
  readonly stage: Stage
  readonly paper: OpenPaper
  readonly person: Someone
  readonly point: SavePoint | null
  hasStruck: boolean
}

const put = ({ stage, paper, person }: Session, { section, body }: Save): Promise<Saved> =>
  stage.door.as(person.id, 'PUT', responsePaths.section(paper.id, section), savedSchema, body)

const revive = async (session: Session): Promise<void> => {
  session.hasStruck = true
  await session.stage.reviveProduct()
}

/** One try: what the client hears; `null` when that is nothing. Who was killed lives again afterwards. */
const hear = async (session: Session, save: Save, number: number): Promise<Saved | null> => {
  const { stage, point } = session
  try {
    const saved = await put(session, save)
    const isLost = point !== null && 'replyOf' in point && point.replyOf === number && !session.hasStruck
    if (!isLost) return saved
    stage.killProduct()
    await revive(session)
  } catch (error) {
    if (error instanceof Refused && error.status < 500) throw error
    if (stage.proxy.hasStruck() && !session.hasStruck) await revive(session)
  }
  return null
}

/** Repeats the save with its op until it is acknowledged, as the tab and the cards do. */
const untilAcknowledged = async (session: Session, save: Save, number: number): Promise<Saved> => {
  for (let count = 0; count < tries; count++) {
    const saved = await hear(session, save, number)
    if (saved !== null) return saved
    await sleep(100)
  }
  throw new Error(`Save ${number} of ${session.person.displayName} was never acknowledged.`)
}

const savesSchema = z.object({
  sections: z.record(z.string(), z.object({ version: z.number(), op: z.string() })),
})

const wordsOf = (code: string, value: string): string => {
  const question = questionsOf(aContent()).find((one) => one.code === code)
  const choice = question && choicesOf(question).find((one) => one.code === value)
  return choice?.words ?? value
}

const judge = (session: Session, acknowledged: readonly Saved[], rows: readonly Fields[]) => {
  const { person } = session
  const [row] = rows
  if (!row || rows.length !== 1) return [`${person.displayName} has ${rows.length} rows`]
  const { sections } = savesSchema.parse(JSON.parse(String(row['Saves'])))
  const saves = savesOf(person)
  const expected = new Map(saves.flatMap(({ body }) => Object.entries(body.answers)))
  const isOf = (what: string, is: unknown, wanted: unknown) =>
    is === wanted ? [] : [`${person.displayName}: ${what} is ${is}, not ${wanted}`]
  return [
    ...[...expected].flatMap(([field, value]) => isOf(field, row[field], wordsOf(field, value))),
    ...isOf('the version of s1', sections['s1']?.version, 2),
    ...isOf('the op of s1', sections['s1']?.op, op(person, 1)),
    ...isOf('the version of s2', sections['s2']?.version, 1),
    ...isOf('the op of s2', sections['s2']?.op, op(person, 2)),
    // One for each save: none was written twice.
    ...isOf('the number of writes', row['_UIVersionString'], `${saves.length}.0`),
    ...acknowledged.flatMap(({ reference }) => isOf('the reference', row['Title'], reference)),
    ...acknowledged.flatMap(({ version }, number) => isOf(`save ${number}`, version, [1, 2, 1][number])),
  ]
}

/** Saves three times, kills the product at the point (`null`: never), and judges what SharePoint holds. */
export const saveThrice = async (
  stage: Stage,
  paper: OpenPaper,
  person: Someone,
  point: SavePoint | null,
): Promise<Outcome> => {
  const session: Session = { stage, paper, person, point, hasStruck: false }
  stage.proxy.arm(point !== null && 'at' in point ? point : null, stage.killProduct)
  const acknowledged: Saved[] = []
  for (const [number, save] of savesOf(person).entries())
    acknowledged.push(await untilAcknowledged(session, save, number))
  const { requests, struck } = stage.proxy.disarm()
  // It may have struck at the very end.
  if (struck && !session.hasStruck) await revive(session)
  const key = `${paper.id}#${person.urn}#${person.id}`
  const problems = judge(session, acknowledged, await stage.door.rows(paper.listId, 'ResponseKey', key))
  return { struck: session.hasStruck, requests, uncertain: 0, problems }
}
