// Schools from which nothing has been sent yet: those that have started first, each findable by name.

import { Button, Field, Input, Select } from '@fluentui/react-components'
import { Circle16Regular } from '@fluentui/react-icons/svg/circle'
import { CircleHalfFill16Regular } from '@fluentui/react-icons/svg/circle-half-fill'
import { useState } from 'react'
import type * as z from 'zod/mini'
import type { Api } from '../../../../shared/api/client.ts'
import { type ResultsView, resultPaths, waitingSchema } from '../../../../shared/api/results.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { Scroll } from '../../../ui/officer/scroll.tsx'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { distinct } from './format.ts'

type Waiting = z.infer<typeof waitingSchema>['waiting'][number]

const page = 100

const State = ({ state }: Pick<Waiting, 'state'>) =>
  state === 'started' ? (
    <span className="st">
      <CircleHalfFill16Regular className="fgb" aria-hidden />
      Started
    </span>
  ) : (
    <span className="st">
      <Circle16Regular className="fg3" aria-hidden />
      Not started
    </span>
  )

const WaitingTable = ({ waiting }: { waiting: readonly Waiting[] }) => (
  <table className="otbl rwait">
    <thead>
      <tr>
        <th scope="col">School</th>
        <th scope="col">Area</th>
        <th scope="col">Phase</th>
        <th scope="col">State</th>
      </tr>
    </thead>
    <tbody>
      {waiting.map((school) => (
        <tr key={school.urn}>
          <th scope="row">{school.schoolName}</th>
          <td className="fg2">{school.area}</td>
          <td className="fg2">{school.phase}</td>
          <td>
            <State state={school.state} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const titleOf = (many: number): string =>
  many === 0 ? 'Every school has answered' : `${count(many, 'school has', 'schools have')} not answered`

const Listed = ({ waiting }: { waiting: readonly Waiting[] }) => {
  const [words, setWords] = useState('')
  const [area, setArea] = useState('')
  const [most, setMost] = useState(page)
  const fitting = waiting.filter(
    (school) =>
      (area === '' || school.area === area) &&
      school.schoolName.toLowerCase().includes(words.trim().toLowerCase()),
  )
  const isNarrowed = words.trim() !== '' || area !== ''
  return (
    <section className="card" aria-labelledby="waiting-title">
      <h2 className="t-sub opad" id="waiting-title">
        {titleOf(waiting.length)}
      </h2>
      {waiting.length > 0 && (
        <div className="rfilters opad">
          <Field label="Find a school">
            <Input className="wide" value={words} onChange={(_, data) => setWords(data.value)} />
          </Field>
          <Field label="Area">
            <Select className="wide" value={area} onChange={(_, data) => setArea(data.value)}>
              <option value="">All areas</option>
              {distinct(waiting.map((school) => school.area)).map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      <p className="opad fg2" role="status">
        {isNarrowed ? `${count(fitting.length, 'school')} of them fit.` : ''}
      </p>
      {fitting.length > 0 && (
        <Scroll label="Table of schools">
          <WaitingTable waiting={fitting.slice(0, most)} />
        </Scroll>
      )}
      {fitting.length > most && (
        <div className="opad">
          <Button onClick={() => setMost(most + page)}>
            {`Show ${Math.min(page, fitting.length - most)} more`}
          </Button>
        </div>
      )}
    </section>
  )
}

export const WaitingPage = ({ api, view }: { api: Api; view: ResultsView }) => {
  const { load } = useLoad(api, resultPaths.waiting(view.id), waitingSchema)
  if (load.state === 'problem') {
    return <Trouble title="We could not load who has not answered." problem={load.problem} />
  }
  if (load.state === 'loading') return <p role="status">Loading</p>
  return <Listed waiting={load.body.waiting} />
}
