// Who was there, for officers: minutes, what they earn, and what was put right.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { type After, type Attended, afterPaths } from '../../../shared/api/after.ts'
import type { Api } from '../../../shared/api/client.ts'
import { nothingSchema } from '../../platform/nothing.ts'
import { Scroll } from '../../ui/officer/scroll.tsx'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'
import { marksOf, resultInWords, sourceOf, summaryOf } from './after-words.ts'
import { Certificate } from './certificate.tsx'
import { CorrectMinutes } from './correct-minutes.tsx'

type Props = {
  readonly api: Api
  readonly id: string
  readonly after: After
  readonly again: () => void
}

const Who = ({ person }: { person: Attended }) => (
  <th scope="row">
    <span className="break">{person.name}</span>
    {[person.schoolName, ...marksOf(person)]
      .filter((words) => words !== '')
      .map((words) => (
        <span key={words}>
          <br />
          <span className="t-cap fg2 break">{words}</span>
        </span>
      ))}
  </th>
)

const Change = (props: Props & { readonly person: Attended }) => {
  const { api, id, person, again } = props
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen) {
    const close = () => setIsOpen(false)
    const done = () => {
      close()
      again()
    }
    return <CorrectMinutes api={api} session={id} person={person} done={done} close={close} />
  }
  return (
    <Button size="small" appearance="subtle" onClick={() => setIsOpen(true)}>
      Change<span className="vh">{` minutes of ${person.name}`}</span>
    </Button>
  )
}

const Row = (props: Props & { readonly person: Attended }) => {
  const { id, after, person } = props
  const { minutes, certificate } = person
  return (
    <tr>
      <Who person={person} />
      <td className="num r">{minutes ?? '–'}</td>
      <td>{resultInWords(person, after)}</td>
      <td>
        {person.person !== null && certificate ? (
          <Certificate
            path={afterPaths.certificateOf(id, person.person)}
            fileName={`certificate-${id}.pdf`}
            words="Save PDF"
            of={person.name}
            isSmall
          />
        ) : (
          <span className="fg2">None</span>
        )}
      </td>
      <td>{person.person !== null && <Change {...props} />}</td>
    </tr>
  )
}

const Table = (props: Props) => (
  <Scroll label="Attendance">
    <table className="otbl">
      <thead>
        <tr>
          <th scope="col">Person and school</th>
          <th scope="col" className="r">{`Minutes of ${props.after.length}`}</th>
          <th scope="col">Result</th>
          <th scope="col">Certificate</th>
          <th scope="col">
            <span className="vh">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.after.people.map((person) => (
          <Row key={`${person.person ?? person.name} ${person.reported}`} {...props} person={person} />
        ))}
      </tbody>
    </table>
  </Scroll>
)

export const AttendanceCard = (props: Props) => {
  const { api, id, after, again } = props
  const { post, problem, isBusy } = useAction(api)
  const copy = () => {
    post(afterPaths.copy(id), nothingSchema, {}, again).catch(() => undefined)
  }
  return (
    <section className="card" aria-labelledby="attendance-title">
      <div className="opad col g8">
        <div className="row between wrap g12">
          <h2 className="t-sub" id="attendance-title">
            {summaryOf(after)}
          </h2>
          <Button disabledFocusable={isBusy} onClick={copy}>
            {after.copiedAt === null ? 'Copy now' : 'Copy again'}
          </Button>
        </div>
        <p className="t-cap fg2" role="status">
          {sourceOf(after)}
        </p>
        {problem !== null && <Trouble title="Nothing was copied." problem={problem} />}
      </div>
      {after.people.length === 0 ? (
        <p className="opad fg2">Nobody had a place, and nobody was counted.</p>
      ) : (
        <Table {...props} />
      )}
    </section>
  )
}
