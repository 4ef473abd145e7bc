// Presses that write answers: saved first, then answered by the next card; what cannot be saved comes back in its inputs.

import { refusedCard } from '../../../shared/cards/consultation/outcome.ts'
import { type Card, withLine } from '../../../shared/cards/kit/card.ts'
import { note } from '../../../shared/cards/kit/parts.ts'
import type { VerbData } from '../../../shared/cards/verbs.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { refusalInWords } from '../../refusals.ts'
import { drawReceipt, drawSection, drawSections, sectionIn, shutCard } from './draw.ts'
import { type Given, givenIn, isForeign, saveOf } from './given.ts'
import { type AskedSchool, type DoorPorts, type Place, readMine } from './place.ts'
import type { Drawing } from './reply.ts'
import { arrive, notYours } from './show.ts'
import { type Here, keep, store } from './store.ts'

export type Inputs = Readonly<Record<string, unknown>>
type SectionPress = { readonly consultation: string; readonly section: string; readonly school: string }
type SavePress = SectionPress & {
  readonly base: number
  readonly op: string
  readonly held: readonly string[]
}

const tooLongForCard =
  'One answer is too long for a card. Nothing is saved yet: write that answer in Countywide, and save the others here.'
const untickedNoView = 'You ticked No view beside other choices. We kept the other choices.'

export const arriveAt = async (ports: DoorPorts, person: Person, data: SectionPress, drawing: Drawing) => {
  const arrived = await arrive(ports, person, data, data.section, drawing)
  if ('instead' in arrived) return arrived
  const section = sectionIn(arrived.here.place, data.section)
  return section ? { here: { ...arrived.here, section } } : { instead: notYours(drawing) }
}

/** Saves what came with a press, or gives the card that it ends with. */
const saveGiven = async (
  ports: DoorPorts,
  person: Person,
  here: Here,
  data: SavePress,
  given: Given,
  drawing: Drawing,
): Promise<Card | null> => {
  const save = saveOf(data, given.answers)
  if (isForeign(here.section, save)) return notYours(drawing)
  const shut = shutCard(here.place, here.mine, given.answers, drawing)
  if (shut) return shut
  if (given.tooLong.length > 0) {
    const drawn = save.drawn.filter((field) => !given.tooLong.includes(field))
    return keep(here, { ...save, drawn }, tooLongForCard, drawing)
  }
  // Teams sometimes sends a press without any input: then nothing may be cleared.
  if (data.held.length > 0 && Object.keys(given.answers).length === 0) {
    return drawSection(here.place, here.section, here.school, here.mine, 'notReached', drawing)
  }
  return save.drawn.length === 0 ? null : await store(ports, person, here, save, drawing)
}

type Saved = { readonly here: Here; readonly finish: (card: Card) => Card }

const saveInputs = async (
  ports: DoorPorts,
  person: Person,
  data: SavePress,
  inputs: Inputs,
  drawing: Drawing,
): Promise<{ readonly card: Card } | Saved> => {
  const arrived = await arriveAt(ports, person, data, drawing)
  if ('instead' in arrived) return { card: arrived.instead }
  const given = givenIn(arrived.here.section, inputs)
  if (given === null) return { card: notYours(drawing) }
  const instead = await saveGiven(ports, person, arrived.here, data, given, drawing)
  if (instead) return { card: instead }
  const line = note(drawing.links, 'changed', untickedNoView)
  return { here: arrived.here, finish: (card) => (given.untickedNoView ? withLine(card, line) : card) }
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

const sendNow = async (
  ports: DoorPorts,
  person: Person,
  place: Place,
  school: AskedSchool,
  drawing: Drawing,
): Promise<Card> => {
  const { id, content } = place.published
  const sent = await ports.answering.send(person, id, school.urn)
  const mine = await readMine(ports, person, place, school)
  if (sent.ok) return drawReceipt(place, person, school, mine, drawing)
  const moment = sent.refusal.reason === 'closed' ? 'closed' : place.moment
  const shut = shutCard({ ...place, moment }, mine, {}, drawing)
  return shut ?? refusedCard(content.title, refusalInWords(sent.refusal), id, drawing.links)
}

export const saveActions = (ports: DoorPorts, drawing: Drawing) => ({
  save: async (person: Person, data: VerbData<'consultation.save'>, inputs: Inputs): Promise<Card> => {
    const saved = await saveInputs(ports, person, data, inputs, drawing)
    if ('card' in saved) return saved.card
    return saved.finish(await nextCard(ports, person, saved.here, data.next, drawing))
  },
  send: async (person: Person, data: VerbData<'consultation.send'>, inputs: Inputs): Promise<Card> => {
    const { section } = data
    if (section === undefined) {
      const arrived = await arrive(ports, person, data, 'sections', drawing)
      if ('instead' in arrived) return arrived.instead
      return await sendNow(ports, person, arrived.here.place, arrived.here.school, drawing)
    }
    const saved = await saveInputs(ports, person, { ...data, section }, inputs, drawing)
    if ('card' in saved) return saved.card
    const { place, school } = saved.here
    return saved.finish(await sendNow(ports, person, place, school, drawing))
  },
})
