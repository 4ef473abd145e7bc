// Which editions readers may see, and what they are called: those that go out or went out, the withdrawn without words.

import { londonDay } from '../../../shared/domain/kernel/dates.ts'
import type { Day, EditionId } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { dayInWords } from '../../../shared/domain/kernel/words.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Edition, EditionSituation } from '../../../shared/domain/updates/edition.ts'
import type { Refusal } from '../../refusals.ts'
import { mayDo, type UpdatePorts } from '../ports.ts'

export type OutEdition = Edition & {
  readonly situation: Extract<EditionSituation, { state: 'sending' | 'sent' | 'recalling' | 'recalled' }>
}

const isOut = (edition: Edition): edition is OutEdition => {
  const { state } = edition.situation
  return state === 'sending' || state === 'sent' || state === 'recalling' || state === 'recalled'
}

/** Readers see it as withdrawn from the moment it is recalled, before the last copy says so. */
export const stateFor = ({ situation }: OutEdition): 'sent' | 'recalled' =>
  situation.state === 'sending' || situation.state === 'sent' ? 'sent' : 'recalled'

/** The day it bears; the day it went out when it bears none. */
export const dateOf = ({ content, situation }: OutEdition): Day => content.date ?? londonDay(situation.sendAt)

/** Not even the summary of what was withdrawn is shown. */
export const titleOf = (edition: OutEdition): string =>
  stateFor(edition) === 'sent' ? edition.content.summary : `Update of ${dayInWords(dateOf(edition))}`

/** All of them for somebody who may read, the newest first. */
export const listOut = async (
  { editions }: Pick<UpdatePorts, 'editions'>,
  person: Person,
): Promise<Result<readonly OutEdition[], Refusal>> => {
  const allowed = mayDo(person, 'readUpdates')
  if (!allowed.ok) return allowed
  const out = (await editions.list()).flatMap(({ value }) => (isOut(value) ? [value] : []))
  return ok(out.sort((one, other) => (one.situation.sendAt < other.situation.sendAt ? 1 : -1)))
}

/** One of them for somebody who may read; what has not gone out is not there. */
export const findOut = async (
  { editions }: Pick<UpdatePorts, 'editions'>,
  person: Person,
  id: EditionId,
): Promise<Result<OutEdition, Refusal>> => {
  const allowed = mayDo(person, 'readUpdates')
  if (!allowed.ok) return allowed
  const found = (await editions.find(id))?.value
  return found !== undefined && isOut(found) ? ok(found) : refuse({ reason: 'notFound', what: 'update' })
}
