// Who has not got it and why, by reason with what can be done, then by name; chosen ones are sent to again on a press.

import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { editionDeliverySchema } from '../../../../shared/api/update-delivery.ts'
import { updatePaths } from '../../../../shared/api/updates.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { Scroll } from '../../../ui/officer/scroll.tsx'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'
import { Message } from '../../../ui/page/message.tsx'
import {
  type Delivery,
  isDoubtful,
  isStuck,
  needingSomebody,
  stateInWords,
  twiceInWords,
} from './delivery-words.ts'
import { TryAgain } from './try-again.tsx'

const mostShown = 50
type Person = Delivery['people'][number]

const Reasons = ({ reasons }: Pick<Delivery, 'reasons'>) => (
  <Scroll label="Reasons">
    <table className="otbl">
      <thead>
        <tr>
          <th scope="col">Why</th>
          <th scope="col" className="r">
            People
          </th>
          <th scope="col">What you can do</th>
        </tr>
      </thead>
      <tbody>
        {reasons.map(({ reason, people, advice }) => (
          <tr key={reason}>
            <th scope="row">{reason}</th>
            <td className="r">{people.toLocaleString('en-GB')}</td>
            <td>{advice}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

type RowProps = { readonly person: Person; readonly isChosen: boolean; readonly toggle: () => void }

const Row = ({ person, isChosen, toggle }: RowProps) => (
  <li className="orow wrap">
    <div className="grow col">
      {isDoubtful(person.state) ? (
        <Checkbox
          label={<span className="t-strong break">{person.name}</span>}
          checked={isChosen}
          onChange={toggle}
          className="vcheck"
        />
      ) : (
        <span className="t-strong break vname">{person.name}</span>
      )}
      <span className="fg2 break vname">{person.schoolName}</span>
    </div>
    <div className="grow">
      <p className="t-strong">{stateInWords(person.state)}</p>
      <p className="fg2 break">{person.reason}</p>
    </div>
  </li>
)

type Props = {
  readonly api: Api
  readonly id: string
  readonly delivery: Delivery
  readonly canResend: boolean
  readonly again: () => void
}

const useChosen = () => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (key: string) =>
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(key)) after.add(key)
      return after
    })
  return { chosen, setChosen, toggle }
}

export const MissingCard = ({ api, id, delivery, canResend, again }: Props) => {
  const { isBusy, problem, post } = useAction(api)
  const { chosen, setChosen, toggle } = useChosen()
  const [isWhole, setIsWhole] = useState(false)
  const people = needingSomebody(delivery.people)
  const doubtful = people.filter(({ state }) => isDoubtful(state))
  const picked = doubtful.filter(({ key }) => chosen.has(key))
  const twice = twiceInWords(picked)
  const resend = () => {
    if (picked.length === 0) return
    const keys = picked.map(({ key }) => key)
    post(updatePaths.resend(id), editionDeliverySchema, { keys }, () => {
      setChosen(new Set())
      again()
    }).catch(() => undefined)
  }
  if (people.length === 0) return null
  return (
    <section className="card" aria-labelledby="missing-title">
      <div className="opad">
        <h2 className="t-sub" id="missing-title" tabIndex={-1}>
          {doubtful.length === 0
            ? `${count(people.length, 'person sees', 'people see')} an earlier version`
            : `${count(doubtful.length, 'person has', 'people have')} no copy for certain`}
        </h2>
        <p className="fg2">Nothing is sent again by itself.</p>
      </div>
      <Reasons reasons={delivery.reasons} />
      <TryAgain api={api} id={id} stuck={people.filter(isStuck).length} again={again} />
      {canResend && doubtful.length > 0 && (
        <div className="opad col g12">
          {problem !== null && <Trouble title="Nothing was sent." problem={problem} />}
          {twice !== null && (
            <Message intent="warning" role="status">
              {twice}
            </Message>
          )}
          <div className="acts">
            <Button disabledFocusable={picked.length === 0 || isBusy} onClick={resend}>
              {picked.length === 0
                ? 'Send again'
                : `Send again to ${count(picked.length, 'person', 'people')}`}
            </Button>
            <Button
              appearance="subtle"
              onClick={() => setChosen(new Set(doubtful.map(({ key }) => key)))}
            >{`Choose all ${doubtful.length.toLocaleString('en-GB')}`}</Button>
          </div>
        </div>
      )}
      <ul className="plain vpeople">
        {people.slice(0, isWhole ? people.length : mostShown).map((person) => (
          <Row
            key={person.key}
            person={person}
            isChosen={chosen.has(person.key)}
            toggle={() => toggle(person.key)}
          />
        ))}
      </ul>
      {people.length > mostShown && !isWhole && (
        <div className="opad">
          <Button
            onClick={() => setIsWhole(true)}
          >{`Show all ${people.length.toLocaleString('en-GB')}`}</Button>
        </div>
      )}
    </section>
  )
}
