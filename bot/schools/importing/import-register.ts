// Importing the national register: read, compare with what we hold, write only what differs, and account for each row.

import type { RegisterReport } from '../../../shared/api/schools.ts'
import { londonDay } from '../../../shared/domain/kernel/dates.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import { may } from '../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { kent } from '../../../shared/domain/schools/areas.ts'
import {
  type SchoolChange as Compared,
  comparedFields,
  compareRegister,
  type FieldChange,
  type RegisterComparison,
} from '../../../shared/domain/schools/register/compare-register.ts'
import type { Register, UnplacedRow } from '../../../shared/domain/schools/register/read-register.ts'
import type { School } from '../../../shared/domain/schools/school.ts'
import type { SchoolChange } from '../../../shared/ports/schools.ts'
import type { Refusal } from '../../refusals.ts'
import { type Progress, recordDone, type SchoolPorts } from '../ports.ts'
import { readRegisterFile } from '../register-file.ts'

type Line = RegisterReport['added'][number]

const line = (school: School, sentence: string): Line => ({ urn: school.urn, name: school.name, sentence })

const fieldInWords = ({ name, from, to }: FieldChange): string =>
  `${comparedFields[name]}: ${from === '' ? 'not stated' : from} is now ${to === '' ? 'not stated' : to}`

const changeLine = ({ school, fields }: Compared): Line =>
  line(school, `${fields.map(fieldInWords).join('; ')}.`)

const reopenedLine = (change: Compared): Line => {
  const { sentence } = changeLine(change)
  return line(change.school, `Open again. ${sentence}`)
}

const mostOthers = 20

// The whole national file has some 49,000 rows of other counties: they are counted, not listed.
const unplacedLines = (unplaced: readonly UnplacedRow[]): RegisterReport['unplaced'] => {
  const others = unplaced.filter((row) => row.kind === 'otherAuthority')
  const listed =
    others.length > mostOthers ? unplaced.filter((row) => row.kind !== 'otherAuthority') : unplaced
  const first = others[0]
  const counted =
    first === undefined || listed === unplaced
      ? []
      : [
          {
            row: first.row,
            name: count(others.length, 'row'),
            reason: 'They belong to other authorities. This is the first of them.',
          },
        ]
  return [...counted, ...listed.map(({ row, name, reason }) => ({ row, name, reason }))]
}

const reportOf = (register: Register, compared: RegisterComparison): RegisterReport => ({
  read: register.schools.length + register.unplaced.length,
  unchanged: compared.unchanged.length,
  added: compared.added.map((school) =>
    line(school, `${school.phase}, ${school.district}. ${school.status}.`),
  ),
  changed: [...compared.changed.map(changeLine), ...compared.reopened.map(reopenedLine)],
  closed: compared.closed.map(changeLine),
  renamed: compared.renamed.map(changeLine),
  moved: compared.moved.map(changeLine),
  unplaced: unplacedLines(register.unplaced),
  missing: compared.missing.map((school) => line(school, 'We hold it and this file does not. It was kept.')),
})

const writesOf = ({ added, changed, closed, reopened }: RegisterComparison): readonly SchoolChange[] => [
  ...added.map((school) => ({ kind: 'add' as const, school })),
  ...[...changed, ...closed, ...reopened].map(({ school }) => ({ kind: 'update' as const, school })),
]

/** Imports a register file. The same file again writes nothing. Refuses files that are not the register. */
export const importRegister =
  (ports: SchoolPorts) =>
  async (person: Person, bytes: Uint8Array, progress: Progress): Promise<Result<RegisterReport, Refusal>> => {
    const allowed = may(person, 'importSchools', { kind: 'none' })
    if (!allowed.ok) return refuse({ reason: allowed.refusal })
    const register = readRegisterFile(bytes, kent, londonDay(await ports.clock.now()))
    if (!register.ok) return refuse({ reason: 'file', sentence: register.refusal.message })
    const compared = compareRegister(await ports.schools.all(), register.value.schools)
    const writes = writesOf(compared)
    if (writes.length > 0) await ports.schools.apply(writes, progress)
    const detail = `${count(compared.added.length, 'school')} added, ${writes.length - compared.added.length} changed.`
    await recordDone(ports, person, { what: 'import schools', item: 'Schools', detail })
    return ok(reportOf(register.value, compared))
  }
