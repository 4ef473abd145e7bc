// What stands in the way of a session's times, asked of the server a moment after the last change.

import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle'
import { Warning16Filled } from '@fluentui/react-icons/svg/warning'
import { useEffect, useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { type Checks, checksSchema, plannerPaths } from '../../../../shared/api/planner.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { day } from '../../../../shared/domain/kernel/ids.ts'
import { dayInShort } from '../../../../shared/domain/kernel/words.ts'
import { moreToCheck, type PlanForm, timesToCheck } from './plan-state.ts'

const pause = 500

type Found = Checks['checks']
type State = {
  readonly checks: Found | null
  /** Of the further dates that were asked about, in their order. */
  readonly more: readonly Found[]
  readonly problem: Problem | null
}
const nothing: State = { checks: null, more: [], problem: null }

type Times = NonNullable<ReturnType<typeof timesToCheck>>
type Question = Omit<Times, 'more'> & {
  readonly more?: Times['more']
  readonly except: string | null
}

/** Null: nothing to ask yet. What stands stays until the next answer. */
export const useAskedChecks = (api: Api, asked: Question | null): State & { isAsked: boolean } => {
  const [state, setState] = useState(nothing)
  const key = asked === null ? null : JSON.stringify(asked)
  useEffect(() => {
    if (key === null) return
    let isWanted = true
    const ask = async () => {
      const reply = await api.send('POST', plannerPaths.checks, checksSchema, JSON.parse(key))
      if (!isWanted) return
      setState(
        reply.ok
          ? { checks: reply.body.checks, more: reply.body.more ?? [], problem: null }
          : { ...nothing, problem: reply.problem },
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

const Lines = ({ checks }: { checks: Found }) => (
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
)

/** What was found, a line each; it is spoken when it changes. */
export const CheckLines = ({ checks, problem, isAsked }: Omit<Asked, 'more'>) => (
  <div role="status">
    {!isAsked && <p className="fg2">Choose the day and the times. We look at once what is in the way.</p>}
    {isAsked && checks === null && problem === null && <p className="fg2">Looking</p>}
    {problem !== null && <p className="fg2">{`We could not check this. ${problem.title}`}</p>}
    {isAsked && checks !== null && <Lines checks={checks} />}
  </div>
)

const OneDate = ({ number, starts, checks }: { number: number; starts: string; checks: Found }) => (
  <section className="col g8" aria-label={`Date ${number}`}>
    <h3 className="t-strong">{`Date ${number}, ${dayInShort(day(starts.slice(0, 10)))}`}</h3>
    <Lines checks={checks} />
  </section>
)

/** The checks of a form: of its date, or of each date of a new series under its number. */
export const CheckList = ({ asked: { more, ...first }, form }: { asked: Asked; form: PlanForm }) => {
  const dates = moreToCheck(form)
  const isSeries = form.series.kind === 'new' && form.more.length > 0
  return (
    <section className="card opad col g12" aria-labelledby="checks-title">
      <h2 className="t-sub" id="checks-title">
        Checks
      </h2>
      {isSeries && first.checks !== null ? (
        <div className="col g16" role="status">
          <OneDate number={1} starts={form.date} checks={first.checks} />
          {dates.map(({ number, starts }, at) => (
            <OneDate key={number} number={number} starts={starts} checks={more[at] ?? []} />
          ))}
          {dates.length < form.more.length && (
            <p className="fg2">Dates without times are not looked at yet.</p>
          )}
        </div>
      ) : (
        <CheckLines {...first} />
      )}
    </section>
  )
}
