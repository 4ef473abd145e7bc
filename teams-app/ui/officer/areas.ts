// What officers look after, as the tabs of each area's first page.

import type { TabLink } from './officer-frame.tsx'

const areas = [
  { to: '/officer', words: 'Consultations' },
  { to: '/officer/sessions', words: 'Sessions' },
  { to: '/officer/visits', words: 'Visits' },
  { to: '/officer/updates', words: 'Weekly updates' },
  { to: '/schools', words: 'Schools and people' },
] as const

/** The areas with the one that is open marked. */
export const officerAreas = (here: (typeof areas)[number]['to']): readonly TabLink[] =>
  areas.map(({ to, words }) => ({ to, words, isHere: to === here }))
