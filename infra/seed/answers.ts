// Made-up answers to a consultation: about half of those asked respond, each with a mind of their own.

import type { Section } from '../../shared/domain/consultation/consultation.ts'
import { choicesOf, type Field, fieldsOf, type Question } from '../../shared/domain/consultation/question.ts'
import type { Answers } from '../../shared/domain/consultation/response.ts'
import { comment } from './comments.ts'
import { type Random, seeded, seedFrom } from './random.ts'

/** Who responds, by any key that is theirs alone. */
export type SeedResponse<Person> = {
  readonly person: Person
  /** Section id to the fields answered in it; sections that were left out are not there. */
  readonly sections: Readonly<Record<string, Answers>>
  /** False for one in seven: begun and not sent. */
  readonly isSent: boolean
}

// -1 to 1, most of them near the middle.
const bell = (random: Random): number => (random.next() + random.next() + random.next()) / 1.5 - 1

// How a question is received by the county as a whole: most proposals meet more favour than doubt.
const reception = (question: Question): number => seeded(seedFrom(question.text)).next() * 0.9 - 0.25

const clamp = (mood: number): number => Math.min(1, Math.max(-1, mood))

// Scales run from most in favour to least. Moods crowd in the middle and are stretched, or nobody would feel strongly.
const onScale = (codes: readonly string[], mood: number): string => {
  const distance = (1 - clamp(mood * 1.6)) / 2
  return codes[Math.min(codes.length - 1, Math.floor(distance * codes.length))] ?? ''
}

const closedCodes = (question: Question): readonly string[] => {
  const codes = choicesOf(question)
    .map(({ code }) => code)
    .filter((code) => code !== 'nv')
  return question.kind === 'rating' ? codes.toReversed() : codes
}

// One option of each question is the county's favourite; it is chosen about twice as often as the others.
const favourite = (question: Question, codes: readonly string[]): string =>
  codes[Math.floor(seeded(seedFrom(question.text)).next() * codes.length)] ?? ''

const chooseOne = (question: Question, random: Random): string => {
  const codes = closedCodes(question)
  const liked = favourite(question, codes)
  return random.happens(0.3) ? liked : (codes[random.between(0, codes.length - 1)] ?? liked)
}

const chooseMany = (question: Question, random: Random): string => {
  const codes = closedCodes(question)
  const liked = favourite(question, codes)
  const chosen = codes.filter((code) => random.happens(code === liked ? 0.75 : 0.4))
  return (chosen.length === 0 ? [liked] : chosen).join(',')
}

const valueFor = (question: Question, mood: number, random: Random): string => {
  if (question.kind === 'freeText') return random.happens(0.6) ? comment(random, mood) : ''
  if (random.happens(0.04)) return ''
  if (random.happens(0.06)) return 'nv'
  if (question.kind === 'singleChoice') return chooseOne(question, random)
  if (question.kind === 'multiChoice') return chooseMany(question, random)
  return onScale(closedCodes(question), mood)
}

const answerField = (question: Question, field: Field, mood: number, random: Random): string => {
  if (field.isComment) return random.happens(0.12 + Math.abs(mood) * 0.12) ? comment(random, mood) : ''
  return valueFor(question, clamp(mood + bell(random) * 0.4), random)
}

const answerSection = (section: Section, person: number, random: Random): Answers => {
  const filled = section.questions.flatMap((question) => {
    const mood = clamp(person + reception(question) + bell(random) * 0.5)
    return fieldsOf(question).flatMap((field) => {
      const value = answerField(question, field, mood, random)
      return value === '' ? [] : [[field.id, value] as const]
    })
  })
  return Object.fromEntries(filled)
}

/**
 * Responses of about half the people. Everyone who responds answers the headline questions, most of them nearly every
 * section. The same people, sections and seed give the same responses; a person's do not depend on who else is asked.
 */
export const seedAnswers = <Person extends { readonly id: string }>(
  sections: readonly Section[],
  people: readonly Person[],
  seed = 2026,
): readonly SeedResponse<Person>[] =>
  people.flatMap((person) => {
    const random = seeded(seedFrom(`${seed} ${person.id}`))
    if (!random.happens(0.52)) return []
    const temper = bell(random) * 0.8
    const thoroughness = random.pick([0.1, 0.7, 0.9, 1])
    const answered = sections
      .filter((section) => section.role === 'headline' || random.happens(thoroughness))
      .map((section) => [section.id, answerSection(section, temper, random)] as const)
      .filter(([, answers]) => Object.keys(answers).length > 0)
    return [{ person, sections: Object.fromEntries(answered), isSent: random.happens(6 / 7) }]
  })
