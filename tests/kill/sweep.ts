// Many runs with a kill each: at every request that leaves the product, or at a seeded sample of them.

import type { Random } from '../../infra/seed/random.ts'
import { bookOnce } from './booking.ts'
import { governors, type Someone } from './county.ts'
import { moments, type Point } from './proxy.ts'
import { type Outcome, publishOnce } from './publishing.ts'
import { type OpenPaper, type SavePoint, saveThrice } from './saving.ts'
import type { Stage } from './stage.ts'
import type { Pair } from './workshops.ts'

export type Swept = {
  readonly kills: number
  readonly mostUncertain: number
  readonly problems: readonly string[]
}

type Run<At> = (point: At) => Promise<Outcome>

const inWords = (point: SavePoint, { requests }: Outcome): string => {
  if ('replyOf' in point) return `killed before the reply to save ${point.replyOf}`
  const request = (requests[point.at - 1] ?? '').replace(/,[-\w,]+/, '').slice(0, 120)
  const when = point.moment === 'before' ? 'before' : 'after'
  return `killed ${when} request ${point.at} (${request})`
}

/** The problems of a run, each with the place of the kill. */
export const problemsAt = (point: SavePoint, outcome: Outcome): readonly string[] =>
  outcome.problems.map((problem) => `${inWords(point, outcome)}: ${problem}`)

/** So many points spread over `requests`, by chance within each part, before and after in turn. */
export const samplePoints = (random: Random, requests: number, size: number): readonly Point[] =>
  Array.from({ length: size }, (_, index) => {
    const from = Math.floor((index * requests) / size) + 1
    const to = Math.max(from, Math.floor(((index + 1) * requests) / size))
    return { at: random.between(from, to), moment: moments[index % moments.length] ?? 'before' }
  })

const add = <At extends SavePoint>(swept: Swept, point: At, outcome: Outcome): Swept => ({
  kills: swept.kills + (outcome.struck ? 1 : 0),
  mostUncertain: Math.max(swept.mostUncertain, outcome.uncertain),
  problems: [...swept.problems, ...problemsAt(point, outcome)],
})

const none: Swept = { kills: 0, mostUncertain: 0, problems: [] }

/** Kills before and after request 1, 2, 3 and so on, until runs are over before the kill comes. */
const sweep = async (run: Run<Point>, say: (words: string) => void): Promise<Swept> => {
  let swept = none
  for (let at = 1; ; at++) {
    let strikes = 0
    for (const moment of moments) {
      const point = { at, moment }
      const outcome = await run(point)
      swept = add(swept, point, outcome)
      if (outcome.struck) strikes += 1
      if (outcome.struck) say(`${inWords(point, outcome)}: ${outcome.problems.join('; ') || 'all stands'}`)
    }
    if (strikes === 0) return swept
  }
}

/** Every request of a publishing. */
export const sweepPublishing = (stage: Stage, say: (words: string) => void): Promise<Swept> =>
  sweep((point) => publishOnce(stage, point), say)

/** Every request while two people book, switch, are moved and give up. */
export const sweepBooking = (stage: Stage, pair: Pair, say: (words: string) => void): Promise<Swept> =>
  sweep((point) => bookOnce(stage, pair, point), say)

/** Each run has a person of its own, so that all begin with nothing saved. */
export const createRespondents = (): (() => Someone) => {
  const waiting = governors.values()
  return () => {
    const next = waiting.next()
    if (next.done) throw new Error('The kill tests have run out of governors.')
    return next.value
  }
}

/** Every request of three saves by a product that has just started, and the moment before each reply. */
export const sweepSaving = async (
  stage: Stage,
  paper: OpenPaper,
  next: () => Someone,
  say: (words: string) => void,
): Promise<Swept> => {
  const run: Run<SavePoint> = async (point) => {
    stage.killProduct()
    await stage.reviveProduct()
    return saveThrice(stage, paper, next(), point)
  }
  let swept = await sweep(run, say)
  for (const replyOf of [0, 1, 2]) {
    const outcome = await run({ replyOf })
    swept = add(swept, { replyOf }, outcome)
    say(`${inWords({ replyOf }, outcome)}: ${outcome.problems.join('; ') || 'all stands'}`)
  }
  return swept
}
