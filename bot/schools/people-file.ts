// A people list as it comes from outside: a CSV of who works at which school, in which role.

import { ok, type Result } from '../../shared/domain/kernel/result.ts'
import { type PeopleList, peopleColumns, readPeopleRows } from '../../shared/domain/people/people-file.ts'
import { type CsvRefusal, readCsv } from './register-file-csv.ts'

const request = {
  what: 'a people list',
  columns: Object.entries(peopleColumns).map(([key, names]) => ({ key, names })),
  needed: Object.keys(peopleColumns),
  advice: 'The first row has to name the columns Name, Email, URN and Role.',
}

/** Reads a people list; `schools` are the URNs we hold. Refuses files that are no such list. */
export const readPeopleFile = (
  bytes: Uint8Array,
  schools: ReadonlySet<string>,
): Result<PeopleList, CsvRefusal> => {
  const rows = readCsv(bytes, request)
  return rows.ok ? ok(readPeopleRows(rows.value, schools)) : rows
}
