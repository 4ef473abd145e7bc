// A response as a row of its list and back.

import * as z from 'zod'
import type { Response } from '../../domain/consultation/response.ts'
import { parseInstant } from '../../domain/kernel/dates.ts'
import { consultationId, type Instant, idPatterns, instant, personId, urn } from '../../domain/kernel/ids.ts'
import { type RespondentRole, respondentRoles, respondentRoleWords } from '../../domain/people/person.ts'
import type { Fields, Item } from '../lists/row.ts'
import { type AnswerCodec, fromCells, toCells } from './answers.ts'

const at = z.string().regex(idPatterns.Instant).transform(instant)

/** What the hidden column holds: saves by section, and what officers may edit in words but rules need exactly. */
const technical = z.object({
  role: z.enum(respondentRoles),
  startedAt: at,
  sentAt: at.nullable(),
  sections: z.record(z.string(), z.object({ version: z.number(), op: z.string(), hash: z.string(), at })),
})
type Technical = z.infer<typeof technical>

const text = z.string().catch('')
const row = z.object({
  ResponseKey: z.string(),
  Title: text,
  School: text,
  Area: text,
  District: text,
  Phase: text,
  Person: text,
  Role: text,
  StartedAt: z.string().optional().catch(undefined),
  SentAt: z.string().optional().catch(undefined),
  Saves: text,
})

/** The columns that are read besides those of the questions. */
export const rowColumns: readonly string[] = Object.keys(row.shape)

const keyOf = (key: string) => {
  const [consultation = '', school = '', person = '', ...more] = key.split('#')
  const isPersons =
    more.length === 0 &&
    idPatterns.ConsultationId.test(consultation) &&
    idPatterns.Urn.test(school) &&
    idPatterns.PersonId.test(person)
  if (!isPersons) return null
  return { consultation: consultationId(consultation), urn: urn(school), person: personId(person) }
}

const readTechnical = (json: string): Technical | null => {
  try {
    return technical.parse(JSON.parse(json))
  } catch {
    return null
  }
}

const readMoment = (cell: string | undefined): Instant | null => {
  try {
    return cell === undefined ? null : parseInstant(cell)
  } catch {
    return null
  }
}

const roleIn = (words: string): RespondentRole | undefined =>
  respondentRoles.find((role) => respondentRoleWords[role].toLowerCase() === words.trim().toLowerCase())

const second = (moment: string) => moment.slice(0, 19)

/** SharePoint keeps whole seconds: the exact moment beside it counts as long as the cell was not edited. */
const exactly = (cell: Instant | null, kept: Instant | null | undefined): Instant | null =>
  cell !== null && kept && second(cell) === second(kept) ? kept : cell

/** Null for a row that is no person's response, or lacks what cannot be guessed: a key, a role, a beginning. */
export const readResponse = (codec: AnswerCodec, { fields }: Item): Response | null => {
  const found = row.safeParse(fields)
  if (!found.success) return null
  const { data } = found
  const ids = keyOf(data.ResponseKey)
  const kept = readTechnical(data.Saves)
  const role = roleIn(data.Role) ?? kept?.role
  const startedAt = kept?.startedAt ?? readMoment(data.StartedAt)
  if (!ids || !role || !startedAt) return null
  return {
    ...ids,
    key: data.ResponseKey,
    personName: data.Person,
    schoolName: data.School,
    area: data.Area,
    district: data.District,
    phase: data.Phase,
    role,
    reference: data.Title,
    answers: fromCells(codec, fields),
    saves: kept?.sections ?? {},
    startedAt,
    sentAt: exactly(readMoment(data.SentAt), kept?.sentAt),
  }
}

export const writeResponse = (codec: AnswerCodec, response: Response): Fields => ({
  ResponseKey: response.key,
  Title: response.reference,
  URN: response.urn,
  School: response.schoolName,
  Area: response.area,
  District: response.district,
  Phase: response.phase,
  Person: response.personName,
  Role: respondentRoleWords[response.role],
  Status: response.sentAt === null ? 'Started' : 'Sent',
  StartedAt: response.startedAt,
  SentAt: response.sentAt,
  ...toCells(codec, response.answers),
  Saves: JSON.stringify({
    role: response.role,
    startedAt: response.startedAt,
    sentAt: response.sentAt,
    sections: response.saves,
  }),
})
