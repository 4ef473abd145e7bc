// The doors behind the striped bar: the business clock, the meter, the faults.
import type { FastifyInstance } from 'fastify'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import type { Meter } from '../meter.ts'

const utcPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/
const londonPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/

/** `2026-11-24T09:00` is London time; with a `Z` it is UTC. Answers undefined for a moment that does not exist. */
export const momentOf = (text: string): number | undefined => {
  try {
    if (utcPattern.test(text)) return Temporal.Instant.from(text).epochMilliseconds
    if (!londonPattern.test(text)) return undefined
    return Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London').epochMilliseconds
  } catch {
    return undefined
  }
}

const moment = z.string().transform((text, context) => {
  const found = momentOf(text)
  if (found !== undefined) return found
  context.addIssue({ code: 'custom', message: 'write 2026-11-24T09:00 for London time, or add a Z for UTC' })
  return z.NEVER
})
const clockChange = z
  .strictObject({ now: moment.optional(), advanceMinutes: z.number().min(0).max(5_000_000).optional() })
  .refine((change) => (change.now === undefined) !== (change.advanceMinutes === undefined), {
    message: 'give either now or advanceMinutes',
  })
const quotaChange = z.strictObject({ quotaPerMinute: z.number().int().positive() })

export type Controls = { readonly clock: Clock; readonly meter: Meter; readonly faults: Faults }

export const registerControls = (app: FastifyInstance, { clock, meter, faults }: Controls): void => {
  const showClock = () => ({ now: new Date(clock.now()).toISOString(), offsetMs: clock.offsetMs() })

  app.get('/local/health', () => ({ ok: true }))
  app.get('/local/clock', showClock)
  app.put('/local/clock', (request) => {
    const { now, advanceMinutes } = clockChange.parse(request.body)
    if (now !== undefined) clock.set(now)
    if (advanceMinutes !== undefined) clock.advance(advanceMinutes)
    return showClock()
  })

  app.get('/local/meter', () => meter.read())
  app.post('/local/meter/reset', () => {
    meter.reset()
    return meter.read()
  })
  app.put('/local/meter', (request) => {
    meter.setQuota(quotaChange.parse(request.body).quotaPerMinute)
    return meter.read()
  })

  app.get('/local/faults', () => faults.get())
  app.put('/local/faults', (request) => faults.put(request.body))
}
