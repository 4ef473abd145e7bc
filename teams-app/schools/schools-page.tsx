// The register as the county holds it, with a search.

import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../shared/api/client.ts'
import { schoolListSchema, schoolPaths } from '../../shared/api/schools.ts'
import { count } from '../../shared/domain/kernel/words.ts'
import { useLoad } from '../platform/use-load.ts'
import { Notice } from '../ui/page/states.tsx'
import { findSchools, type SchoolView, schoolsInWords } from './find-schools.ts'
import { Failed, Waiting } from './states.tsx'

const page = 100

const Table = ({ schools }: { schools: readonly SchoolView[] }) => (
  <table className="stbl">
    <thead>
      <tr>
        <th scope="col">School</th>
        <th scope="col" className="swide">
          URN
        </th>
        <th scope="col" className="swide">
          Phase
        </th>
        <th scope="col">District</th>
        <th scope="col" className="swide">
          Area
        </th>
        <th scope="col" className="swide">
          Status
        </th>
      </tr>
    </thead>
    <tbody>
      {schools.map((school) => (
        <tr key={school.urn}>
          <th scope="row" className="sname">
            {school.name}
          </th>
          <td className="fg2 num swide">{school.urn}</td>
          <td className="fg2 swide">{school.phase}</td>
          <td className="fg2">{school.district}</td>
          <td className="fg2 swide">{school.area}</td>
          <td className="fg2 swide">{school.status}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Listed = ({ schools, listUrl }: { schools: readonly SchoolView[]; listUrl: string }) => {
  const [words, setWords] = useState('')
  const [most, setMost] = useState(page)
  const found = findSchools(schools, words)
  return (
    <section className="card" aria-labelledby="schools-title">
      <div className="spad row between wrap g12">
        <div>
          <h2 className="t-sub" id="schools-title">
            {schoolsInWords(schools)}
          </h2>
          <a href={listUrl} target="_blank" rel="noreferrer">
            Open the SharePoint list
          </a>
        </div>
        <Field label="Find a school" className="sfind">
          <Input className="swidth" value={words} onChange={(_, data) => setWords(data.value)} />
        </Field>
      </div>
      <p className="vh" role="status">
        {words.trim() === '' ? '' : `${count(found.length, 'school')} found`}
      </p>
      {found.length === 0 ? (
        <p className="spad fg2">No school has all these words. Try fewer.</p>
      ) : (
        <Table schools={found.slice(0, most)} />
      )}
      {found.length > most && (
        <div className="spad">
          <Button
            onClick={() => setMost(most + page)}
          >{`Show ${Math.min(page, found.length - most)} more`}</Button>
        </div>
      )}
    </section>
  )
}

export const SchoolsPage = ({ api }: { api: Api }) => {
  const { load, again } = useLoad(api, schoolPaths.schools, schoolListSchema)
  if (load.state === 'loading') return <Waiting />
  if (load.state === 'problem')
    return <Failed title="We could not load the schools." problem={load.problem} again={again} />
  const { schools, listUrl } = load.body
  if (schools.length === 0) {
    return (
      <div className="card">
        <Notice
          icon="done"
          title="No schools yet"
          action={<a href="#/schools/import">Import the register</a>}
        >
          Import the national register: it brings every school of the county.
        </Notice>
      </div>
    )
  }
  return <Listed schools={schools} listUrl={listUrl} />
}
