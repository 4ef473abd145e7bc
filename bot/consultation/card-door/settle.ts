// Presses that settle something once: a conflict between two devices, and which school and role a person answers for.

import type { Card } from '../../../shared/cards/kit/card.ts'
import { inputsOf, type VerbData } from '../../../shared/cards/verbs.ts'
import { askingSections } from '../../../shared/domain/consultation/consultation.ts'
import type { Answers } from '../../../shared/domain/consultation/response.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { drawSection, drawSections, sectionIn, shutCard } from './draw.ts'
import { isForeign, saveOf } from './given.ts'
import { type DoorPorts, readMine } from './place.ts'
import { type Drawing, newOp } from './reply.ts'
import { arriveAt, type Inputs, nextCard } from './save.ts'
import { arrive, notYours } from './show.ts'
import { attempt, type Here } from './store.ts'

// A press that comes twice finds its own words at the end, and does not add them again.
const both = (theirs: string | undefined, mine: string | undefined): string => {
  const words = [theirs, mine].filter(Boolean).join('\n\n')
  return theirs !== undefined && (theirs === mine || theirs.endsWith(`\n\n${mine}`)) ? theirs : words
}

/** Field by field: mine unless the person chose theirs, or both (theirs first). Blank ones are left out. */
const settled = (mine: Answers, theirs: Answers, choice: Answers): Answers => {
  const kept = (field: string) => {
    if (choice[field] === 'theirs') return theirs[field]
    return choice[field] === 'both' ? both(theirs[field], mine[field]) : mine[field]
  }
  const entries = Object.keys(mine).map((field) => [field, kept(field) ?? ''] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

// An empty save begins the response with the role said; one that is already so is left alone.
const begin = async (
  ports: DoorPorts,
  person: Person,
  here: Here,
  data: VerbData<'consultation.setWho'>,
  drawing: Drawing,
): Promise<Card | null> => {
  const role = data.who_role ?? null
  if (here.mine.reference !== null && (role === null || role === here.mine.role)) return null
  const base = here.mine.versions[here.section.id] ?? 0
  // Nothing but the role differs between two presses, so the key has to tell them apart.
  const op = newOp(drawing, `role#${role}`)
  return await attempt(ports, person, here, { base, op, drawn: [], held: [], answers: {}, role }, drawing)
}

export const settleActions = (ports: DoorPorts, drawing: Drawing) => ({
  merge: async (person: Person, data: VerbData<'consultation.merge'>, inputs: Inputs): Promise<Card> => {
    const arrived = await arriveAt(ports, person, data, drawing)
    if ('instead' in arrived) return arrived.instead
    const { here } = arrived
    const choice = inputsOf(inputs)
    if (choice === null) return notYours(drawing)
    const answers = settled(data.mine, here.mine.answers, choice.answers)
    const save = saveOf({ ...data, held: Object.keys(data.mine) }, answers)
    if (isForeign(here.section, save)) return notYours(drawing)
    const typed = Object.fromEntries(Object.entries(data.mine).filter(([, value]) => value !== ''))
    const instead =
      shutCard(here.place, here.mine, typed, drawing) ?? (await attempt(ports, person, here, save, drawing))
    return instead ?? (await nextCard(ports, person, here, undefined, drawing))
  },

  /** Remembers school and role by beginning the response; pressing again changes nothing. */
  setWho: async (person: Person, data: VerbData<'consultation.setWho'>): Promise<Card> => {
    const asked = { consultation: data.consultation, school: data.who_school }
    const arrived = await arrive(ports, person, asked, data.next, drawing)
    if ('instead' in arrived) return arrived.instead
    const { place, school, mine } = arrived.here
    const section = sectionIn(place, data.next) ?? askingSections(place.published.content)[0]
    if (!section) return notYours(drawing)
    const shut = shutCard(place, mine, {}, drawing)
    if (shut) return shut
    const instead = await begin(ports, person, { ...arrived.here, section }, data, drawing)
    if (instead) return instead
    const now = await readMine(ports, person, place, school)
    return data.next === 'sections'
      ? drawSections(place, school, now, drawing)
      : drawSection(place, section, school, now, 'drawn', drawing)
  },
})
