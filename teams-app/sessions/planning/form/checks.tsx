// What stands in the way of a session's times, asked of the server a moment after the last change.

import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle'
import { Warning16Filled } from '@fluentui/react-icons/svg/warning'
import { useEffect, useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { type Checks, checksSchema, plannerPaths } from '../../../../shared/api/planner.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { type PlanForm, timesToCheck } from './plan-state.ts'

const pause = 500

type State = { readonly checks: Checks['checks'] | null; readonly problem: Problem | null }

type Question = NonNullable<ReturnType<typeof timesToCheck>> & { readonly except: string | null }

/** Null: nothing to ask yet. What stands stays until the next answer. */
export const useAskedChecks = (api: Api, asked: Question | null): State & { isAsked: boolean } => {
  const [state, setState] = useState<State>({ checks: null, problem: null })
  const key = asked === null ? null : JSON.stringify(asked)
  useEffect(() => {
    if (key === null) return
    let isWanted = true
    const ask = async () => {
      const reply = await api.send('POST', plannerPaths.checks, checksSchema, JSON.parse(key))
      if (!isWanted) return
      setState(
        reply.ok ? { checks: reply.body.checks, problem: null } : { checks: null, problem: reply.problem },
      )
    }
    const timer = setTimeout(() => {
      ask().catch(() => undefined)
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [api, key])
  return { ...state, isAsked: key !== null }
}

/** `except`: the session being changed. */
export const useChecks = (api: Api, form: PlanForm, except: string | null) => {
  const asked = timesToCheck(form)
  return useAskedChecks(api, asked === null ? null : { ...asked, except })
}

const icons = {
  stops: <ErrorCircle16Filled className="bad" aria-hidden />,
  warns: <Warning16Filled className="warn" aria-hidden />,
  fine: <CheckmarkCircle16Filled className="ok" aria-hidden />,
}
const spoken = { stops: 'Cannot be: ', warns: 'Look at this: ', fine: '' }

type Asked = ReturnType<typeof useChecks>

/** What was found, a line each; it is spoken when it changes. */
export const CheckLines = ({ checks, problem, isAsked }: Asked) => (
  <div role="status">
    {!isAsked && <p className="fg2">Choose the day and the times. We look at once what is in the way.</p>}
    {isAsked && checks === null && problem === null && <p className="fg2">Looking</p>}
    {problem !== null && <p className="fg2">{`We could not check this. ${problem.title}`}</p>}
    {isAsked && checks !== null && (
      <ul className="plain col g8">
        {checks.map(({ kind, weight, sentence }) => (
          <li key={`${kind} ${sentence}`} className="row top g8">
            {icons[weight]}
            <span className="break">
              <span className="vh">{spoken[weight]}</span>
              {sentence}
            </span>
          </li>
        ))}
      </ul>
    )}
  </div>
)

export const CheckList = (asked: Asked) => (
  <section className="card opad col g8" aria-labelledby="checks-title">
    <h2 className="t-sub" id="checks-title">
      Checks
    </h2>
    <CheckLines {...asked} />
  </section>
)
