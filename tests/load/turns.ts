// How many presses a second the bot answers, as a share of what an echo bot answers in the same place at the same time.

import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { startChild, stopChild, untilReady } from '../../infra/start/children.ts'
import { fewPeople, governors } from '../kill/county.ts'
import { freePort, type Stage } from '../kill/stage.ts'
import type { Heard, ListeningPost } from './listening-post.ts'
import { type Full, save } from './results.ts'
import { median, type Row } from './table.ts'

const connections = 10
const seconds = 3
const rounds = 7
const leastShare = 0.5

const conversationsSchema = z.array(z.object({ id: z.string(), kind: z.string() }))
const messagesSchema = z.array(z.object({ id: z.string(), cards: z.array(z.unknown()) }))

/** The person presses "show" on their invitation; answers the activity as Teams signed it. */
const pressShow = async (stage: Stage, post: ListeningPost, { id }: Full, person: string): Promise<Heard> => {
  const { door } = stage
  const list = await door.local('GET', `/local/persons/${person}/conversations`, conversationsSchema)
  const chat = encodeURIComponent(list.find(({ kind }) => kind === 'personal')?.id ?? '')
  const messages = await door.local(
    'GET',
    `/local/conversations/${chat}/messages?person=${person}`,
    messagesSchema,
  )
  const messageId = messages.findLast(({ cards }) => cards.length > 0)?.id
  const press = {
    person,
    messageId,
    kind: 'execute',
    verb: 'consultation.show',
    data: { consultation: id, card: 'invitation' },
  }
  const pressed = z.object({ statusCode: z.number(), type: z.string() })
  const answer = await door.local('POST', `/local/conversations/${chat}/press`, pressed, press)
  const heard = post.lastPress()
  if (answer.statusCode !== 200 || heard === null) throw new Error('The press was not answered.')
  return heard
}

const firedSchema = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p97_5: z.number() }),
  '2xx': z.number(),
  non2xx: z.number(),
  errors: z.number(),
})
type Fired = z.infer<typeof firedSchema>

const cannon = fileURLToPath(import.meta.resolve('autocannon'))

/** Fires the same press for some seconds from a process of its own. */
const fire = async (
  url: string,
  { authorization }: Heard,
  bodyFile: string,
  length = seconds,
): Promise<Fired> => {
  const args = [
    '--json',
    '--connections',
    String(connections),
    '--duration',
    String(length),
    '--method',
    'POST',
  ]
  const headers = [
    '--headers',
    `authorization=${authorization}`,
    '--headers',
    'content-type=application/json',
  ]
  const child = spawn(
    process.execPath,
    [cannon, ...args, ...headers, '--input', bodyFile, `${url}/api/messages`],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  let told = ''
  child.stdout.on('data', (part) => {
    told += String(part)
  })
  await new Promise((resolve) => child.once('close', resolve))
  const fired = firedSchema.parse(JSON.parse(told))
  if (fired.non2xx > 0 || fired.errors > 0) throw new Error(`${url} did not answer every press: ${told}`)
  return fired
}

type Pair = { readonly ours: Fired; readonly echo: Fired }

/** Ours and the echo in turn, so that what else this machine does falls on both. */
const race = async (stage: Stage, echoUrl: string, heard: Heard): Promise<readonly Pair[]> => {
  const bodyFile = join(stage.logs, 'press.json')
  writeFileSync(bodyFile, heard.body)
  await fire(stage.productUrl, heard, bodyFile, 2)
  await fire(echoUrl, heard, bodyFile, 2)
  const pairs: Pair[] = []
  for (let round = 0; round < rounds; round++) {
    const isOursFirst = round % 2 === 0
    const first = await fire(isOursFirst ? stage.productUrl : echoUrl, heard, bodyFile)
    const second = await fire(isOursFirst ? echoUrl : stage.productUrl, heard, bodyFile)
    pairs.push(isOursFirst ? { ours: first, echo: second } : { ours: second, echo: first })
  }
  return pairs
}

const rowsOf = (who: string, pairs: readonly Pair[]): readonly Row[] => {
  const middle = (figure: (pair: Pair) => number) => median(pairs.map(figure))
  return [
    { what: `Presses, ${who}`, value: middle(({ ours }) => ours.requests.average), unit: '/s', bar: null },
    {
      what: 'Presses, the echo bot',
      value: middle(({ echo }) => echo.requests.average),
      unit: '/s',
      bar: null,
    },
    {
      what: `Presses, ${who}: share of the echo`,
      value: middle(({ ours, echo }) => ours.requests.average / echo.requests.average),
      unit: '',
      bar: { least: leastShare },
    },
    {
      what: `Presses, ${who}: half within`,
      value: middle(({ ours }) => ours.latency.p50),
      unit: 'ms',
      bar: null,
    },
  ]
}

/** Presses by somebody who has begun to answer, and by somebody who has not. */
export const measureTurns = async (
  stage: Stage,
  post: ListeningPost,
  full: Full,
): Promise<readonly Row[]> => {
  const port = await freePort()
  const echoUrl = `http://127.0.0.1:${port}`
  const echo = startChild(
    'echo-bot',
    'tests/load/echo-bot.ts',
    { ...stage.env, PORT: String(port) },
    stage.logs,
  )
  try {
    await untilReady(echo, `${echoUrl}/healthz`)
    const somebody = governors[1]
    if (!somebody) throw new Error('There is no governor.')
    await save(stage, full, somebody, 0)
    const begun = await pressShow(stage, post, full, somebody.id)
    const rows = rowsOf('somebody who has begun', await race(stage, echoUrl, begun))
    const fresh = await pressShow(stage, post, full, fewPeople[2] ?? '')
    return [...rows, ...rowsOf('somebody who has not', await race(stage, echoUrl, fresh))]
  } finally {
    await stopChild(echo)
  }
}
