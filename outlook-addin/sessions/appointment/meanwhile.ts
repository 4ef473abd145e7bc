// What somebody else changed in a session between reading it and saving it, in words.

import type { Planned } from '../../../shared/api/planner.ts'
import { formOf } from '../plan/form.ts'
import { localTimes, whenInWords } from '../plan/when.ts'

const labels = {
  kind: 'the kind',
  about: 'the text',
  consultation: 'the consultation',
  series: 'the series',
  area: 'the area',
  audience: 'who may book',
  attendeesSeen: 'whether people see each other',
  coOrganisers: 'co-organisers',
  speakers: 'speakers',
} as const
type Label = keyof typeof labels
const named: readonly Label[] = [
  'kind',
  'about',
  'consultation',
  'series',
  'area',
  'audience',
  'attendeesSeen',
  'coOrganisers',
  'speakers',
]

/** What is short is told as it stands now, the rest by its name. */
export const changedMeanwhile = (before: Planned, now: Planned): readonly string[] => {
  const [one, other] = [formOf(before), formOf(now)]
  const others = named
    .filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]))
    .map((name) => labels[name])
  return [
    ...(before.title === now.title ? [] : [`Title: ${now.title}`]),
    ...(before.starts === now.starts && before.ends === now.ends
      ? []
      : [`Time: ${whenInWords(localTimes(now.starts, now.ends))}`]),
    ...(before.capacity === now.capacity ? [] : [`Places: ${now.capacity}`]),
    ...(before.state === now.state || now.state !== 'calledOff' ? [] : ['It was called off.']),
    ...(others.length === 0 ? [] : [`Also changed: ${others.join(', ')}.`]),
  ]
}
