// A made-up county's register: 604 open schools over Kent's twelve districts, in the national register's layout.

import iconv from 'iconv-lite'
import Papa from 'papaparse'
import type { Phase } from '../../shared/domain/schools/school.ts'
import { personNames } from './names/person-names.ts'
import { placeNames, schoolName, unusualNames } from './names/school-names.ts'
import { type Random, seeded } from './random.ts'
import { type ColumnName, columnNames } from './register/register-columns.ts'
import { describeSchool, type SchoolPlan } from './register/register-row.ts'

/** A row under its column names; a column that is not there is a blank cell. */
export type RegisterLine = Readonly<Partial<Record<ColumnName, string>>>

const firstUrn = 990101

/** How many open schools each phase has; 604 in all, about as a large county has them. */
const mix: readonly (readonly [Phase, number])[] = [
  ['Early years', 4],
  ['Primary', 449],
  ['Secondary selective', 32],
  ['Secondary non-selective', 68],
  ['Special', 26],
  ['PRU and alternative provision', 11],
  ['16 plus', 5],
  ['All-through', 9],
]

/** How many of them lie in each district, with the code the register has for it. */
export const districtShares: readonly (readonly [name: string, code: string, schools: number])[] = [
  ['Ashford', 'E07000105', 48],
  ['Canterbury', 'E07000106', 48],
  ['Dartford', 'E07000107', 42],
  ['Dover', 'E07000108', 52],
  ['Gravesham', 'E07000109', 38],
  ['Maidstone', 'E07000110', 64],
  ['Sevenoaks', 'E07000111', 52],
  ['Folkestone and Hythe', 'E07000112', 42],
  ['Swale', 'E07000113', 62],
  ['Thanet', 'E07000114', 46],
  ['Tonbridge and Malling', 'E07000115', 58],
  ['Tunbridge Wells', 'E07000116', 52],
]

type Known = Pick<SchoolPlan, 'name' | 'phase' | 'district' | 'headFirst' | 'headLast'>

/** The schools of the people who can be played; they come first, in this order. */
const known: readonly Known[] = [
  {
    name: 'Wrenfield Primary School',
    phase: 'Primary',
    district: 'Maidstone',
    headFirst: 'Priya',
    headLast: 'Nair',
  },
  {
    name: 'Harbour View Academy',
    phase: 'Secondary non-selective',
    district: 'Dover',
    headFirst: 'Amara',
    headLast: 'Whitlock',
  },
  {
    name: 'Tidewell Infant School',
    phase: 'Primary',
    district: 'Dover',
    headFirst: 'Amara',
    headLast: 'Whitlock',
  },
  {
    name: 'Saltmarsh Junior School',
    phase: 'Primary',
    district: 'Swale',
    headFirst: 'Tom',
    headLast: 'Ashdown',
  },
]

const less = <Item>(items: readonly Item[], taken: readonly Item[]): readonly Item[] => {
  const left = [...items]
  for (const item of taken) left.splice(left.indexOf(item), 1)
  return left
}

const openSchools = (random: Random): readonly Known[] => {
  const phases = mix.flatMap(([phase, schools]) => Array.from({ length: schools }, () => phase))
  const districts = districtShares.flatMap(([name, , schools]) => Array.from({ length: schools }, () => name))
  const heads = personNames(random)
  const places = placeNames(random)
  const unusual = [...unusualNames]
  const open = less(
    phases,
    known.map(({ phase }) => phase),
  )
  const where = random.shuffle(
    less(
      districts,
      known.map(({ district }) => district),
    ),
  )
  const others = random.shuffle(open).map((phase, index) => {
    const head = heads[index]
    const name = schoolName(phase, places[index] ?? '', random)
    const isUnusual = phase === 'Primary' && index >= (unusualNames.length - unusual.length) * 60
    return {
      name: (isUnusual ? unusual.shift() : undefined) ?? name,
      phase,
      district: where[index] ?? '',
      headFirst: head?.first ?? '',
      headLast: head?.last ?? '',
    }
  })
  return [...known, ...others]
}

const codeOf = (district: string) => districtShares.find(([name]) => name === district)?.[1] ?? ''

// What a register holds beside open schools: closed ones (one of them followed by an academy), a slip, neighbours.
const oddPlans = (open: readonly SchoolPlan[]): readonly SchoolPlan[] => {
  const academy = open[40]
  const plain = open.slice(100, 108)
  const closed = plain.slice(0, 4).map((plan, index) => ({
    ...plan,
    name: `${plan.name.replace(/,.*/, '')} (Old Site)`,
    number: String(7900 + index),
    status: 'Closed' as const,
    closed: `31-08-20${12 + index * 3}`,
  }))
  const before = academy && {
    ...academy,
    isAcademy: false,
    status: 'Closed' as const,
    opened: '01-09-1968',
    closed: '31-08-2025',
  }
  const [lost, east, west] = plain.slice(5)
  return [
    ...(before ? [before] : []),
    ...closed,
    ...(lost
      ? [
          {
            ...lost,
            name: 'Driftwood Primary School',
            district: 'Eastmere',
            districtCode: '',
            number: '7950',
          },
        ]
      : []),
    ...[east, west].flatMap((plan, index) =>
      plan
        ? [
            {
              ...plan,
              name: ['Farrowdale Cross Primary School', 'Farrowdale Abbey School'][index] ?? '',
              district: 'Farrowdale',
              districtCode: 'E06000999',
              number: String(7960 + index),
              authority: { code: '999', name: 'Farrowdale' },
            },
          ]
        : [],
    ),
  ]
}

const plansOf = (random: Random): readonly SchoolPlan[] => {
  const open = openSchools(random).map((school, index): SchoolPlan => {
    const isAcademy = index === 40 || / academy\b/i.test(school.name) || random.happens(0.35)
    return {
      ...school,
      districtCode: codeOf(school.district),
      authority: { code: '886', name: 'Kent' },
      number: String((school.phase === 'Primary' ? 2000 : 4000) + index),
      status: index === 77 ? 'Open, but proposed to close' : 'Open',
      isAcademy,
      opened: index === 40 ? '01-09-2025' : `01-09-${random.between(1950, 2019)}`,
      closed: '',
      postcode: `NX${random.between(1, 19)} ${random.between(1, 9)}${random.pick(['AB', 'DF', 'HJ', 'LN', 'PQ', 'TW'])}`,
    }
  })
  return [...open, ...oddPlans(open)]
}

/** The register's rows, from column names to cells; the same for the same seed. */
export const registerLines = (seed = 2026): readonly RegisterLine[] => {
  const random = seeded(seed)
  return plansOf(random).map((plan, index) => {
    const cells = describeSchool(plan, random)
    return { ...cells, URN: String(firstUrn + index) }
  })
}

/** The register as a CSV file in the register's own encoding, Windows-1252. */
export const registerFile = (seed = 2026): Uint8Array => {
  const text = Papa.unparse([...registerLines(seed)], { columns: [...columnNames], newline: '\r\n' })
  return iconv.encode(`${text}\r\n`, 'win1252')
}
