// Presses that read and draw: nothing is written, and every answer is what is true now.

import { invitationCard } from '../../../shared/cards/consultation/invitation.ts'
import { notYoursCard } from '../../../shared/cards/consultation/outcome.ts'
import { consultationsCard, type ListedConsultation } from '../../../shared/cards/general/general.ts'
import type { Card } from '../../../shared/cards/kit/card.ts'
import type { VerbData } from '../../../shared/cards/verbs.ts'
import { askingSections } from '../../../shared/domain/consultation/consultation.ts'
import { problemReference } from '../../../shared/domain/consultation/reference.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { findPublished } from '../published.ts'
import { askWho, drawReceipt, drawSection, drawSections, sectionIn, shutCard } from './draw.ts'
import {
  type AskedSchool,
  type DoorPorts,
  findPlace,
  type Mine,
  type Place,
  readMine,
  schoolOf,
} from './place.ts'
import type { Drawing } from './reply.ts'

/** The same polite no for a stranger, a foreign school and edited data: it tells nothing of what is there. */
export const notYours = ({ links, random, refused }: Drawing): Card => {
  const reference = problemReference(403, random.bytes(3))
  refused?.(reference)
  return notYoursCard(reference, links)
}

/** The card for a consultation that is not open. With several schools the close is told by one that was answered for. */
const shutForAll = async (
  ports: DoorPorts,
  person: Person,
  place: Place,
  drawing: Drawing,
): Promise<Card | null> => {
  if (place.moment === 'open') return null
  const mine = await Promise.all(place.schools.map((school) => readMine(ports, person, place, school)))
  const told = mine.find(({ sentAt }) => sentAt !== null) ?? mine[0]
  return told ? shutCard(place, told, {}, drawing) : null
}

type Here = { readonly place: Place; readonly school: AskedSchool; readonly mine: Mine }

/** Finds place, school and response, or gives the card that is shown instead. `next` is where a choice of school goes on. */
export const arrive = async (
  ports: DoorPorts,
  person: Person,
  asked: { readonly consultation: string; readonly school?: string | undefined },
  next: string,
  drawing: Drawing,
): Promise<{ readonly here: Here } | { readonly instead: Card }> => {
  const place = await findPlace(ports, person, asked.consultation)
  if (place === null) return { instead: notYours(drawing) }
  drawing.watch?.title(place.published.content.title)
  const school = schoolOf(place, asked.school)
  if (school === 'foreign') return { instead: notYours(drawing) }
  if (school === 'several') {
    const shut = await shutForAll(ports, person, place, drawing)
    return { instead: shut ?? (await askWho(ports, person, place, next, drawing)) }
  }
  return { here: { place, school, mine: await readMine(ports, person, place, school) } }
}

export const showActions = (ports: DoorPorts, drawing: Drawing) => ({
  list: async (person: Person): Promise<Card> => {
    const { consultations } = await ports.answering.list(person)
    const entries = await Promise.all(
      consultations.map(async (entry): Promise<readonly ListedConsultation[]> => {
        const published = await findPublished(ports.consultations, entry.id)
        const sent = entry.schools.find((school) => school.sentAt !== null)
        const answered = entry.schools.reduce((sum, school) => sum + school.answered, 0)
        const begun = answered === 0 ? 'Not started' : `${answered} of ${entry.questions} answered`
        const state = sent ? `Sent, ${sent.reference}` : begun
        return published === null ? [] : [{ published, moment: entry.moment, state }]
      }),
    )
    const order = { open: 0, scheduled: 1, closed: 2 } as const
    return consultationsCard(
      entries.flat().sort((one, other) => order[one.moment] - order[other.moment]),
      drawing.links,
    )
  },
  show: async (person: Person, data: VerbData<'consultation.show'>): Promise<Card> => {
    if (data.card === 'receipt') {
      const arrived = await arrive(ports, person, data, 'sections', drawing)
      if ('instead' in arrived) return arrived.instead
      const { place, school, mine } = arrived.here
      return drawReceipt(place, person, school, mine, drawing)
    }
    const place = await findPlace(ports, person, data.consultation)
    if (place === null) return notYours(drawing)
    const shut = await shutForAll(ports, person, place, drawing)
    const schools = place.schools.map((school) => school.name)
    return shut ?? invitationCard(place.published, { name: person.name, schools }, drawing.links)
  },
  answer: async (person: Person, data: VerbData<'consultation.answer'>): Promise<Card> => {
    const arrived = await arrive(ports, person, data, data.section ?? 'sections', drawing)
    if ('instead' in arrived) return arrived.instead
    const { place, school, mine } = arrived.here
    const shut = shutCard(place, mine, {}, drawing)
    if (shut) return shut
    const section = sectionIn(place, data.section ?? askingSections(place.published.content)[0]?.id ?? '')
    return section ? drawSection(place, section, school, mine, 'drawn', drawing) : notYours(drawing)
  },
  sections: async (person: Person, data: VerbData<'consultation.sections'>): Promise<Card> => {
    const arrived = await arrive(ports, person, data, 'sections', drawing)
    if ('instead' in arrived) return arrived.instead
    const { place, school, mine } = arrived.here
    return shutCard(place, mine, {}, drawing) ?? drawSections(place, school, mine, drawing)
  },
})
