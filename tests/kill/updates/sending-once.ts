// One edition that goes out while the product is killed: what stands afterwards on its page and in everybody's chat.

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import type { Random } from '../../../infra/seed/random.ts'
import { audiencePreviewSchema } from '../../../shared/api/drafts.ts'
import { editionDeliverySchema } from '../../../shared/api/update-delivery.ts'
import { editionSchema, readEditionSchema, updatePaths } from '../../../shared/api/updates.ts'
import { officer, secondOfficer } from '../county.ts'
import { Refused } from '../door.ts'
import type { Stage } from '../stage.ts'
import { chatOf, inTurns, type Readers } from './readers.ts'

/** So many copies are on their way at most (decision 1; quality.md, R8). */
const mostUncertain = 30
const patienceMs = 15 * 60_000
const askEveryMs = 500
const paragraph = 'Schools may claim for the new bus passes until the end of term. '

export type SentOnce = {
  readonly kills: number
  /** The most that one kill left uncertain. */
  readonly mostUncertain: number
  readonly uncertain: number
  readonly delivered: number
  /** From the second person's word until the edition was sent. */
  readonly seconds: number
  readonly problems: readonly string[]
}

type Delivery = z.infer<typeof editionDeliverySchema>
type Sent = { readonly id: string; readonly summary: string; readonly channels: readonly string[] }

let number = 0

/** Written, handed in and agreed, to go out at once. */
const agreed = async ({ door }: Stage, { channels }: Readers): Promise<Sent> => {
  const from = { kind: 'empty' }
  const { id } = await door.as(officer, 'POST', updatePaths.drafts, readEditionSchema, { from })
  const draft = await door.as(officer, 'GET', updatePaths.draft(id), editionSchema)
  const { choices } = await door.as(officer, 'GET', updatePaths.audience(id), audiencePreviewSchema)
  const summary = `Edition number ${++number}`
  const text = paragraph.repeat(60)
  const chosen = choices.channels.slice(0, channels)
  const body = {
    content: {
      ...draft.content,
      date: '2020-10-05',
      summary,
      blocks: [1, 2, 3].map((at) => ({ kind: 'text', id: `b${at}`, heading: `Part ${at}`, text })),
    },
    sending: { channels: chosen, personal: { how: 'card', audience: { everyone: true } }, at: null },
  }
  const headers = { 'if-match': draft.version }
  const { revision } = await door.as(officer, 'PUT', updatePaths.draft(id), editionSchema, body, headers)
  await door.as(officer, 'POST', updatePaths.submit(id), editionSchema, { revision })
  await door.as(secondOfficer, 'POST', updatePaths.approve(id), editionSchema, { revision })
  return { id, summary: `: ${summary}`, channels: chosen.map(({ channelId }) => channelId) }
}

const isNoAnswer = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof Refused && error.status >= 500)

/** `null` when nobody answers. */
const ask = async ({ door }: Stage, { id }: Sent): Promise<Delivery | null> => {
  try {
    return await door.as(officer, 'GET', updatePaths.delivery(id), editionDeliverySchema)
  } catch (error) {
    if (isNoAnswer(error)) return null
    throw error
  }
}

const many = ({ counts }: Delivery, state: keyof Delivery['counts']): number => counts[state] ?? 0
const doneIn = (delivery: Delivery): number =>
  (['sent', 'uncertain', 'unreachable', 'failed'] as const).reduce((sum, one) => sum + many(delivery, one), 0)

const until = async (
  stage: Stage,
  sent: Sent,
  what: string,
  holds: (delivery: Delivery) => boolean,
): Promise<Delivery> => {
  const end = Date.now() + patienceMs
  for (;;) {
    const delivery = await ask(stage, sent)
    if (delivery !== null && holds(delivery)) return delivery
    if (Date.now() > end) throw new Error(`${what} did not come: ${JSON.stringify(delivery?.counts)}`)
    await sleep(askEveryMs)
  }
}

const isOver = ({ state, counts }: Delivery): boolean => state === 'sent' && (counts['sending'] ?? 0) === 0

const messagesSchema = z.array(
  z.object({ summary: z.nullish(z.string()), from: z.object({ bot: z.boolean() }) }),
)

/** How often it stands in each person's chat and in each channel. */
const toldOf = async (
  { door }: Stage,
  { people }: Readers,
  { summary, channels }: Sent,
): Promise<ReadonlyMap<string, number>> => {
  const told = new Map<string, number>()
  const count = async (key: string, place: string, person: string) => {
    const path = `/local/conversations/${encodeURIComponent(place)}/messages?person=${person}`
    const messages = await door.local('GET', path, messagesSchema)
    const times = messages.filter(({ from, summary: line }) => from.bot && (line ?? '').endsWith(summary))
    told.set(key, times.length)
  }
  await inTurns(people, (person) => count(`p:${person}`, chatOf(person), person))
  await inTurns(channels, (channel) => count(`c:${channel}`, channel, officer))
  return told
}

/** How often somebody whose copy has this state may have got it; a state that is not named here may not be left. */
const allowed = (state: string, isRefused: boolean): readonly number[] => {
  if (isRefused) return state === 'sent' ? [] : [0]
  if (state === 'sent') return [1]
  return state === 'uncertain' ? [0, 1] : []
}

const judge = (
  delivery: Delivery,
  told: ReadonlyMap<string, number>,
  { people, refused }: Readers,
): readonly string[] => {
  const named = new Map(delivery.people.map(({ key, state }) => [key, state]))
  const all = doneIn(delivery)
  return [
    ...(all === told.size ? [] : [`${all} copies are done for ${told.size} targets`]),
    ...people.flatMap((person) => {
      const state = named.get(`p:${person}`) ?? 'sent'
      const times = told.get(`p:${person}`) ?? 0
      return allowed(state, refused.has(person)).includes(times)
        ? []
        : [`${person} is ${state} and got it ${times} times`]
    }),
    ...delivery.channels.flatMap(({ key, state }) =>
      state === 'sent' && told.get(key) === 1 ? [] : [`${key} is ${state} and has it ${told.get(key)} times`],
    ),
  ]
}

type Kills = { count: number; most: number; uncertain: number; readonly problems: string[] }

/** What has become uncertain since it was looked at last was on its way at the kill between. */
const countLeft = (kills: Kills, delivery: Delivery): void => {
  const left = Math.max(0, many(delivery, 'uncertain') - kills.uncertain)
  kills.uncertain = many(delivery, 'uncertain')
  kills.most = Math.max(kills.most, left)
  if (left > mostUncertain) kills.problems.push(`kill ${kills.count} left ${left} uncertain`)
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
  const sent = await agreed(stage, readers)
  const began = performance.now()
  const kills: Kills = { count: 0, most: 0, uncertain: 0, problems: [] }
  const all = readers.people.length + sent.channels.length
  for (let kill = 0; kill < wanted; kill += 1) {
    const share = all / (wanted + 1)
    // The first of many comes while the channels are on their way.
    const at =
      kill === 0 && wanted > 1 ? 1 : random.between(Math.round(kill * share), Math.round((kill + 1) * share))
    const reached = await until(stage, sent, `${at} copies`, (one) => doneIn(one) >= at || isOver(one))
    countLeft(kills, reached)
    if (isOver(reached)) break
    stage.killProduct()
    kills.count += 1
    await stage.reviveProduct()
    say(`Kill ${kills.count} when ${doneIn(reached)} were done`)
  }
  const delivery = await until(stage, sent, 'the end', isOver)
  const seconds = (performance.now() - began) / 1_000
  countLeft(kills, delivery)
  const uncertain = many(delivery, 'uncertain')
  const tooMany = uncertain > mostUncertain * kills.count ? [`${uncertain} are uncertain`] : []
  const told = await toldOf(stage, readers, sent)
  return {
    kills: kills.count,
    mostUncertain: kills.most,
    uncertain,
    delivered: many(delivery, 'sent'),
    seconds,
    problems: [...kills.problems, ...tooMany, ...judge(delivery, told, readers)],
  }
}
