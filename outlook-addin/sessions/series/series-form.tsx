// The workshops that a paper proposes, with what is the same for all, and the press that plans them.

import { Button } from '@fluentui/react-components'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type * as z from 'zod/mini'
import type { Api } from '../../../shared/api/client.ts'
import { placesHint, planWords } from '../../../shared/api/plan-words.ts'
import {
  type Planned,
  plannedSeriesSchema,
  plannerPaths,
  type proposalsSchema,
} from '../../../shared/api/planner.ts'
import { isUnclear } from '../../../shared/api/problem.ts'
import { newSeriesKey } from '../../platform/new-key.ts'
import { focusFault, Line, Tick } from '../../ui/fields/fields.tsx'
import { Pane } from '../../ui/pane/pane.tsx'
import { ProblemMessage } from '../../ui/pane/states.tsx'
import { placesOf } from '../plan/form.ts'
import { type Sending, useSending } from '../plan/use-sending.ts'
import { WorkshopRow } from './workshop-row.tsx'
import {
  chosenInWords,
  faultsOf,
  hasOwnRule,
  nameOf,
  numberInWords,
  plansOf,
  type Workshop,
  workshopOf,
} from './workshops.ts'

type Props = {
  readonly api: Api
  readonly proposals: z.infer<typeof proposalsSchema>
  readonly choose: ReactNode
  /** What stands of this paper already, as a sentence or nothing. */
  readonly stand: string
  readonly lead: ReactNode
  readonly onPlanned: (sessions: readonly Planned[]) => void
}

// The sessions' ids follow from their order among those sent. While nobody knows whether a press was heard, the next one
// must send the same ones, or it would plan some of them twice.
const isUncertain = (sending: Sending): boolean => sending.state === 'problem' && isUnclear(sending.problem)

const useSeries = ({ api, proposals, onPlanned }: Props) => {
  const [workshops, setWorkshops] = useState<readonly Workshop[]>(() => proposals.plans.map(workshopOf))
  const [places, setPlaces] = useState(() => String(proposals.plans[0]?.capacity ?? 30))
  const [attendOne, setAttendOne] = useState(true)
  const [stops, setStops] = useState<Readonly<Record<number, string | null>>>({})
  const [wasPressed, setPressed] = useState(false)
  const { sending, send } = useSending()
  // Made once: a press after a lost answer plans the same series again and not another.
  const key = useRef(newSeriesKey())
  const faults = wasPressed ? workshops.map(faultsOf) : []
  const placesFault =
    wasPressed && placesOf(places) === null ? 'Enter a whole number from 1 to 2,000.' : undefined
  useEffect(() => {
    if (wasPressed) focusFault()
  }, [wasPressed])
  const plan = () => {
    setPressed(true)
    const isRight =
      placesOf(places) !== null && workshops.every((one) => Object.keys(faultsOf(one)).length === 0)
    if (!isRight) return focusFault()
    send(async () => {
      const body = { key: key.current, plans: plansOf(workshops, places, attendOne) }
      const reply = await api.send('POST', plannerPaths.series, plannedSeriesSchema, body)
      if (!reply.ok) return reply.problem
      onPlanned(reply.body.sessions)
      return null
    })
  }
  const noteStop = useCallback(
    (at: number, stop: string | null) =>
      setStops((before) => (before[at] === stop ? before : { ...before, [at]: stop })),
    [],
  )
  const stopped = workshops.flatMap((workshop, at) => {
    const stop = workshop.isIn ? stops[at] : null
    return stop ? [`${nameOf(workshop)}: ${stop}`] : []
  })[0]
  const stop = workshops.some(({ isIn }) => isIn) ? (stopped ?? null) : 'Tick at least one workshop.'
  const change = (at: number) => (workshop: Workshop) =>
    setWorkshops((before) => before.map((one, nth) => (nth === at ? workshop : one)))
  return {
    workshops,
    change,
    places,
    setPlaces,
    attendOne,
    setAttendOne,
    faults,
    placesFault,
    sending,
    plan,
    noteStop,
    stop,
  }
}

export const SeriesForm = (props: Props) => {
  const { api, choose, stand, lead } = props
  const series = useSeries(props)
  const { workshops, places, sending } = series
  const isSending = sending.state === 'sending'
  const isFixed = isUncertain(sending)
  const many = placesHint(placesOf(places))
  const chosen = workshops.filter(({ isIn }) => isIn).length
  return (
    <Pane
      title={`Plan ${numberInWords(workshops.length)} ${workshops.length === 1 ? 'workshop' : 'workshops'}`}
      lead={lead}
      foot={
        <>
          <Button
            appearance="primary"
            disabledFocusable={isSending || series.stop !== null}
            onClick={series.plan}
          >
            {isSending ? 'Planning' : `Plan ${chosenInWords(chosen, workshops.length)}`}
          </Button>
          <p className="t-cap fg2">
            {series.stop ??
              `Makes ${numberInWords(chosen)} ${chosen === 1 ? 'appointment' : 'appointments'} in your calendar, each with a Teams link. Nobody is invited yet.`}
          </p>
        </>
      }
    >
      {choose}
      {sending.state === 'problem' && <ProblemMessage problem={sending.problem} />}
      {stand !== '' && <p className="t-cap fg2">{stand}</p>}
      <ul className="col g8">
        {workshops.map((workshop, at) => (
          <WorkshopRow
            // biome-ignore lint/suspicious/noArrayIndexKey: they stand in the order of the paper, which does not change
            key={at}
            api={api}
            workshop={workshop}
            faults={series.faults[at] ?? {}}
            places={places}
            isFixed={isFixed}
            set={series.change(at)}
            onStop={(stop) => series.noteStop(at, stop)}
          />
        ))}
      </ul>
      {isFixed ? (
        <p className="t-cap fg2">{planWords.unclear}</p>
      ) : (
        <>
          <Line
            label="Places in each"
            isNumber
            value={places}
            set={series.setPlaces}
            fault={series.placesFault}
          />
          {many !== undefined && <p className="t-cap fg2">{many}</p>}
          {hasOwnRule(workshops) && (
            <Tick label={planWords.attendOne} checked={series.attendOne} set={series.setAttendOne} />
          )}
        </>
      )}
    </Pane>
  )
}
