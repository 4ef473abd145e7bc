// Finding schools in the list: by words of the name, the URN, the district or the area.

import type * as z from 'zod/mini'
import type { schoolViewSchema } from '../../shared/api/schools.ts'
import { count } from '../../shared/domain/kernel/words.ts'

export type SchoolView = z.infer<typeof schoolViewSchema>

/** Schools in which every word stands somewhere; all of them for no words. */
export const findSchools = (schools: readonly SchoolView[], words: string): readonly SchoolView[] => {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return schools.filter(({ name, urn, district, area, phase }) => {
    const text = `${name} ${urn} ${district} ${area} ${phase}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

/** `604 schools, 598 of them open.` */
export const schoolsInWords = (schools: readonly SchoolView[]): string => {
  const open = schools.filter(({ status }) => status.startsWith('Open')).length
  return `${count(schools.length, 'school')}, ${open.toLocaleString('en-GB')} of them open.`
}
