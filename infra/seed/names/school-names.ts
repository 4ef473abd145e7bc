// Invented names for schools: places that are on no map, joined with the words schools use.

import type { Phase } from '../../../shared/domain/schools/school.ts'
import type { Random } from '../random.ts'

const heads =
  'Alder Amber Barley Bramble Brindle Cinder Clover Copper Dapple Dunnock Ember Fallow Fennel Finch Flint Gorse Grebe Heron Juniper Kestrel Lark Linnet Mallow Merlin Nettle Otter Pebble Plover Quill Reed Rook Rowan Sable Saffron Sedge Shingle Sorrel Starling Tansy Teasel Thistle Thrift Umber Vetch Wagtail Whimbrel Yarrow'
const tails = 'bourne combe croft dene field garth hurst ley marsh mere stead stone ton well wick worth'
const saints = [
  'Aldhelm',
  'Bega',
  'Cedd',
  'Edwin',
  'Frideswide',
  'Hilda',
  'Mildred',
  'Osmund',
  'Werburgh',
] as const

// Real places that the words happen to make.
const real = ['Copperfield', 'Flintstone', 'Sedgefield']

/** Every invented place once, in an order of chance. */
export const placeNames = (random: Random): readonly string[] =>
  random.shuffle(
    heads
      .split(' ')
      .flatMap((head) => tails.split(' ').map((tail) => `${head}${tail}`))
      .filter((place) => !real.includes(place)),
  )

type Style = (place: string, random: Random) => string
const saint = (random: Random) => `St ${random.pick(saints)}’s`

const styles: Readonly<Record<Phase, readonly [Style, ...Style[]]>> = {
  'Early years': [(place) => `${place} Nursery School`, (place) => `${place} Children’s Nursery School`],
  Primary: [
    (place) => `${place} Primary School`,
    (place) => `${place} Primary School`,
    (place) => `${place} Community Primary School`,
    (place) => `${place} Primary Academy`,
    (place) => `${place} Church of England Primary School`,
    (place, random) => `${saint(random)} Church of England Primary School, ${place}`,
    (place, random) => `${saint(random)} Catholic Primary School, ${place}`,
    (place) => `${place} Infant School`,
    (place) => `${place} Junior School`,
    (place, random) => `${saint(random)} Church of England Voluntary Controlled Primary School, ${place}`,
  ],
  'Secondary selective': [
    (place) => `${place} Grammar School`,
    (place) => `${place} Girls’ Grammar School`,
    (place) => `${place} Grammar School for Boys`,
  ],
  'Secondary non-selective': [
    (place) => `${place} Academy`,
    (place) => `${place} High School`,
    (place) => `The ${place} School`,
    (place) => `${place} Community College`,
    (place, random) => `${saint(random)} Catholic School, ${place}`,
  ],
  Special: [
    (place) => `${place} School`,
    (place) => `${place} Park School`,
    (place) => `The ${place} Academy`,
  ],
  'PRU and alternative provision': [
    (place) => `${place} Learning Centre`,
    (place) => `The ${place} Alternative Provision Academy`,
  ],
  '16 plus': [(place) => `${place} Sixth Form College`, (place) => `${place} Further Education College`],
  'All-through': [(place) => `${place} All-through Academy`, (place) => `The ${place} Academy, Ages 4 to 19`],
}

/** Primary schools whose names try software out: accents, apostrophes, and one that is very long. */
export const unusualNames: readonly string[] = [
  'St Thérèse’s Catholic Primary School',
  'Zoë Hartnell Infant School',
  "O'Callaghan Court Primary School",
  'Brontë Fields Primary Academy',
  'Señor Ibáñez Language Primary School',
  'Fèis & Fiddle Community Primary School',
  'The Federation of Brambleworth and Fennelmere Church of England Voluntary Controlled Infant and Junior Schools',
]

/** A name for a school of the phase at the place. */
export const schoolName = (phase: Phase, place: string, random: Random): string =>
  random.pick(styles[phase])(place, random)
