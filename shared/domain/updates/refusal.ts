// Every "no" that the rules of the weekly update give.

import type { Result } from '../kernel/result.ts'
import { refuse } from '../kernel/result.ts'
import type { EditionSituation } from './edition.ts'

/**
 * wrongState: the edition is not where this can be done; the sentence says where it is · changedMeanwhile: what was seen
 * is not what stands now · ownWork: they wrote it, handed it in or corrected it · invalid: what is asked for cannot be;
 * `fields` are paths or ids of blocks.
 */
export type UpdateRefusal =
  | { readonly reason: 'wrongState'; readonly sentence: string }
  | { readonly reason: 'changedMeanwhile' }
  | { readonly reason: 'ownWork' }
  | { readonly reason: 'invalid'; readonly sentence: string; readonly fields: readonly string[] }

type Refused = Result<never, UpdateRefusal>

const states: Readonly<Record<EditionSituation['state'], string>> = {
  draft: 'This update is a draft.',
  awaitingApproval: 'This update waits for a second person.',
  scheduled: 'This update is approved and waits for its minute.',
  missed: 'This update did not go out at its time. Choose another time, or make it a draft again.',
  sending: 'This update is being sent.',
  sent: 'This update has been sent.',
  recalling: 'This update is being recalled.',
  recalled: 'This update was recalled.',
}

/** Refuses because of where the edition is, and says so. */
export const notNow = ({ state }: EditionSituation): Refused =>
  refuse({ reason: 'wrongState', sentence: states[state] })

/** Refuses what cannot be, with the fields concerned. */
export const cannotBe = (sentence: string, ...fields: readonly string[]): Refused =>
  refuse({ reason: 'invalid', sentence, fields })
