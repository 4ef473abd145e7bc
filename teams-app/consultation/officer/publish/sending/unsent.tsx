// People who have not got their card, each with the reason; chosen ones are sent to again on the officer's word.

import { Button, Checkbox } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../../shared/api/client.ts'
import { deliveriesSchema, draftPaths } from '../../../../../shared/api/drafts.ts'
import { count } from '../../../../../shared/domain/kernel/words.ts'
import { Trouble } from '../../../../ui/officer/trouble.tsx'
import { useAction } from '../../../../ui/officer/use-action.ts'
import { needingSomebody, type Unsent as Person, unsentInWords } from './sending.ts'

const mostShown = 100

type Props = {
  readonly api: Api
  readonly id: string
  readonly people: readonly Person[]
  readonly again: () => void
}

export const Unsent = ({ api, id, people, again }: Props) => {
  const { isBusy, problem, post } = useAction(api)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isWhole, setIsWhole] = useState(false)
  const needing = needingSomebody(people)
  const keys = needing.map(({ key }) => key).filter((key) => chosen.has(key))
  const toggle = (key: string) =>
    setChosen((before) => {
      const after = new Set(before)
      if (!after.delete(key)) after.add(key)
      return after
    })
  const resend = () =>
    post(draftPaths.resend(id), deliveriesSchema, { keys }, () => {
      setChosen(new Set())
      again()
    })
  if (needing.length === 0) {
    return (
      <section className="card opad">
        <h2 className="t-sub">Nobody is out of reach so far</h2>
        <p className="fg2">Whoever cannot be reached stands here with the reason.</p>
      </section>
    )
  }
  return (
    <section className="card" aria-labelledby="unsent-title">
      <div className="opad col g12">
        <div>
          <h2 className="t-sub" id="unsent-title">
            {`${count(needing.length, 'person has', 'people have')} no card for certain`}
          </h2>
          <p className="fg2">Nothing is sent again by itself. Choose people, then send.</p>
        </div>
        {problem && <Trouble title="Nothing was sent." problem={problem} />}
        <div className="acts">
          <Button
            disabledFocusable={keys.length === 0 || isBusy}
            onClick={() => {
              resend().catch(() => undefined)
            }}
          >
            {keys.length === 0 ? 'Send again' : `Send again to ${count(keys.length, 'person', 'people')}`}
          </Button>
          <Button appearance="subtle" onClick={() => setChosen(new Set(needing.map(({ key }) => key)))}>
            {`Choose all ${needing.length}`}
          </Button>
        </div>
      </div>
      <ul className="plain punsent">
        {needing
          .slice(0, isWhole ? needing.length : mostShown)
          .map(({ key, name, schoolName, state, reason }) => (
            <li key={key} className="orow wrap">
              <div className="grow col">
                <Checkbox
                  label={<span className="t-strong">{name}</span>}
                  checked={chosen.has(key)}
                  onChange={() => toggle(key)}
                  className="pcheck"
                />
                <span className="fg2 break pwhere">{schoolName}</span>
              </div>
              <div className="grow">
                <p className="t-strong">{unsentInWords(state)}</p>
                <p className="fg2">{reason}</p>
              </div>
            </li>
          ))}
      </ul>
      {needing.length > mostShown && !isWhole && (
        <div className="opad">
          <Button onClick={() => setIsWhole(true)}>{`Show all ${needing.length}`}</Button>
        </div>
      )}
    </section>
  )
}
