// Who comes and who waits, with what Outlook has of them; somebody is taken off on the second press.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../../shared/api/client.ts'
import { type PlannedDetail, plannerPaths } from '../../../../../shared/api/planner.ts'
import type { Instant } from '../../../../../shared/domain/kernel/ids.ts'
import { nothingSchema } from '../../../../platform/nothing.ts'
import { Scroll } from '../../../../ui/officer/scroll.tsx'
import { Trouble } from '../../../../ui/officer/trouble.tsx'
import { useAction } from '../../../../ui/officer/use-action.ts'
import { type Person, parted, responseInWords, stateInWords } from '../detail-words.ts'

type TakeOff = (person: Person) => void

const Remove = ({ person, takeOff }: { person: Person; takeOff: TakeOff }) => {
  const [isAsked, setIsAsked] = useState(false)
  if (!isAsked) {
    return (
      <Button size="small" appearance="subtle" onClick={() => setIsAsked(true)}>
        Take off<span className="vh">{`: ${person.name}`}</span>
      </Button>
    )
  }
  return (
    <span className="row wrap g8" role="alert">
      <span>The place goes to the next in line.</span>
      <Button size="small" onClick={() => takeOff(person)}>
        Take off
      </Button>
      <Button size="small" appearance="subtle" autoFocus onClick={() => setIsAsked(false)}>
        Keep
      </Button>
    </span>
  )
}

const Row = ({ person, now, takeOff }: { person: Person; now: Instant; takeOff: TakeOff | null }) => {
  const special = stateInWords(person, now)
  return (
    <tr>
      <th scope="row">
        <span className="break">{person.name}</span>
        <br />
        <span className="t-cap fg2 break">{person.schoolName}</span>
        {person.bookedBy !== null && (
          <>
            <br />
            <span className="t-cap fg2 break">{`Booked by ${person.bookedBy}`}</span>
          </>
        )}
      </th>
      <td>
        {special !== '' && (
          <>
            {special}
            <br />
          </>
        )}
        <span className={special === '' ? 'num' : 'num t-cap fg2'}>{person.reference}</span>
      </td>
      <td className="fg2 poutlook">{responseInWords(person)}</td>
      <td>{takeOff !== null && <Remove person={person} takeOff={takeOff} />}</td>
    </tr>
  )
}

const Table = (props: {
  readonly label: string
  readonly people: readonly Person[]
  readonly now: Instant
  readonly takeOff: TakeOff | null
}) => (
  <Scroll label={props.label}>
    <table className="otbl ppeople">
      <thead>
        <tr>
          <th scope="col">Person and school</th>
          <th scope="col">Booking</th>
          <th scope="col">Outlook</th>
          <th scope="col">
            <span className="vh">Action</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.people.map((person) => (
          <Row
            key={person.reference + person.person}
            person={person}
            now={props.now}
            takeOff={props.takeOff}
          />
        ))}
      </tbody>
    </table>
  </Scroll>
)

type Props = {
  readonly api: Api
  readonly detail: PlannedDetail
  readonly now: Instant
  readonly again: () => void
}

export const People = ({ api, detail, now, again }: Props) => {
  const { session, people } = detail
  const { post, problem } = useAction(api)
  const { placed, line } = parted(people)
  const takeOff =
    session.state === 'planned'
      ? ({ person }: Person) => {
          post(plannerPaths.remove(session.id), nothingSchema, { person }, again).catch(() => undefined)
        }
      : null
  return (
    <>
      <section className="card" aria-labelledby="placed-title">
        <h2 className="t-sub opad" id="placed-title">
          With a place
        </h2>
        {problem !== null && (
          <div className="opad">
            <Trouble title="Nobody was taken off." problem={problem} />
          </div>
        )}
        {placed.length === 0 ? (
          <p className="fg2 pnobody">Nobody holds a place.</p>
        ) : (
          <Table label="People with a place" people={placed} now={now} takeOff={takeOff} />
        )}
      </section>
      {line.length > 0 && (
        <section className="card" aria-labelledby="line-title">
          <h2 className="t-sub opad" id="line-title">
            Waiting list, in its order
          </h2>
          <Table label="People who wait" people={line} now={now} takeOff={takeOff} />
        </section>
      )}
    </>
  )
}
