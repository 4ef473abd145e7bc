// A paper of fifty questions, and three thousand responses written straight into its list, as the product would have.

import * as z from 'zod/mini'
import { seedAnswers } from '../../infra/seed/answers.ts'
import { seeded } from '../../infra/seed/random.ts'
import type { Content, Section } from '../../shared/domain/consultation/consultation.ts'
import { choicesOf, fieldsOf, type Question } from '../../shared/domain/consultation/question.ts'
import { responseReference } from '../../shared/domain/consultation/reference.ts'
import type { Answers } from '../../shared/domain/consultation/response.ts'
import { day } from '../../shared/domain/kernel/ids.ts'
import type { Door } from '../kill/door.ts'
import { aContent } from '../support/builders.ts'

const sections = 5
const perSection = 10
export const responses = 3_000

const options = ['A later bus', 'Street lamps', 'A printed guide', 'A phone line', 'Nothing of these'].map(
  (words, index) => ({ code: `o${index + 1}`, words }),
)
const kinds: readonly ((asked: Pick<Question, 'code' | 'text' | 'context'>) => Question)[] = [
  (asked) => ({ ...asked, kind: 'agreement' }),
  (asked) => ({ ...asked, kind: 'yesPartlyNo' }),
  (asked) => ({ ...asked, kind: 'rating' }),
  (asked) => ({ ...asked, kind: 'singleChoice', options }),
  (asked) => ({ ...asked, kind: 'multiChoice', options }),
  (asked) => ({ ...asked, kind: 'freeText' }),
  (asked) => ({ ...asked, kind: 'agreement' }),
]

const question = (number: number): Question => {
  const make = kinds[(number - 1) % kinds.length]
  if (!make) throw new Error('no kind')
  const code = `Q${String(number).padStart(2, '0')}`
  return make({ code, text: `What do you think of proposal ${number} of this paper?`, context: '' })
}

const section = (index: number): Section => ({
  id: `s${index + 1}`,
  number: String(index + 1),
  title: `Part ${index + 1}`,
  role: index === 0 ? 'headline' : 'detail',
  background: 'What is proposed, and why.',
  pathway: [],
  questions: Array.from({ length: perSection }, (_, at) => question(index * perSection + at + 1)),
})

export const fiftyQuestions: Content = aContent({
  title: 'Fifty questions',
  opens: day('2020-10-01'),
  closes: day('2020-10-23'),
  sections: Array.from({ length: sections }, (_, index) => section(index)),
})

const wordsFor = new Map(
  fiftyQuestions.sections
    .flatMap(({ questions }) => questions)
    .flatMap((asked) => {
      const choices = new Map(choicesOf(asked).map(({ code, words }) => [code, words]))
      return fieldsOf(asked).map(
        (field) => [field.id, field.isComment ? new Map<string, string>() : choices] as const,
      )
    }),
)

const cellOf = (field: string, value: string): string => {
  const words = wordsFor.get(field)
  if (!words || words.size === 0) return value
  return value
    .split(',')
    .map((code) => words.get(code) ?? code)
    .join('; ')
}

const startedAt = '2020-10-02T09:15:00.000Z'
const sentAt = '2020-10-02T10:40:00.000Z'

type School = {
  readonly urn: string
  readonly name: string
  readonly area: string
  readonly district: string
  readonly phase: string
}
type Respondent = { readonly id: string; readonly school: School }

const rowOf = (
  consultation: string,
  person: Respondent,
  answered: Readonly<Record<string, Answers>>,
  isSent: boolean,
  reference: string,
) => {
  const { school } = person
  const saves = Object.keys(answered).map((id, index) => {
    const op = `${person.id.slice(-10)}${id}`.padEnd(20, '0')
    return [id, { version: 1 + (index % 2), op, hash: 'a'.repeat(64), at: startedAt }]
  })
  const cells = Object.values(answered).flatMap((answers) => Object.entries(answers))
  return {
    ResponseKey: `${consultation}#${school.urn}#${person.id}`,
    Title: reference,
    URN: school.urn,
    School: school.name,
    Area: school.area,
    District: school.district,
    Phase: school.phase,
    Person: `Person ${person.id.slice(-4)}`,
    Role: 'Teacher',
    Status: isSent ? 'Sent' : 'Started',
    StartedAt: startedAt,
    ...(isSent ? { SentAt: sentAt } : {}),
    ...Object.fromEntries(cells.map(([field, value]) => [field, cellOf(field, value)])),
    Saves: JSON.stringify({
      role: 'teacher',
      startedAt,
      sentAt: isSent ? sentAt : null,
      sections: Object.fromEntries(saves),
    }),
  }
}

const batchSchema = z.object({
  responses: z.array(z.object({ status: z.number(), body: z.optional(z.unknown()) })),
})

const createAll = async (door: Door, listId: string, rows: readonly unknown[]): Promise<void> => {
  const url = `/sites/${await door.site()}/lists/${listId}/items`
  const requests = rows.map((fields, index) => ({
    id: String(index + 1),
    method: 'POST',
    url,
    headers: { 'Content-Type': 'application/json' },
    body: { fields },
  }))
  const reply = batchSchema.parse(await door.graph('POST', '/$batch', { requests }))
  const bad = reply.responses.find(({ status }) => status !== 201)
  if (bad) throw new Error(`A row was refused with ${bad.status}: ${JSON.stringify(bad.body).slice(0, 300)}`)
}

/** Fills the list to three thousand responses, spread over the schools; about one in seven is not sent. */
export const fill = async (
  door: Door,
  consultation: string,
  listId: string,
  schools: readonly School[],
): Promise<void> => {
  const [first] = schools
  if (!first) throw new Error('There are no schools.')
  const people = Array.from(
    { length: responses * 3 },
    (_, index): Respondent => ({
      id: `40000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
      school: schools[index % schools.length] ?? first,
    }),
  )
  const random = seeded(3)
  const letters = () => new Uint8Array(Array.from({ length: 6 }, () => random.between(0, 255)))
  const rows = seedAnswers(fiftyQuestions.sections, people)
    .slice(0, responses)
    .map((one) => rowOf(consultation, one.person, one.sections, one.isSent, responseReference(letters())))
  if (rows.length !== responses) throw new Error(`Only ${rows.length} responded.`)
  for (let from = 0; from < rows.length; from += 20)
    await createAll(door, listId, rows.slice(from, from + 20))
}
