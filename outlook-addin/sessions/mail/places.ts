// Booking a sender's school in: what each session has to offer them, and what one press does.

import * as z from 'zod/mini'
import type { Api } from '../../../shared/api/client.ts'
import { plannedDetailSchema, plannerPaths } from '../../../shared/api/planner.ts'
import type { Problem } from '../../../shared/api/problem.ts'
import type { Sender } from '../../../shared/api/sender.ts'
import { sessionPaths, sessionViewSchema } from '../../../shared/api/sessions.ts'
import type { PersonId, Urn } from '../../../shared/domain/kernel/ids.ts'
import { count } from '../../../shared/domain/kernel/words.ts'

export type Offer = Sender['sessions'][number]

const heldWords = {
  booked: 'They have a place.',
  leaving: 'They gave up their place a moment ago.',
  waiting: 'They are on the waiting list.',
  offered: 'A place is held for them.',
  taking: 'They are taking a place.',
} as const

/** A place can be had, or a turn in the line; not by somebody who has one. */
export const canTake = ({ held }: Offer): boolean => held === null

/** Newcomers get a place only while nobody is in line. */
export const isFull = ({ placesLeft, waiting }: Offer): boolean => placesLeft <= 0 || waiting > 0

/** `3 places left`, `Full, 2 waiting`, or what the sender has there already. */
export const placesInWords = (offer: Offer): string => {
  if (offer.held !== null) return heldWords[offer.held]
  if (!isFull(offer)) return `${count(offer.placesLeft, 'place')} left`
  return offer.waiting === 0 ? 'Full, nobody waiting' : `Full, ${offer.waiting} waiting`
}

/** The session to be chosen at first: the earliest with a place, else the earliest with a turn. */
export const firstChoice = (offers: readonly Offer[]): Offer | null => {
  const open = offers.filter(canTake)
  return open.find((offer) => !isFull(offer)) ?? open[0] ?? null
}

const op = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => (byte % 36).toString(36)).join('')

type Whom = { readonly person: PersonId; readonly school: Urn | null }

/** Books a place, or puts the person on the waiting list. Safe to repeat: whoever has a place or turn keeps it. */
export const takePlace = async (
  api: Api,
  offer: Offer,
  { person, school }: Whom,
): Promise<'booked' | 'waiting' | Problem> => {
  if (!isFull(offer)) {
    const reply = await api.send('POST', plannerPaths.add(offer.id), plannedDetailSchema, { person, school })
    return reply.ok ? 'booked' : reply.problem
  }
  const answer = z.pick(sessionViewSchema, { colleagues: true, mine: true })
  const reply = await api.send('POST', sessionPaths.act(offer.id, 'wait'), answer, {
    person,
    school,
    op: op(),
  })
  if (!reply.ok) return reply.problem
  const row = [reply.body.mine, ...reply.body.colleagues].find((one) => one?.person === person)
  return row?.state === 'booked' ? 'booked' : 'waiting'
}
