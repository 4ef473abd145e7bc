// Both imports: the national register of schools, and the list of people with their schools.

import { peopleLineSchema, registerLineSchema, schoolPaths } from '../../../shared/api/schools.ts'
import type { Rights } from '../rights.ts'
import { ImportCard } from './import-card.tsx'
import { peopleSentence, registerGroups, registerSentence, rowsGroup } from './report-words.ts'
import { useImport } from './use-import.ts'

const Register = () => {
  const { state, start } = useImport(schoolPaths.importSchools, registerLineSchema)
  return (
    <ImportCard
      title="The register of schools"
      hint="A CSV file from Get Information about Schools, the whole country or our county. The same file again changes nothing."
      words="Choose a register file"
      accept=".csv"
      import={state}
      start={start}
      sentence={registerSentence}
      groups={registerGroups}
    />
  )
}

const People = () => {
  const { state, start } = useImport(schoolPaths.importPeople, peopleLineSchema)
  return (
    <ImportCard
      title="People and their schools"
      hint="A CSV file with name, e-mail, URN and role. Each address is looked up in the council’s Microsoft 365."
      words="Choose a people file"
      accept=".csv"
      import={state}
      start={start}
      sentence={peopleSentence}
      groups={(report) => rowsGroup('Rows not taken', report.problems)}
    />
  )
}

export const ImportsPage = ({ rights }: { rights: Rights }) => (
  <>
    {rights.importSchools && <Register />}
    {rights.managePeople ? (
      <People />
    ) : (
      <p className="fg2">Only officers and administrators import schools and people.</p>
    )}
  </>
)
