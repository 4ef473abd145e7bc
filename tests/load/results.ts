// Opening the results of three thousand responses, cold and warm, and saving a section: seconds and resource units.

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import { registerLines } from '../../infra/seed/schools.ts'
import { draftPaths, draftSchema } from '../../shared/api/drafts.ts'
import { responsePaths, savedSchema } from '../../shared/api/responses.ts'
import { resultPaths, resultsSchema } from '../../shared/api/results.ts'
import { schoolListSchema, schoolPaths } from '../../shared/api/schools.ts'
import {
  administrator,
  aPaper,
  bringInPeople,
  bringInSchools,
  everyone,
  governors,
  handIn,
  officer,
  type Someone,
} from '../kill/county.ts'
import { untilPublished } from '../kill/publishing.ts'
import type { Stage } from '../kill/stage.ts'
import { fiftyQuestions, fill, responses } from './fifty.ts'
import { median, type Row } from './table.ts'

const counts = { requests: z.number(), units: z.number() }
const meterSchema = z.object({
  total: z.object(counts),
  byList: z.array(z.object({ list: z.string(), ...counts })),
})

export type Full = { readonly id: string; readonly listName: string }

/** A county of 604 schools with the paper of fifty questions out and three thousand responses in. */
export const fillCounty = async (stage: Stage, say: (words: string) => void): Promise<Full> => {
  const { door } = stage
  say('Bringing in the register')
  await bringInSchools(door, registerLines())
  await bringInPeople(door)
  say('Publishing fifty questions')
  const paper = await handIn(door, aPaper('', { content: fiftyQuestions, audience: everyone, channels: 0 }))
  await untilPublished(stage, paper)
  const { situation } = await door.as(officer, 'GET', draftPaths.one(paper.id), draftSchema)
  if (situation.state !== 'published') throw new Error(`The paper is ${situation.state}.`)
  const { schools } = await door.as(administrator, 'GET', schoolPaths.schools, schoolListSchema)
  say(`Writing ${responses} responses`)
  await fill(door, paper.id, situation.listId, schools)
  return { id: paper.id, listName: `Responses: ${fiftyQuestions.title}` }
}

type Metered<Value> = {
  readonly value: Value
  readonly ms: number
  readonly list: { readonly requests: number; readonly units: number }
  readonly total: { readonly requests: number; readonly units: number }
}

/** Does it, and tells by the stand-in's meter what it cost, in the list and altogether. */
const metered = async <Value>(
  { door }: Stage,
  list: string,
  work: () => Promise<Value>,
): Promise<Metered<Value>> => {
  await door.local('POST', '/local/meter/reset', z.unknown())
  const from = performance.now()
  const value = await work()
  const ms = performance.now() - from
  const { total, byList } = await door.local('GET', '/local/meter', meterSchema)
  return { value, ms, total, list: byList.find((one) => one.list === list) ?? { requests: 0, units: 0 } }
}

/** Opens the results; timed until the last byte is there. */
const open = async (stage: Stage, { id, listName }: Full): Promise<Metered<number>> => {
  const read = () => stage.door.text(officer, resultPaths.results(id))
  const opened = await metered(stage, listName, read)
  const { results } = resultsSchema.parse(JSON.parse(opened.value))
  const counted = (results.counts.sent ?? 0) + (results.counts.started ?? 0)
  if (counted < responses) throw new Error(`The results count ${counted} responses.`)
  return { ...opened, value: opened.value.length }
}

/** Longer than any memory of the product counts as fresh. */
const staleAfterMs = 16_000

type Opened = Metered<number>

// Whatever else the machine does only adds time: the quickest of several is the nearest to the truth.
const least = (runs: readonly Opened[]) => Math.min(...runs.map(({ ms }) => ms))
const most = (runs: readonly Opened[], figure: (run: Opened) => number) => Math.max(...runs.map(figure))

const coldRows = (runs: readonly Opened[]): readonly Row[] => [
  { what: 'Results, cold: everything', value: least(runs) / 1000, unit: 's', bar: { most: 3 } },
  {
    what: 'Results, cold: the list of responses',
    value: most(runs, ({ list }) => list.units),
    unit: 'RU',
    bar: { most: 30 },
  },
  {
    what: 'Results, cold: the list of responses',
    value: most(runs, ({ list }) => list.requests),
    unit: 'requests',
    bar: null,
  },
  {
    what: 'Results, cold: register, people and the rest',
    value: most(runs, ({ total, list }) => total.units - list.units),
    unit: 'RU',
    bar: null,
  },
  {
    what: 'Results: size of the answer',
    value: most(runs, ({ value }) => value) / 1_000_000,
    unit: 'MB',
    bar: null,
  },
]

const warmRows = (when: string, runs: readonly Opened[]): readonly Row[] => [
  { what: `Results, warm, ${when}`, value: least(runs), unit: 'ms', bar: { most: 300 } },
  {
    what: `Results, warm, ${when}: the list of responses`,
    value: most(runs, ({ list }) => list.units),
    unit: 'RU',
    bar: { most: 1 },
  },
]

export const measureResults = async (stage: Stage, full: Full): Promise<readonly Row[]> => {
  const cold: Opened[] = []
  for (let times = 0; times < 3; times++) {
    stage.killProduct()
    await stage.reviveProduct()
    cold.push(await open(stage, full))
  }
  const stale: Opened[] = []
  for (let times = 0; times < 3; times++) {
    await sleep(staleAfterMs)
    stale.push(await open(stage, full))
  }
  const warm: Opened[] = []
  for (let times = 0; times < 7; times++) warm.push(await open(stage, full))
  return [...coldRows(cold), ...warmRows('after a pause', stale), ...warmRows('at once', warm)]
}

/** A whole reading may lag behind for two minutes: only after that does the product trust it about who is not there. */
const untrustedForMs = 125_000

/** Brings the product to where it is nearly always: it has read the list, some minutes ago. */
export const settle = async (stage: Stage, full: Full): Promise<void> => {
  await open(stage, full)
  await sleep(untrustedForMs)
}

/** Saves a section as the tab does; `number` counts the person's saves from 0. */
export const save = async ({ door }: Stage, { id }: Full, person: Someone, number: number): Promise<void> => {
  const answers = {
    Q01: number % 2 === 0 ? 'agree' : 'disagree',
    Q01_c: `Words number ${number}`,
    Q06: 'More words',
  }
  const op = `bench${number}`.padEnd(20, '0')
  const body = { school: person.urn, base: number, op, drawn: Object.keys(answers), answers, was: null }
  await door.as(person.id, 'PUT', responsePaths.section(id, 's1'), savedSchema, body)
}

const savings = 10

export const measureSaving = async (stage: Stage, full: Full): Promise<readonly Row[]> => {
  const [person] = governors
  if (!person) throw new Error('There is no governor.')
  const first = await metered(stage, full.listName, () => save(stage, full, person, 0))
  const runs: Metered<void>[] = []
  for (let number = 1; number <= savings; number++)
    runs.push(await metered(stage, full.listName, () => save(stage, full, person, number)))
  const mostOf = (figure: (run: Metered<void>) => number) => Math.max(...runs.map(figure))
  return [
    { what: 'First save of a person', value: first.list.requests, unit: 'requests', bar: { most: 2 } },
    { what: 'First save of a person', value: first.list.units, unit: 'RU', bar: { most: 3 } },
    {
      what: 'Saving a section',
      value: mostOf(({ list }) => list.requests),
      unit: 'request',
      bar: { most: 1 },
    },
    { what: 'Saving a section', value: mostOf(({ list }) => list.units), unit: 'RU', bar: { most: 2 } },
    { what: 'Saving a section, the median', value: median(runs.map(({ ms }) => ms)), unit: 'ms', bar: null },
  ]
}
