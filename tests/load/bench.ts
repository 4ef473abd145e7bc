// `npm run bench`: measures what quality rests on, prints one table, and fails when a bar is missed.
// Parts can be named: `npm run bench -- results turns kill seats update`.

import { bringIn } from '../kill/county.ts'
import { openPaper } from '../kill/saving.ts'
import { openStage } from '../kill/stage.ts'
import { createRespondents, type Swept, sweepBooking, sweepPublishing, sweepSaving } from '../kill/sweep.ts'
import { type ListeningPost, openListeningPost } from './listening-post.ts'
import { fillCounty, measureResults, measureSaving, settle } from './results.ts'
import { measureSeats } from './seats.ts'
import { missed, type Row, tableOf } from './table.ts'
import { measureTurns } from './turns.ts'
import { measureUpdate } from './updates.ts'

const parts = ['results', 'turns', 'kill', 'seats', 'update'] as const
type Part = (typeof parts)[number]

const say = (words: string) => console.log(words)

const measureLoad = async (wanted: ReadonlySet<Part>): Promise<readonly Row[]> => {
  let post: ListeningPost | null = null
  const hearing = async (product: string) => {
    post = await openListeningPost(product)
    return post.url
  }
  const stage = await openStage({ direct: true, hearing })
  try {
    await stage.startProduct()
    const full = await fillCounty(stage, say)
    say('Opening the results, cold and warm')
    const results = wanted.has('results') ? await measureResults(stage, full) : []
    say('Letting two minutes pass')
    await settle(stage, full)
    const saving = wanted.has('results') ? await measureSaving(stage, full) : []
    if (!wanted.has('turns') || post === null) return [...results, ...saving]
    say('Pressing cards')
    return [...results, ...saving, ...(await measureTurns(stage, post, full))]
  } finally {
    await stage.close()
    await closePost(post)
  }
}

const closePost = async (post: ListeningPost | null): Promise<void> => {
  if (post !== null) await post.close()
}

const killRows = (what: string, { kills, mostUncertain, problems }: Swept): readonly Row[] => [
  { what: `Kills while ${what}`, value: kills, unit: '', bar: null },
  {
    what: `Kills while ${what}: lost, doubled or unnamed`,
    value: problems.length,
    unit: '',
    bar: { most: 0 },
  },
  { what: `Kills while ${what}: uncertain after one`, value: mostUncertain, unit: '', bar: { most: 20 } },
]

const measureKills = async (): Promise<readonly Row[]> => {
  const stage = await openStage()
  try {
    await stage.startProduct()
    await bringIn(stage.door)
    const paper = await openPaper(stage)
    const next = createRespondents()
    const booking = await sweepBooking(stage, { switcher: next(), stayer: next() }, say)
    const saving = await sweepSaving(stage, paper, next, say)
    const publishing = await sweepPublishing(stage, say)
    return [
      ...killRows('saving', saving),
      ...killRows('publishing', publishing),
      ...killRows('booking', booking),
    ]
  } finally {
    await stage.close()
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
const named = process.argv.slice(2)
const wanted = new Set(parts.filter((part) => named.length === 0 || named.includes(part)))
const rows = [
  ...(wanted.has('results') || wanted.has('turns') ? await measureLoad(wanted) : []),
  ...(wanted.has('kill') ? await measureKills() : []),
  ...(wanted.has('seats') ? await measureSeats(say) : []),
  ...(wanted.has('update') ? await measureUpdate(say) : []),
]
console.log(`\n${tableOf(rows)}`)
const faults = missed(rows)
if (faults.length > 0 || rows.length === 0) process.exitCode = 1
