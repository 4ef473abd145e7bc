// Everything that is done with schools and the people linked to them.

import { importPeople } from './importing/import-people.ts'
import { importRegister } from './importing/import-register.ts'
import { linkPerson, listPeople, listSchools, searchDirectory, unlinkPerson } from './lists.ts'
import type { SchoolPorts } from './ports.ts'

export const schoolUseCases = (ports: SchoolPorts) => ({
  listSchools: listSchools(ports),
  importRegister: importRegister(ports),
  listPeople: listPeople(ports),
  searchDirectory: searchDirectory(ports),
  link: linkPerson(ports),
  unlink: unlinkPerson(ports),
  importPeople: importPeople(ports),
})
export type SchoolUseCases = ReturnType<typeof schoolUseCases>
