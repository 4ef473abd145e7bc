// More people for a county than its heads: as many made-up staff of its schools as a test asks for.

import { peopleCsv } from '../../infra/seed/people.ts'
import type { County } from './suite-county.ts'
import { smallCounty } from './suite-county.ts'

const idOf = (number: number) => `30000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** The county of so many schools with so many people in all; those added are teachers, school after school. */
export const crowdedCounty = (schools: number, people: number): County => {
  const county = smallCounty(schools)
  const urns = [...new Set(county.list.map(({ urn }) => urn))]
  const known = new Set(county.list.map(({ email }) => email)).size
  const added = Array.from({ length: Math.max(0, people - known) }, (_, index) => ({
    id: idOf(index + 1),
    name: `Reader ${index + 1}`,
    email: `reader.${index + 1}@northdown.example`,
    urn: urns[index % urns.length] ?? '',
  }))
  const list = [
    ...county.list,
    ...added.map(({ name, email, urn }) => ({ name, email, urn, role: 'teacher' as const })),
  ]
  const directory = [
    ...county.directory,
    ...added.map(({ id, name, email }) => ({
      id,
      displayName: name,
      mail: email,
      userType: 'member' as const,
    })),
  ]
  return { registerCsv: county.registerCsv, peopleCsv: peopleCsv(list), directory, list }
}
