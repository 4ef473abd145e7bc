// Drawing the card that is true now: a section with its saved values, the list of sections, the receipt, the close.

import { type AnsweringState, answeringCard } from '../../../shared/cards/consultation/answering.ts'
import { closedCard, notOpenCard, receiptCard } from '../../../shared/cards/consultation/outcome.ts'
import { sectionsCard, whoYouAreCard } from '../../../shared/cards/consultation/sections.ts'
import type { Card } from '../../../shared/cards/kit/card.ts'
import { askingSections, type Section } from '../../../shared/domain/consultation/consultation.ts'
import type { Answers } from '../../../shared/domain/consultation/response.ts'
import { dayInWords } from '../../../shared/domain/kernel/words.ts'
import {
  maySayRole,
  type Person,
  type RespondentRole,
  respondentRoles,
  rolesAt,
} from '../../../shared/domain/people/person.ts'
import { type AskedSchool, type DoorPorts, type Mine, type Place, readMine } from './place.ts'
import { type Drawing, newOp } from './reply.ts'

/** The card for a consultation that is not open, with the words just typed; `null` while it is open. */
export const shutCard = (place: Place, mine: Mine, typed: Answers, { links }: Drawing): Card | null => {
  const { published, moment } = place
  if (moment === 'open') return null
  if (moment === 'scheduled') return notOpenCard(published, dayInWords(published.content.opens), links)
  const sent =
    mine.sentAt !== null && mine.reference !== null ? { at: mine.sentAt, reference: mine.reference } : null
  return closedCard(published, sent, typed, links)
}

/** What the answering card of a section is drawn from: the section as it is saved. */
export const answeringState = (
  place: Place,
  section: Section,
  school: AskedSchool,
  mine: Mine,
  outcome: AnsweringState['outcome'],
  drawing: Drawing,
): AnsweringState => {
  const sections = askingSections(place.published.content)
  const index = sections.findIndex((one) => one.id === section.id)
  const version = mine.versions[section.id] ?? 0
  return {
    published: place.published,
    section,
    position: index + 1,
    sections: sections.length,
    next: sections[index + 1] ?? null,
    school,
    answers: mine.answers,
    version,
    savedAt: mine.savedAt,
    outcome,
    op: newOp(drawing, `${section.id}#${version}`),
  }
}

/** A section as it is saved. */
export const drawSection = (
  place: Place,
  section: Section,
  school: AskedSchool,
  mine: Mine,
  outcome: AnsweringState['outcome'],
  drawing: Drawing,
): Card => answeringCard(answeringState(place, section, school, mine, outcome, drawing), drawing.links)

export const drawSections = (place: Place, school: AskedSchool, mine: Mine, drawing: Drawing): Card =>
  sectionsCard(
    {
      published: place.published,
      school,
      answers: mine.answers,
      op: newOp(drawing, 'sections'),
      isSent: mine.sentAt !== null,
    },
    drawing.links,
  )

const rolesFor = (person: Person, place: Place): readonly RespondentRole[] => {
  const held = place.schools.flatMap((school) => rolesAt(person, school.urn))
  return respondentRoles.filter((role) => maySayRole(held, role))
}

/** Asks which of several schools it is for; `next` is where it goes on. A role said before is offered again. */
export const askWho = async (
  ports: DoorPorts,
  person: Person,
  place: Place,
  next: string,
  drawing: Drawing,
): Promise<Card> => {
  const schools = await Promise.all(
    place.schools.map(async (school) => ({
      ...school,
      role: (await readMine(ports, person, place, school)).role,
    })),
  )
  return whoYouAreCard(
    place.published,
    { schools, roles: rolesFor(person, place), next, op: newOp(drawing, 'who') },
    drawing.links,
  )
}

/** The receipt of a sent response; the sections when it has not been sent. */
export const drawReceipt = (
  place: Place,
  person: Person,
  school: AskedSchool,
  mine: Mine,
  drawing: Drawing,
): Card => {
  if (mine.sentAt === null || mine.reference === null) return drawSections(place, school, mine, drawing)
  const { published } = place
  return receiptCard(
    published,
    {
      personName: person.name,
      urn: school.urn,
      schoolName: school.name,
      reference: mine.reference,
      answers: mine.answers,
      sentAt: mine.sentAt,
    },
    drawing.links,
  )
}

/** The section with this id among those that ask something. */
export const sectionIn = (place: Place, id: string): Section | null =>
  askingSections(place.published.content).find((section) => section.id === id) ?? null
