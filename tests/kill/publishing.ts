// One publishing with a kill in the middle: what stands afterwards in SharePoint and in everybody's chat.

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import { type Deliveries, deliveriesSchema, draftPaths } from '../../shared/api/drafts.ts'
import {
  aPaper,
  approve,
  everyone,
  everyPerson,
  few,
  fewPeople,
  guest,
  type HandedIn,
  handIn,
  officer,
} from './county.ts'
import { Refused } from './door.ts'
import type { Point } from './proxy.ts'
import type { Stage } from './stage.ts'

/** So many sends are in flight at once at most (decision 1). */
const mostUncertain = 20
const patienceMs = 120_000

export type Outcome = {
  /** False when the run was over before the point came. */
  readonly struck: boolean
  /** What left the product until it was killed, or until the run was over. */
  readonly requests: readonly string[]
  readonly uncertain: number
  /** Each a sentence; none when all is as it has to be. */
  readonly problems: readonly string[]
}

const journalSchema = z.object({ state: z.string() })
const targetSchema = z.object({
  kind: z.string(),
  person: z.optional(z.string()),
  channelId: z.optional(z.string()),
})
type Row = { readonly key: string; readonly who: string; readonly state: string }

const journalOf = async ({ door }: Stage, id: string): Promise<readonly Row[]> => {
  const rows = await door.rows(await door.listId('Deliveries'), 'Consultation', id)
  return rows.map((fields) => {
    const { person, channelId } = targetSchema.parse(JSON.parse(String(fields['Target'])))
    const { state } = journalSchema.parse(JSON.parse(String(fields['Journal'])))
    return { key: String(fields['DeliveryKey']), who: person ?? channelId ?? '', state }
  })
}

const messagesSchema = z.array(
  z.object({
    summary: z.nullish(z.string()),
    deleted: z.nullish(z.string()),
    from: z.object({ bot: z.boolean() }),
  }),
)
const conversationsSchema = z.array(z.object({ id: z.string(), kind: z.string() }))

const countIn = async ({ door }: Stage, conversation: string, person: string, title: string) => {
  const path = `/local/conversations/${encodeURIComponent(conversation)}/messages?person=${person}`
  const messages = await door.local('GET', path, messagesSchema)
  return messages.filter(({ from, summary }) => from.bot && (summary ?? '').includes(title)).length
}

/** How often each person and channel has been told of the consultation with this title. */
const toldOf = async (
  stage: Stage,
  paper: HandedIn,
  people: readonly string[],
  title: string,
): Promise<ReadonlyMap<string, number>> => {
  const told = new Map<string, number>()
  for (const person of people) {
    const list = await stage.door.local('GET', `/local/persons/${person}/conversations`, conversationsSchema)
    const chat = list.find(({ kind }) => kind === 'personal')?.id ?? ''
    told.set(person, await countIn(stage, chat, person, title))
  }
  for (const { channelId } of paper.channels)
    told.set(channelId, await countIn(stage, channelId, officer, title))
  return told
}

const isNoAnswer = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Refused && error.status >= 500)

const wasApproved = (error: unknown): boolean => error instanceof Refused && error.status === 409

const isSettled = ({ state, channels }: Deliveries): boolean =>
  state === 'published' && channels.every((channel) => channel.state === 'sent')

type Progress = { isApproved: boolean; deliveries: Deliveries | null; sendingAtKill: readonly Row[] | null }
const begun = (isApproved: boolean): Progress => ({ isApproved, deliveries: null, sendingAtKill: null })

/** After the strike: what the journal held at that moment, then a new process. */
const revive = async (stage: Stage, paper: HandedIn, progress: Progress): Promise<void> => {
  progress.sendingAtKill = (await journalOf(stage, paper.id)).filter(({ state }) => state === 'sending')
  await stage.reviveProduct()
}

const step = async (stage: Stage, paper: HandedIn, progress: Progress): Promise<void> => {
  try {
    if (!progress.isApproved) await approve(stage.door, paper)
  } catch (error) {
    if (!wasApproved(error)) throw error
  }
  progress.isApproved = true
  const { door } = stage
  progress.deliveries = await door.as(officer, 'GET', draftPaths.deliveries(paper.id), deliveriesSchema)
  // Whether a channel's post is missing is only decided after a while.
  const isUnclear = progress.deliveries.channels.some(({ state }) => state === 'uncertain')
  if (isUnclear) await stage.advanceMinutes(1)
}

/** One round: true when it is published and settled. Nobody answering is no fault; the next round comes. */
const isDoneAfter = async (stage: Stage, paper: HandedIn, progress: Progress): Promise<boolean> => {
  try {
    if (stage.proxy.hasStruck() && progress.sendingAtKill === null) await revive(stage, paper, progress)
    await step(stage, paper, progress)
    return progress.deliveries !== null && isSettled(progress.deliveries)
  } catch (error) {
    if (isNoAnswer(error)) return false
    throw error
  }
}

/** Approves, and goes on asking until it is published and the channels are settled, whatever dies meanwhile. */
export const untilPublished = async (
  stage: Stage,
  paper: HandedIn,
  progress: Progress = begun(false),
): Promise<void> => {
  const until = Date.now() + patienceMs
  while (!(await isDoneAfter(stage, paper, progress))) {
    if (Date.now() > until)
      throw new Error(`Not published after ${patienceMs} ms: ${JSON.stringify(progress.deliveries)}`)
    await sleep(200)
  }
}

/** How often a target in this state may have been told; a state that is not named here may not be left. */
const allowed = ({ who, state }: Row, isChannel: boolean): readonly number[] => {
  if (isChannel) return state === 'sent' ? [1] : []
  if (who === guest) return state === 'unreachable' || state === 'uncertain' ? [0] : []
  if (state === 'sent') return [1]
  return state === 'uncertain' ? [0, 1] : []
}

/** What must hold when the product has settled by itself: nothing lost, nothing doubled, the uncertain named. */
const judge = (
  rows: readonly Row[],
  told: ReadonlyMap<string, number>,
  sendingAtKill: readonly Row[],
  channels: ReadonlySet<string>,
): readonly string[] => {
  const uncertain = rows.filter(({ state }) => state === 'uncertain')
  const wasSending = new Set(sendingAtKill.map(({ key }) => key))
  const missing = [...told.keys()].filter((who) => rows.filter((row) => row.who === who).length !== 1)
  return [
    ...missing.map((who) => `${who} does not stand once in the journal`),
    ...(rows.length === told.size ? [] : [`the journal has ${rows.length} rows for ${told.size} targets`]),
    ...rows
      .filter((row) => !allowed(row, channels.has(row.who)).includes(told.get(row.who) ?? 0))
      .map(({ key, who, state }) => `${key} is ${state} and was told ${told.get(who)} times`),
    ...uncertain.filter(({ key }) => !wasSending.has(key)).map(({ key }) => `${key} was not in flight`),
    ...(uncertain.length > mostUncertain ? [`${uncertain.length} are uncertain`] : []),
  ]
}

/** An officer presses "send again" on all that are uncertain: each gets it once more, the others get nothing. */
const resend = async (
  stage: Stage,
  paper: HandedIn,
  rows: readonly Row[],
  tell: () => Promise<ReadonlyMap<string, number>>,
): Promise<readonly string[]> => {
  const before = await tell()
  const again = rows.filter(({ state }) => state === 'uncertain')
  if (again.length === 0) return []
  const body = { keys: again.map(({ key }) => key) }
  await stage.door.as(officer, 'POST', draftPaths.resend(paper.id), deliveriesSchema, body)
  await untilPublished(stage, paper, begun(true))
  const after = await tell()
  return (await journalOf(stage, paper.id)).flatMap(({ key, who, state }) => {
    const more = (after.get(who) ?? 0) - (before.get(who) ?? 0)
    const wanted = body.keys.includes(key) && who !== guest ? 1 : 0
    const isRight = more === wanted && state === (who === guest ? 'unreachable' : 'sent')
    return isRight ? [] : [`after sending again ${key} is ${state} and got it ${more} times more`]
  })
}

/** Two of the people have taken the app away meanwhile: publishing has to add it for them again. */
const takeAppAway = async ({ door }: Stage): Promise<void> => {
  for (const person of fewPeople.slice(-2))
    await door.local('POST', `/local/persons/${person}/app`, z.unknown(), { action: 'uninstall' })
}

let number = 0

/** Publishes a paper, kills the product at the point (`null`: never), and judges what came of it. */
export const publishOnce = async (
  stage: Stage,
  point: Point | null,
  size: 'few' | 'everyone' = 'few',
): Promise<Outcome> => {
  const title = `Paper number ${++number}.`
  const people = size === 'few' ? fewPeople : everyPerson
  const audience = size === 'few' ? few : everyone
  const paper = await handIn(stage.door, aPaper(title, { audience }))
  const progress = begun(false)
  await takeAppAway(stage)
  stage.proxy.arm(point, stage.killProduct)
  await untilPublished(stage, paper, progress)
  const { requests, struck } = stage.proxy.disarm()
  // It may have struck at the very end.
  if (struck && progress.sendingAtKill === null) await revive(stage, paper, progress)
  const rows = await journalOf(stage, paper.id)
  const tell = () => toldOf(stage, paper, people, title)
  const channels = new Set(paper.channels.map(({ channelId }) => channelId))
  const problems = [
    ...judge(rows, await tell(), progress.sendingAtKill ?? [], channels),
    ...(await resend(stage, paper, rows, tell)),
  ]
  const uncertain = rows.filter(({ state }) => state === 'uncertain').length
  return { struck, requests, uncertain, problems }
}
