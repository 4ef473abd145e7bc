// A consultation's content on the wire: the paper with its sections and questions, as officers edit and people read it.

import * as z from 'zod/mini'
import { daySchema } from './ids.ts'

const short = z.string().check(z.maxLength(255))
const text = z.string().check(z.maxLength(2_000))
const long = z.string().check(z.maxLength(60_000))
const codeSchema = z.string().check(z.regex(/^Q\d{2,3}$/))

export const choiceSchema = z.object({
  code: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  words: z.string().check(z.minLength(1), z.maxLength(255)),
})
const asked = { code: codeSchema, text: text.check(z.minLength(1)), context: text }

export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.enum(['agreement', 'yesPartlyNo', 'rating', 'freeText']) }),
  z.strictObject({
    ...asked,
    kind: z.literal('agreementMatrix'),
    statements: z.array(text.check(z.minLength(1))).check(z.minLength(1), z.maxLength(30)),
  }),
  z.strictObject({
    ...asked,
    kind: z.enum(['singleChoice', 'multiChoice']),
    options: z.array(choiceSchema).check(z.minLength(2), z.maxLength(40)),
  }),
])

export const sectionSchema = z.strictObject({
  id: z.string().check(z.regex(/^s\d{1,3}$/)),
  number: z.string().check(z.maxLength(20)),
  title: short.check(z.minLength(1)),
  role: z.enum(['headline', 'detail', 'reflective']),
  background: long,
  pathway: z.array(z.strictObject({ when: short, forum: text, purpose: text })).check(z.maxLength(60)),
  questions: z.array(questionSchema).check(z.maxLength(80)),
})

const localTime = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/))

export const contentSchema = z.strictObject({
  title: short.check(z.minLength(1)),
  subtitle: text,
  reason: text,
  opens: z.nullable(daySchema),
  closes: z.nullable(daySchema),
  contacts: z.array(text).check(z.maxLength(30)),
  workshops: z
    .array(z.strictObject({ area: short, start: localTime, end: localTime }))
    .check(z.maxLength(60)),
  appendices: z.array(z.strictObject({ label: short, title: text })).check(z.maxLength(60)),
  sections: z.array(sectionSchema).check(z.maxLength(80)),
})
