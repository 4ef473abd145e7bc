// "Noted", a press for each school of the person; what is noted stays so.

import { Button } from '@fluentui/react-components'
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import type { Me } from '../../../shared/api/people.ts'
import { updatePaths } from '../../../shared/api/updates.ts'
import { nothingSchema } from '../../platform/nothing.ts'
import { useKeepFocus } from '../../ui/focus/keep-focus.ts'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'
import type { Readable } from './reading-words.ts'

type School = Me['schools'][number]
type Props = { readonly api: Api; readonly me: Me; readonly edition: Readable }

/** A person may have two roles at one school. */
const schoolsOf = (me: Me): readonly School[] =>
  me.schools.filter(({ urn }, at) => me.schools.findIndex((one) => one.urn === urn) === at)

export const Noting = ({ api, me, edition }: Props) => {
  const { isBusy, problem, post } = useAction(api)
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set(edition.notedFor))
  useKeepFocus(noted, '#noted-title')
  const schools = schoolsOf(me)
  if (schools.length === 0) return null
  const note = (urn: string) => {
    post(updatePaths.note(edition.id), nothingSchema, { school: urn }, () =>
      setNoted((before) => new Set([...before, urn])),
    ).catch(() => undefined)
  }
  return (
    <section className="card pad col g12" aria-labelledby="noted-title">
      <h2 className="t-sub" id="noted-title" tabIndex={-1}>
        Has your school seen it?
      </h2>
      {problem !== null && <Trouble title="It was not noted." problem={problem} />}
      <ul className="plain col g12" aria-live="polite">
        {schools.map(({ urn, name }) => (
          <li key={urn}>
            {noted.has(urn) ? (
              <span className="row g8 top">
                <CheckmarkCircle20Filled className="ok" aria-hidden />
                <span className="break">{`Noted for ${name}`}</span>
              </span>
            ) : (
              <Button
                appearance="primary"
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
      <p className="t-cap fg2">It tells the council that your school has read this. Once is enough.</p>
    </section>
  )
}
