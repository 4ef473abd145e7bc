// The national register's CSV file as it comes from outside: bytes to rows to schools.

import type { Day } from '../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../shared/domain/kernel/result.ts'
import type { County } from '../../shared/domain/schools/areas.ts'
import { neededColumns, registerColumns } from '../../shared/domain/schools/register/columns.ts'
import { type Register, readRegister } from '../../shared/domain/schools/register/read-register.ts'
import { type CsvRefusal, readCsv } from './register-file-csv.ts'

const request = {
  what: 'the schools register',
  columns: registerColumns.map((name) => ({ key: name, names: [name] })),
  needed: [...neededColumns],
  advice: 'Download the establishment fields as CSV from Get Information about Schools, with all columns.',
}

/** Reads a register file. `on` is the day whose areas and districts hold. Refuses files that are not the register. */
export const readRegisterFile = (
  bytes: Uint8Array,
  county: County,
  on: Day,
): Result<Register, CsvRefusal> => {
  const rows = readCsv(bytes, request)
  return rows.ok ? ok(readRegister(rows.value, county, on)) : rows
}
