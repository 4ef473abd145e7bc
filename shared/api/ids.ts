// Ids and times as they cross the wire: checked by pattern, branded, and nothing else let through.

import * as z from 'zod/mini'
import {
  consultationId,
  day,
  editionId,
  idPatterns,
  instant,
  personId,
  seriesId,
  sessionId,
  urn,
} from '../domain/kernel/ids.ts'

const branded = <Id>(pattern: RegExp, make: (text: string) => Id) =>
  z.pipe(z.string().check(z.maxLength(60), z.regex(pattern)), z.transform(make))

export const urnSchema = branded(idPatterns.Urn, urn)
export const personIdSchema = branded(idPatterns.PersonId, personId)
export const consultationIdSchema = branded(idPatterns.ConsultationId, consultationId)
export const sessionIdSchema = branded(idPatterns.SessionId, sessionId)
export const seriesIdSchema = branded(idPatterns.SeriesId, seriesId)
export const editionIdSchema = branded(idPatterns.EditionId, editionId)
export const instantSchema = branded(idPatterns.Instant, instant)
export const daySchema = branded(idPatterns.Day, day)
/** The key that makes a write repeatable: 20 letters or digits, made by the client before the first try. */
export const opSchema = z.string().check(z.regex(/^[A-Za-z0-9]{20}$/))
export const fieldIdSchema = z.string().check(z.regex(/^Q\d{2,3}(_\d{1,2}|_c)?$/))
export const sectionIdSchema = z.string().check(z.regex(/^s\d{1,3}$/))
/** A stored thing's version, opaque to the client. */
export const versionSchema = z.string().check(z.minLength(1), z.maxLength(200))
