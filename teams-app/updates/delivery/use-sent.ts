// An edition that was agreed, with how far its copies are: both asked again while something moves.

import { useCallback, useEffect, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import type { Problem } from '../../../shared/api/problem.ts'
import { editionDeliverySchema, notedSchema } from '../../../shared/api/update-delivery.ts'
import { type EditionWire, editionSchema, updatePaths } from '../../../shared/api/updates.ts'
import { useSearch } from '../../ui/officer/use-search.ts'
import { isMoving } from './copies/delivery-words.ts'

const every = 3_000

/** Waiting states change by a clock or a second person, so they are asked for more seldom. */
const whileScheduled = 15_000

type Asked = { readonly edition: EditionWire | null; readonly problem: Problem | null }

const useEditionOf = (api: Api, id: string) => {
  const [asked, setAsked] = useState<Asked>({ edition: null, problem: null })
  const ask = useCallback(() => {
    const send = async () => {
      const reply = await api.send('GET', updatePaths.draft(id), editionSchema)
      setAsked((before) =>
        reply.ok ? { edition: reply.body, problem: null } : { ...before, problem: reply.problem },
      )
    }
    send().catch(() => undefined)
  }, [api, id])
  const replace = useCallback((edition: EditionWire) => setAsked({ edition, problem: null }), [])
  useEffect(ask, [ask])
  return { ...asked, ask, replace }
}

const isOut = (state: EditionWire['state'] | undefined) =>
  state === 'sending' || state === 'sent' || state === 'recalling' || state === 'recalled'

/** `edition` null: not there yet, or not to be had, as `problem` says. */
export const useSent = (api: Api, id: string) => {
  const { edition, problem, ask, replace } = useEditionOf(api, id)
  // What is known stands when one answer fails to come, and is asked for again.
  const {
    body: delivery,
    problem: deliveryProblem,
    again,
  } = useSearch(api, updatePaths.delivery(id), editionDeliverySchema)
  const noted = useSearch(api, isOut(edition?.state) ? updatePaths.noted(id) : null, notedSchema)
  const isOn = delivery !== null && isMoving(delivery)
  const pause = delivery?.state === 'scheduled' ? whileScheduled : every
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(again, pause)
    return () => clearInterval(timer)
  }, [isOn, pause, again])
  // The copies tell first that the edition has moved on.
  const movedTo = delivery?.state
  const isAt = edition?.state
  useEffect(() => {
    if (movedTo !== undefined && isAt !== undefined && movedTo !== isAt) ask()
  }, [movedTo, isAt, ask])
  const changed = useCallback(
    (next: EditionWire) => {
      replace(next)
      again()
    },
    [replace, again],
  )
  return {
    edition,
    problem,
    ask,
    delivery,
    deliveryProblem,
    noted,
    again,
    changed,
  }
}
export type Sent = ReturnType<typeof useSent>
