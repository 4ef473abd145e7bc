// Who was there, for officers: minutes, what they earn, and what was put right.

import { Button } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { type After, type Attended, afterPaths } from '../../../shared/api/after.ts'
import type { Api } from '../../../shared/api/client.ts'
import { certificateName } from '../../../shared/domain/sessions/file-names.ts'
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
  readonly title: string
  readonly after: After
  readonly again: () => void
}

const Who = ({ person }: { person: Attended }) => (
  <th scope="row" className="afwho">
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

const columns = 5

const Row = (props: Props & { readonly person: Attended }) => {
  const { api, id, title, after, person, again } = props
  const [isOpen, setIsOpen] = useState(false)
  const opener = useId()
  const close = () => {
    setIsOpen(false)
    document.getElementById(opener)?.focus()
  }
  const done = () => {
    close()
    again()
  }
  return (
    <>
      <tr>
        <Who person={person} />
        <td className="num r">{person.minutes ?? '–'}</td>
        <td className="nowrap">{resultInWords(person, after)}</td>
        <td className="nowrap">
          {person.person !== null && person.certificate ? (
            <Certificate
              path={afterPaths.certificateOf(id, person.person)}
              fileName={certificateName(title, person.name)}
              words="Save PDF"
              of={person.name}
              isSmall
            />
          ) : (
            <span className="fg2">None</span>
          )}
        </td>
        <td>
          {person.person !== null && (
            <Button
              id={opener}
              size="small"
              appearance="subtle"
              aria-expanded={isOpen}
              onClick={() => setIsOpen(!isOpen)}
            >
              Change<span className="vh">{` minutes of ${person.name}`}</span>
            </Button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={columns}>
            <CorrectMinutes api={api} session={id} person={person} done={done} close={close} />
          </td>
        </tr>
      )}
    </>
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
