// One edition that goes out while the product is killed: what stands afterwards in the journal and in everybody's chat.

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import type { Random } from '../../../infra/seed/random.ts'
import { type EditionId, editionId, instant } from '../../../shared/domain/kernel/ids.ts'
import type { Copy } from '../../../shared/domain/updates/delivery.ts'
import { aCopy, anEdition, anEditionContent } from '../../support/update-builders.ts'
import { officer } from '../county.ts'
import type { Stage } from '../stage.ts'
import { chatOf, inTurns, type Readers } from './readers.ts'

/** So many copies are on their way at most (decision 1; quality.md, R8). */
const mostUncertain = 30
const patienceMs = 15 * 60_000
const paragraph = 'Schools may claim for the new bus passes until the end of term. '

export type SentOnce = {
  readonly kills: number
  /** The most that one kill left on their way. */
  readonly mostUncertain: number
  readonly uncertain: number
  readonly delivered: number
  /** From the start of sending to its end, by the journal of the edition. */
  readonly seconds: number
  readonly problems: readonly string[]
}

let number = 0

/** Puts an edition where an approval leaves it, due now, with its targets frozen. */
const schedule = async ({ door }: Stage, { targets, editions, copies }: Readers): Promise<EditionId> => {
  const { now } = await door.local('GET', '/local/clock', z.object({ now: z.string() }))
  const id = editionId(`update-kill-${++number}-${Date.now().toString(36)}`)
  const helen = { id: anEdition().author.id, name: 'Helen Strand' }
  await copies.plan(
    id,
    targets.map((target) => aCopy({ target })),
  )
  const text = paragraph.repeat(60)
  const blocks = [1, 2, 3].map((at) => ({ kind: 'text', id: `b${at}`, heading: `Part ${at}`, text }) as const)
  await editions.create(
    anEdition({
      id,
      content: anEditionContent({ summary: `Edition number ${id}`, blocks }),
      sending: { channels: [], personal: { how: 'card', audience: { everyone: true } }, at: instant(now) },
      createdAt: instant(now),
      situation: { state: 'scheduled', approvedBy: helen, at: instant(now), sendAt: instant(now) },
    }),
  )
  return id
}

/** The edition's state as SharePoint holds it, past every cache. */
const stateOf = async ({ door }: Stage, id: EditionId): Promise<string> => {
  const [row] = await door.rows(await door.listId('Updates'), 'EditionKey', id)
  return String(row?.['State'])
}

const isOver = async (stage: Stage, id: EditionId): Promise<boolean> => (await stateOf(stage, id)) === 'Sent'

const doneOf = (copies: readonly Copy[]): number =>
  copies.filter(({ state }) => state.state !== 'intended' && state.state !== 'sending').length

const untilDone = async (
  stage: Stage,
  { copies }: Readers,
  id: EditionId,
  count: number,
): Promise<boolean> => {
  const until = Date.now() + patienceMs
  while (doneOf(await copies.read(id)) < count) {
    if (await isOver(stage, id)) return false
    if (Date.now() > until) throw new Error(`${count} copies of ${id} are not done.`)
    await sleep(250)
  }
  return true
}

const untilOver = async (stage: Stage, id: EditionId): Promise<void> => {
  const until = Date.now() + patienceMs
  while (!(await isOver(stage, id))) {
    if (Date.now() > until) throw new Error(`${id} is not sent: ${await stateOf(stage, id)}.`)
    await sleep(500)
  }
}

const messagesSchema = z.array(
  z.object({ summary: z.nullish(z.string()), from: z.object({ bot: z.boolean() }) }),
)

/** How often each target has been told of the edition. */
const toldOf = async (
  { door }: Stage,
  { targets }: Readers,
  id: EditionId,
): Promise<ReadonlyMap<string, number>> => {
  const told = new Map<string, number>()
  await inTurns(targets, async (target) => {
    const isPerson = target.kind === 'person'
    const place = isPerson ? chatOf(target.person) : target.channelId
    const path = `/local/conversations/${encodeURIComponent(place)}/messages?person=${isPerson ? target.person : officer}`
    const messages = await door.local('GET', path, messagesSchema)
    const times = messages.filter(({ from, summary }) => from.bot && (summary ?? '').includes(id)).length
    told.set(isPerson ? `p:${target.person}` : `c:${target.channelId}`, times)
  })
  return told
}

/** How often a copy in this state may have been told; a state that is not named here may not be left. */
const allowed = ({ key, target, state }: Copy, refused: ReadonlySet<string>): readonly number[] => {
  if (refused.has(key)) return state.state === 'unreachable' || state.state === 'failed' ? [0] : []
  if (state.state === 'sent') return [1]
  return state.state === 'uncertain' && target.kind === 'person' ? [0, 1] : []
}

/** Those whom Teams refuses may be caught by a kill as well. */
const isCaught = ({ key, state }: Copy, refused: ReadonlySet<string>, times: number): boolean =>
  refused.has(key) && state.state === 'uncertain' && times === 0

const judge = (
  copies: readonly Copy[],
  told: ReadonlyMap<string, number>,
  { targets, refused }: Readers,
): readonly string[] => [
  ...(copies.length === targets.length ? [] : [`${copies.length} copies for ${targets.length} targets`]),
  ...copies.flatMap((copy) => {
    const times = told.get(copy.key) ?? 0
    const isRight = allowed(copy, refused).includes(times) || isCaught(copy, refused, times)
    return isRight ? [] : [`${copy.key} is ${copy.state.state} and was told ${times} times`]
  }),
]

type Kills = { count: number; most: number; readonly problems: string[] }

/** Kills the product when so many are done, and looks at what was on its way. */
const killOnce = async (stage: Stage, readers: Readers, id: EditionId, kills: Kills): Promise<void> => {
  stage.killProduct()
  const onTheWay = (await readers.copies.read(id)).filter(({ state }) => state.state === 'sending').length
  kills.count += 1
  kills.most = Math.max(kills.most, onTheWay)
  if (onTheWay > mostUncertain) kills.problems.push(`kill ${kills.count} left ${onTheWay} on their way`)
  await stage.reviveProduct()
}

/** From the first copy that left until the edition said that it was sent. */
const secondsOf = async ({ editions }: Readers, id: EditionId, copies: readonly Copy[]): Promise<number> => {
  const situation = (await editions.find(id))?.value.situation
  const ended = situation !== undefined && 'at' in situation ? Date.parse(situation.at) : Number.NaN
  const began = copies.flatMap(({ state }) => ('at' in state ? [Date.parse(state.at)] : []))
  return (ended - Math.min(...began)) / 1_000
}

/** Sends an edition to all readers, with so many kills spread over it by chance. */
export const sendOnce = async (
  stage: Stage,
  readers: Readers,
  {
    kills: wanted,
    random,
    say,
  }: { readonly kills: number; readonly random: Random; readonly say: (words: string) => void },
): Promise<SentOnce> => {
  const id = await schedule(stage, readers)
  const kills: Kills = { count: 0, most: 0, problems: [] }
  for (let kill = 0; kill < wanted; kill += 1) {
    const share = readers.targets.length / (wanted + 1)
    const at = Math.max(1, random.between(Math.round(kill * share), Math.round((kill + 1) * share)))
    if (!(await untilDone(stage, readers, id, at))) break
    await killOnce(stage, readers, id, kills)
    say(`Kill ${kills.count} when ${at} were done`)
  }
  await untilOver(stage, id)
  const copies = await readers.copies.read(id)
  const uncertain = copies.filter(({ state }) => state.state === 'uncertain').length
  const told = await toldOf(stage, readers, id)
  const tooMany = uncertain > mostUncertain * kills.count ? [`${uncertain} are uncertain`] : []
  return {
    kills: kills.count,
    mostUncertain: kills.most,
    uncertain,
    delivered: copies.filter(({ state }) => state.state === 'sent').length,
    seconds: await secondsOf(readers, id, copies),
    problems: [...kills.problems, ...tooMany, ...judge(copies, told, readers)],
  }
}
