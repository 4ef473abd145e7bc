// A consultation as JSON in its list, checked when it is read.

import * as z from 'zod'
import type { Consultation } from '../domain/consultation/consultation.ts'
import { consultationId, day, idPatterns, instant, personId } from '../domain/kernel/ids.ts'
import { audienceShape } from './audience.ts'
import { branded, json } from './lists/json.ts'

const dayText = branded(idPatterns.Day, day)
const instantText = branded(idPatterns.Instant, instant)
const text = z.string()
const personName = z.object({ id: branded(idPatterns.PersonId, personId), name: text })

const asked = { code: text, text, context: text }
const question = z.discriminatedUnion('kind', [
  z.object({ ...asked, kind: z.enum(['agreement', 'yesPartlyNo', 'rating', 'freeText']) }),
  z.object({ ...asked, kind: z.literal('agreementMatrix'), statements: z.array(text) }),
  z.object({
    ...asked,
    kind: z.enum(['singleChoice', 'multiChoice']),
    options: z.array(z.object({ code: text, words: text })),
  }),
])

const content = z.object({
  title: text,
  subtitle: text,
  reason: text,
  opens: dayText.nullable(),
  closes: dayText.nullable(),
  contacts: z.array(text),
  workshops: z.array(z.object({ area: text, start: text, end: text })),
  appendices: z.array(z.object({ label: text, title: text })),
  sections: z.array(
    z.object({
      id: text,
      number: text,
      title: text,
      role: z.enum(['headline', 'detail', 'reflective']),
      background: text,
      pathway: z.array(z.object({ when: text, forum: text, purpose: text })),
      questions: z.array(question),
    }),
  ),
})

const atPublishing = { approvedBy: personName, at: instantText }
const situation = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('draft'),
    sentBack: z.object({ by: personName, at: instantText, reason: text }).nullable(),
  }),
  z.object({ state: z.literal('awaitingApproval'), submittedBy: personName, at: instantText }),
  z.object({
    state: z.literal('publishing'),
    ...atPublishing,
    listId: text.nullable(),
    listUrl: text.nullable(),
  }),
  z.object({ state: z.literal('published'), ...atPublishing, listId: text, listUrl: text }),
])

const reportLine = z.object({
  line: z.number(),
  kind: z.enum(['recognised', 'guessed', 'leftAside']),
  text,
})
const definition = z.object({
  id: branded(idPatterns.ConsultationId, consultationId),
  content,
  audience: audienceShape,
  channels: z.array(z.object({ teamId: text, channelId: text, name: text })),
  author: personName,
  createdAt: instantText,
  revision: z.number(),
  source: z.object({ fileName: text, report: z.array(reportLine) }).nullable(),
  corrections: z.array(
    z.object({ questionCode: text, before: text, after: text, note: text, by: personName, at: instantText }),
  ),
  situation,
})

/** Null for text that does not make a consultation. */
export const readDefinition = (text: string): Consultation | null =>
  json(definition).safeParse(text).data ?? null
