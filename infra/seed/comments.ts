// Made-up comments, put together from parts: many voices, no real person's words.

import type { Random } from './random.ts'

type Parts = readonly [string, ...string[]]

const openers: Parts = [
  '',
  '',
  '',
  'In our school, ',
  'From where I stand, ',
  'As a small school, ',
  'Speaking for our governors, ',
  'On the whole, ',
  'To be honest, ',
]

const views: Readonly<Record<'warm' | 'mixed' | 'cool', Parts>> = {
  warm: [
    'this would help the pupils we worry about most',
    'we do something like this already and it works',
    'this gives the office team words they can use',
    'we would gladly take part from the first term',
    'families would know what to expect of us',
    'it puts the pupil before the paperwork',
  ],
  mixed: [
    'the idea is sound, and the timing is not',
    'it depends on who has the hours to do it',
    'it would suit our juniors better than our infants',
    'we like the aim and doubt the size of the plan',
    'this may work in town and less so in the villages',
    'we could do half of it now and the rest later',
  ],
  cool: [
    'we cannot add one more thing to the school day',
    'this repeats what the trust asks of us',
    'it looks like a form that nobody will read',
    'the money would do more good in the classroom',
    'families would see it as a warning',
    'we tried it three years ago and let it go',
  ],
}

const reasons: Parts = [
  'two of our staff share the phone with the front desk',
  'a third of our families move house in a year',
  'the bus comes after the register closes',
  'our attendance lead teaches four days a week',
  'parents answer a text sooner than a call',
  'older pupils do not want a fuss at the gate',
  'many of our families speak little English at home',
  'anxiety is behind most of our long absences',
  'we lost our family worker last summer',
  'staff feel more sure when the words are agreed',
  'a friendly face at the door changes the whole week',
  'our pupils told us so in the school council',
]

const asks: Parts = [
  'Could the council start with a few schools and share what they learn?',
  'More notice would let us plan the cover.',
  'Keep it to one page.',
  'Include the nursery classes as well.',
  'A worked example from a school like ours would help.',
  'Tell us who to ring when it does not work.',
  'Leave room for schools that have their own way.',
  'Ask the pupils again in a year.',
  'The £60 is fair if cover is paid.',
  'Show us the numbers by year group, please.',
]

const lists: readonly string[] = [
  '- a named adult\n- a quiet place to arrive\n- one message home, not three',
  '1. Time. 2. Training. 3. A number that somebody answers.',
]

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** A comment of one to three sentences; `mood` runs from -1 (against) to 1 (in favour). Now and then a short list. */
export const comment = (random: Random, mood: number): string => {
  if (random.happens(0.03)) return lists[random.between(0, lists.length - 1)] ?? ''
  const tone = mood > 0.25 ? 'warm' : mood < -0.25 ? 'cool' : 'mixed'
  const view = `${capital(`${random.pick(openers)}${random.pick(views[tone])}`)}.`
  const reason = random.happens(0.6) ? [`${capital(random.pick(reasons))}.`] : []
  const ask = random.happens(0.5) ? [random.pick(asks)] : []
  return [view, ...reason, ...ask].join(' ')
}
