// What the checks stop, told as a refusal with the blocks concerned.

import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import type { Refusal } from '../../refusals.ts'
import type { UpdatePorts } from '../ports.ts'
import { checksNow } from '../writing/view.ts'

/** Refuses with each sentence of a check that stops it. */
export const stopped = async (ports: UpdatePorts, edition: Edition): Promise<Result<true, Refusal>> => {
  const stops = (await checksNow(ports, edition)).filter(({ weight }) => weight === 'stops')
  if (stops.length === 0) return ok(true)
  return refuse({
    reason: 'invalid',
    sentence: [...new Set(stops.map(({ sentence }) => sentence))].join(' '),
    fields: [...new Set(stops.map(({ block, kind }) => block ?? kind))],
  })
}
