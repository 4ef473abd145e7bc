// The weekly update to twelve channels and three thousand people, under Teams' limits: with kills, and as fast as it goes.

import * as z from 'zod/mini'
import { seeded } from '../../infra/seed/random.ts'
import { openStage, type Stage } from '../kill/stage.ts'
import { bringInReaders, type Readers } from '../kill/updates/readers.ts'
import { type SentOnce, sendOnce } from '../kill/updates/sending-once.ts'
import type { Row } from './table.ts'

const kills = 20
const teamsTakes = 50
const faults = { target: 'connector', rate429: 0.02, lostChats: 0.01, retryAfterSeconds: 1 }
const size = { channels: 12, people: 3_000, blockedOneIn: 100 }
const seed = Number(process.env['COUNTYWIDE_SEED'] ?? 2026)

const meterSchema = z.object({
  byOperation: z.array(z.object({ operation: z.string(), requests: z.number() })),
  total: z.object({ units: z.number() }),
})

type Metered = SentOnce & { readonly ownThrottled: number; readonly units: number }

const send = async (
  stage: Stage,
  readers: Readers,
  howMany: number,
  say: (words: string) => void,
): Promise<Metered> => {
  await stage.door.local('POST', '/local/meter/reset', z.unknown())
  const sent = await sendOnce(stage, readers, { kills: howMany, random: seeded(seed), say })
  const { byOperation, total } = await stage.door.local('GET', '/local/meter', meterSchema)
  const throttled = byOperation.find(({ operation }) => operation === 'connector.throttled')
  for (const problem of sent.problems) say(problem)
  return { ...sent, ownThrottled: throttled?.requests ?? 0, units: total.units }
}

const killed = (sent: Metered): readonly Row[] => [
  { what: 'Update with kills: kills', value: sent.kills, unit: '', bar: { least: kills } },
  {
    what: 'Update with kills: lost, doubled or unnamed',
    value: sent.problems.length,
    unit: '',
    bar: { most: 0 },
  },
  { what: 'Update with kills: on their way at one', value: sent.mostUncertain, unit: '', bar: { most: 30 } },
  { what: 'Update with kills: uncertain at the end', value: sent.uncertain, unit: '', bar: null },
]

const undisturbed = (sent: Metered, targets: number): readonly Row[] => {
  const perSecond = sent.delivered / sent.seconds
  return [
    { what: `Update to ${targets} places`, value: sent.seconds, unit: 's', bar: { most: 75 } },
    { what: 'Update: lost, doubled or uncertain', value: sent.problems.length, unit: '', bar: { most: 0 } },
    { what: 'Update: uncertain', value: sent.uncertain, unit: '', bar: { most: 0 } },
    { what: 'Update: 429s of our own making', value: sent.ownThrottled, unit: '', bar: { most: 0 } },
    { what: 'Update: delivered', value: perSecond, unit: '/s', bar: null },
    {
      what: 'Update: share of what Teams takes',
      value: (100 * perSecond) / teamsTakes,
      unit: '%',
      bar: null,
    },
    { what: 'Update: resource units, looking on included', value: sent.units, unit: 'RU', bar: null },
  ]
}

/** First with kills, so that conversations are learnt and kept over restarts; then undisturbed, by the clock. */
export const measureUpdate = async (say: (words: string) => void): Promise<readonly Row[]> => {
  const stage = await openStage({ direct: true })
  try {
    await stage.startProduct()
    await stage.door.local('PUT', '/local/faults', z.unknown(), faults)
    say('Bringing in three thousand readers')
    const readers = await bringInReaders(stage, size)
    say('Sending with kills')
    const withKills = await send(stage, readers, kills, say)
    say('Sending undisturbed')
    const alone = await send(stage, readers, 0, say)
    return [...killed(withKills), ...undisturbed(alone, readers.people.length + readers.channels)]
  } finally {
    await stage.close()
  }
}
