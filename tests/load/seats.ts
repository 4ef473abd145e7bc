// How surely, how fast and how cheaply places are given when many press at once.

import { liveThrough } from '../races/life.ts'
import { openProcesses, type ProcessRace } from '../races/processes.ts'
import { places, raceForSeats } from '../races/seats.ts'
import { median, type Row } from './table.ts'

const seeds = 1_000
const withoutUnique = 200
const lives = 1_000
const rounds = 14
const races = 10
const processes = 3

const share = (wrong: readonly unknown[], of: number): number => wrong.length / of

const inProcess = async (say: (words: string) => void): Promise<readonly Row[]> => {
  const wrong: string[] = []
  for (let seed = 1; seed <= seeds; seed++) {
    const { problems } = await raceForSeats({ seed, processes: seed % 2 === 0 ? processes : 1 })
    if (problems.length > 0) wrong.push(`Seat race with seed ${seed}: ${problems.join('; ')}`)
  }
  for (let seed = 1; seed <= lives; seed++) {
    const { problems } = await liveThrough({ seed, rounds })
    if (problems.length > 0) wrong.push(`Life with seed ${seed}: ${problems.join('; ')}`)
  }
  const caught: number[] = []
  for (let seed = 1; seed <= withoutUnique; seed++) {
    const { problems } = await raceForSeats({ seed, processes, unique: false })
    if (problems.length > 0) caught.push(seed)
  }
  for (const words of wrong) say(words)
  const planted = { what: 'Seat races without unique columns: caught', unit: '', bar: { least: 0.95 } }
  return [
    { what: 'Seat races and lives in process, seeds', value: seeds + lives, unit: '', bar: null },
    { what: 'Seat races and lives that went wrong', value: wrong.length, unit: '', bar: { most: 0 } },
    { ...planted, value: share(caught, withoutUnique) },
  ]
}

const rowsOf = (who: string, done: readonly ProcessRace[], mostUnits: number | null): readonly Row[] => [
  {
    what: `Seats, ${who}`,
    value: median(done.map(({ seconds }) => (places * 60) / seconds)),
    unit: '/min',
    bar: null,
  },
  {
    what: `Resource units a seat, ${who}`,
    value: median(done.map(({ unitsPerPlace }) => unitsPerPlace)),
    unit: '',
    bar: mostUnits === null ? null : { most: mostUnits },
  },
  {
    what: `Seats, ${who}: given twice, lost or left over`,
    value: done.flatMap(({ problems }) => problems).length,
    unit: '',
    bar: { most: 0 },
  },
]

const overTheWire = async (): Promise<readonly Row[]> => {
  const opened = await openProcesses(processes, races * 2)
  try {
    const runs = async (through: number) => {
      const done: ProcessRace[] = []
      for (let run = 0; run < races; run++) done.push(await opened.race(through))
      return done
    }
    const alone = await runs(1)
    const together = await runs(processes)
    return [...rowsOf('one process', alone, 2.2), ...rowsOf(`${processes} processes`, together, null)]
  } finally {
    await opened.close()
  }
}

/** Thirty places and five hundred tries at once: by seeds in this process, and through server processes. */
export const measureSeats = async (say: (words: string) => void): Promise<readonly Row[]> => {
  say('Racing for seats, by seeds')
  const sure = await inProcess(say)
  say('Racing for seats, through server processes')
  return [...sure, ...(await overTheWire())]
}
