// A small made-up county for journeys: the cast's schools and some more, brought in as an administrator brings them.

import Papa from 'papaparse'
import * as z from 'zod/mini'
import { peopleCsv, seedPeople } from '../../infra/seed/people.ts'
import { columnNames } from '../../infra/seed/register/register-columns.ts'
import { registerLines } from '../../infra/seed/schools.ts'
import { schoolPaths } from '../../shared/api/schools.ts'
import type { Doors } from './suite-doors.ts'

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`

/** The eight people who can be played. */
export const cast = {
  priya: id(1),
  amara: id(2),
  ines: id(3),
  marcus: id(4),
  helen: id(5),
  judith: id(6),
  tom: id(7),
  sam: id(8),
} as const

export type County = {
  readonly registerCsv: string
  readonly peopleCsv: string
  readonly directory: ReturnType<typeof seedPeople>['directory']
  readonly list: ReturnType<typeof seedPeople>['list']
}

/** So many schools of the made-up register, the cast's four first, with their heads and some others. */
export const smallCounty = (schools: number): County => {
  const all = registerLines()
  const lines = all.slice(0, schools)
  const urns = new Set(lines.map((line) => line.URN))
  const people = seedPeople(all)
  const list = people.list.filter(({ urn }) => urns.has(urn))
  const mails = new Set(list.map(({ email }) => email))
  return {
    registerCsv: Papa.unparse(lines, { columns: [...columnNames], newline: '\r\n' }),
    peopleCsv: peopleCsv(list),
    directory: people.directory.filter(({ mail, appRoles }) => mails.has(mail) || appRoles !== undefined),
    list,
  }
}

const reportSchema = z.object({ type: z.literal('report') })

const upload = async (doors: Doors, path: string, name: string, text: string): Promise<void> => {
  const form = new FormData()
  form.set('file', new Blob([text], { type: 'text/csv' }), name)
  await doors.as(cast.sam, 'POST', path, reportSchema, form)
}

/** Brings a county in through the doors: directory, register, people list. */
export const bringIn = async (doors: Doors, county: County): Promise<void> => {
  await doors.local('POST', '/local/people', z.unknown(), { people: county.directory })
  await upload(doors, schoolPaths.importSchools, 'register.csv', county.registerCsv)
  await upload(doors, schoolPaths.importPeople, 'people.csv', county.peopleCsv)
}
