// "Noted", a press for each school of the person; what is noted stays so.

import './updates.css'
import { Button } from '@fluentui/react-components'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import type { Me } from '../../../shared/api/people.ts'
import { updatePaths } from '../../../shared/api/updates.ts'
import { nothingSchema } from '../../platform/nothing.ts'
import { useKeepFocus } from '../focus/keep-focus.ts'
import { Trouble } from '../officer/trouble.tsx'
import { useAction } from '../officer/use-action.ts'

type School = Me['schools'][number]

/** A person may have two roles at one school. */
export const schoolsOf = (me: Me): readonly School[] =>
  me.schools.filter(({ urn }, at) => me.schools.findIndex((one) => one.urn === urn) === at)

type Props = {
  readonly api: Api
  readonly schools: readonly School[]
  /** The edition. */
  readonly id: string
  /** URNs of schools that have noted it already. */
  readonly notedFor: readonly string[]
  readonly isPrimary: boolean
  /** Where the focus goes when the last button is gone. */
  readonly then: string
}

export const NoteList = ({ api, schools, id, notedFor, isPrimary, then }: Props) => {
  const { isBusy, problem, post } = useAction(api)
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set(notedFor))
  useKeepFocus(noted, then)
  const note = (urn: string) => {
    post(updatePaths.note(id), nothingSchema, { school: urn }, () =>
      setNoted((before) => new Set([...before, urn])),
    ).catch(() => undefined)
  }
  return (
    <>
      {problem !== null && <Trouble title="It was not noted." problem={problem} />}
      <ul className="plain col g8" aria-live="polite">
        {schools.map(({ urn, name }) => (
          <li key={urn}>
            {noted.has(urn) ? (
              <span className="row g8 top">
                <CheckmarkCircle20Filled className="ok" aria-hidden />
                <span className="break">{`Noted for ${name}`}</span>
              </span>
            ) : (
              <Button
                appearance={isPrimary ? 'primary' : 'secondary'}
                className="unote"
                disabledFocusable={isBusy}
                onClick={() => note(urn)}
              >
                {schools.length === 1 ? 'Noted' : `Noted for ${name}`}
                {schools.length === 1 && <span className="vh">{` for ${name}`}</span>}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
