// The visit that an officer proposes to whoever wrote a mail: what is typed, and what is missing in it.

import type * as z from 'zod/mini'
import { offerVisitSchema } from '../../shared/api/visits.ts'

export type Proposal = {
  readonly topic: string
  readonly date: string
  readonly from: string
  readonly to: string
  readonly note: string
}
export type Faults = Partial<Record<keyof Proposal, string>>
type Offer = z.infer<typeof offerVisitSchema>

export const emptyProposal: Proposal = { topic: '', date: '', from: '', to: '', note: '' }

export const faultsOf = ({ topic, date, from, to, note }: Proposal): Faults => ({
  ...(topic === '' ? { topic: 'Choose what it is about' } : {}),
  ...(date === '' ? { date: 'Choose the day' } : {}),
  ...(from === '' ? { from: 'Write when it starts' } : {}),
  ...(to === '' ? { to: 'Write when it ends' } : to <= from ? { to: 'The end must be after the start' } : {}),
  ...(note.length > 1_000 ? { note: 'Write at most 1,000 characters' } : {}),
})

/** London wall-clock times, once they are whole and in order; `null` before. */
export const timesOf = (proposal: Proposal) => {
  const { date, from, to } = faultsOf(proposal)
  return date === undefined && from === undefined && to === undefined
    ? { starts: `${proposal.date}T${proposal.from}`, ends: `${proposal.date}T${proposal.to}` }
    : null
}

/** What is sent; `null` while something is missing. */
export const offerOf = (
  proposal: Proposal,
  to: { readonly op: string; readonly person: string; readonly school: string },
): Offer | null => {
  const offer = { ...to, topic: proposal.topic, ...timesOf(proposal), note: proposal.note.trim() }
  return offerVisitSchema.safeParse(offer).data ?? null
}
