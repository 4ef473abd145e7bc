// Presses that write answers: saved first, then answered by the next card; what cannot be saved comes back in its inputs.

import { conflictCard } from '../../../shared/cards/consultation/conflict.ts'
import { refusedCard } from '../../../shared/cards/consultation/outcome.ts'
import type { Card } from '../../../shared/cards/kit/card.ts'
import { inputsOf, type VerbData } from '../../../shared/cards/verbs.ts'
import { type Section, sectionFields } from '../../../shared/domain/consultation/consultation.ts'
import type { Answers } from '../../../shared/domain/consultation/response.ts'
import type { Person, RespondentRole } from '../../../shared/domain/people/person.ts'
import { Outage } from '../../../shared/ports/versioned.ts'
import { type Refusal, refusalInWords } from '../../refusals.ts'
import { drawReceipt, drawSection, drawSections, sectionIn, shutCard } from './draw.ts'
import { type AskedSchool, type DoorPorts, type Mine, type Place, readMine } from './place.ts'
import { type Drawing, newOp } from './reply.ts'
import { arrive, notYours } from './show.ts'

export type Inputs = Readonly<Record<string, unknown>>
export type Here = {
  readonly place: Place
  readonly school: AskedSchool
  readonly mine: Mine
  readonly section: Section
}
export type Save = {
  readonly base: number
  readonly op: string
  readonly drawn: readonly string[]
  readonly answers: Answers
  readonly role: RespondentRole | null
}

const refused = (here: Here, refusal: Refusal, save: Save, drawing: Drawing): Card => {
  const { place, school, mine, section } = here
  if (refusal.reason === 'conflict') {
    const { version, differing } = refusal
    const conflict = { school: school.urn, version, differing, mine: save.answers, op: newOp(drawing.random) }
    return conflictCard(place.published, section, conflict, drawing.links)
  }
  if (refusal.reason === 'closed' || refusal.reason === 'notOpenYet') {
    const late: Place = { ...place, moment: refusal.reason === 'closed' ? 'closed' : 'scheduled' }
    return shutCard(late, mine, save.answers, drawing) ?? notYours(drawing)
  }
  if (refusal.reason === 'invalid' || refusal.reason === 'busy') {
    const { title } = place.published.content
    return refusedCard(title, refusalInWords(refusal), place.published.id, drawing.links)
  }
  return notYours(drawing)
}

/** Saves, or gives the card that says why not. An outage gives the words back in the inputs, not saved. */
export const store = async (
  ports: DoorPorts,
  person: Person,
  here: Here,
  save: Save,
  drawing: Drawing,
): Promise<Card | null> => {
  const { place, school, section, mine } = here
  try {
    const saved = await ports.answering.save(person, place.published.id, {
      school: school.urn,
      sectionId: section.id,
      was: null,
      ...save,
    })
    return saved.ok ? null : refused(here, saved.refusal, save, drawing)
  } catch (problem) {
    if (!(problem instanceof Outage)) throw problem
    const kept = { ...mine, answers: { ...mine.answers, ...save.answers } }
    return drawSection(place, section, school, kept, 'kept', drawing)
  }
}

// Only fields drawn with a value, or given now, may change; others were blank on the card and stay as they are.
export const saveOf = (
  data: { base: number; op: string; held: readonly string[] },
  given: Answers,
): Save => ({
  base: data.base,
  op: data.op,
  drawn: [...new Set([...data.held, ...Object.keys(given)])],
  answers: given,
  role: null,
})

export const isForeign = (section: Section, save: Save): boolean => {
  const known = new Set(sectionFields(section).map((field) => field.id))
  return save.drawn.some((field) => !known.has(field))
}

type SectionPress = { readonly consultation: string; readonly section: string; readonly school: string }
export const arriveAt = async (ports: DoorPorts, person: Person, data: SectionPress, drawing: Drawing) => {
  const arrived = await arrive(ports, person, data, data.section, drawing)
  if ('instead' in arrived) return arrived
  const section = sectionIn(arrived.here.place, data.section)
  return section ? { here: { ...arrived.here, section } } : { instead: notYours(drawing) }
}

/** Saves what came with a press; `card` is what to answer with when it ends there. */
const saveInputs = async (
  ports: DoorPorts,
  person: Person,
  data: SectionPress & { base: number; op: string; held: readonly string[] },
  inputs: Inputs,
  drawing: Drawing,
): Promise<{ readonly card: Card } | { readonly here: Here }> => {
  const arrived = await arriveAt(ports, person, data, drawing)
  if ('instead' in arrived) return { card: arrived.instead }
  const { here } = arrived
  const given = inputsOf(inputs)
  const save = saveOf(data, given)
  if (isForeign(here.section, save)) return { card: notYours(drawing) }
  const shut = shutCard(here.place, here.mine, given, drawing)
  if (shut) return { card: shut }
  // Teams sometimes sends a press without any input: then nothing may be cleared.
  if (data.held.length > 0 && Object.keys(given).length === 0) {
    return { card: drawSection(here.place, here.section, here.school, here.mine, 'notReached', drawing) }
  }
  if (save.drawn.length === 0) return { here }
  const instead = await store(ports, person, here, save, drawing)
  return instead ? { card: instead } : { here }
}

/** What a save leads to: the next section, the list of sections, or the same section with its saved line. */
export const nextCard = async (
  ports: DoorPorts,
  person: Person,
  here: Here,
  next: string | undefined,
  drawing: Drawing,
): Promise<Card> => {
  const { place, school, section } = here
  const mine = await readMine(ports, person, place, school)
  if (next === 'sections') return drawSections(place, school, mine, drawing)
  const target = next === undefined ? section : (sectionIn(place, next) ?? section)
  return drawSection(place, target, school, mine, target === section ? 'saved' : 'drawn', drawing)
}

export const saveActions = (ports: DoorPorts, drawing: Drawing) => {
  const sendNow = async (person: Person, place: Place, school: AskedSchool): Promise<Card> => {
    const sent = await ports.answering.send(person, place.published.id, school.urn)
    const mine = await readMine(ports, person, place, school)
    if (sent.ok) return drawReceipt(place, person, school, mine, drawing)
    const shut = shutCard(place, mine, {}, drawing)
    return (
      shut ??
      refusedCard(
        place.published.content.title,
        refusalInWords(sent.refusal),
        place.published.id,
        drawing.links,
      )
    )
  }
  return {
    save: async (person: Person, data: VerbData<'consultation.save'>, inputs: Inputs): Promise<Card> => {
      const saved = await saveInputs(ports, person, data, inputs, drawing)
      return 'card' in saved ? saved.card : await nextCard(ports, person, saved.here, data.next, drawing)
    },
    send: async (person: Person, data: VerbData<'consultation.send'>, inputs: Inputs): Promise<Card> => {
      const { section } = data
      if (section === undefined) {
        const arrived = await arrive(ports, person, data, 'sections', drawing)
        if ('instead' in arrived) return arrived.instead
        return await sendNow(person, arrived.here.place, arrived.here.school)
      }
      const saved = await saveInputs(ports, person, { ...data, section }, inputs, drawing)
      return 'card' in saved ? saved.card : await sendNow(person, saved.here.place, saved.here.school)
    },
  }
}
