// Saving what a press brought, and the card for each way in which it can fail: no way loses a word.

import {
  type AnsweringState,
  answeringCard,
  fieldsOnCard,
} from '../../../shared/cards/consultation/answering.ts'
import { conflictCard } from '../../../shared/cards/consultation/conflict.ts'
import { keptCard } from '../../../shared/cards/consultation/kept.ts'
import { refusedCard } from '../../../shared/cards/consultation/outcome.ts'
import type { Card } from '../../../shared/cards/kit/card.ts'
import type { Section } from '../../../shared/domain/consultation/consultation.ts'
import type { Answers } from '../../../shared/domain/consultation/response.ts'
import type { Person, RespondentRole } from '../../../shared/domain/people/person.ts'
import { type Refusal, refusalInWords } from '../../refusals.ts'
import { answeringState, shutCard } from './draw.ts'
import type { AskedSchool, DoorPorts, Mine, Place } from './place.ts'
import { type Drawing, newOp } from './reply.ts'
import { notYours } from './show.ts'

export type Here = {
  readonly place: Place
  readonly school: AskedSchool
  readonly mine: Mine
  readonly section: Section
}
export type Save = {
  readonly base: number
  readonly op: string
  /** Fields that may change: those given now, and those that stood on the card with a value. */
  readonly drawn: readonly string[]
  /** Those of them that stood on the card with a value: all others were blank when it was drawn. */
  readonly held: readonly string[]
  readonly answers: Answers
  readonly role: RespondentRole | null
}

const notNow = 'We could not save this just now. Your words are kept: press Save again in a minute.'

// The base and the key stay those of the press: what others saved meanwhile is still noticed, and a save that went
// through although its reply was lost is known again.
const keptState = (here: Here, save: Save, because: string | null, drawing: Drawing): AnsweringState => {
  const { place, section, school, mine } = here
  const others = Object.entries(mine.answers).filter(([field]) => !save.drawn.includes(field))
  return {
    ...answeringState(place, section, school, mine, 'kept', drawing),
    answers: { ...Object.fromEntries(others), ...save.answers },
    version: save.base,
    op: save.op,
    emptied: save.drawn.filter((field) => save.answers[field] === undefined),
    ...(because === null ? {} : { because }),
  }
}

/** The section with the words in its inputs, not saved; a card of words alone when it has no room for them. */
export const keep = (here: Here, save: Save, because: string | null, drawing: Drawing): Card => {
  const state = keptState(here, save, because, drawing)
  const onCard = fieldsOnCard(state)
  if (Object.keys(save.answers).every((field) => onCard.includes(field))) {
    return answeringCard(state, drawing.links)
  }
  const { place, school, section } = here
  const ids = { consultation: place.published.id, section: section.id, school: school.urn }
  const held = save.drawn.filter((field) => save.answers[field] === undefined)
  return keptCard(
    {
      published: place.published,
      verb: 'consultation.save',
      data: { ...ids, base: save.base, op: save.op, held, ...save.answers },
      typed: save.answers,
      sentence: because ?? notNow,
    },
    drawing.links,
  )
}

// A field that was blank when the card was drawn and still is: nobody else wants it otherwise.
const isContested =
  (save: Save) =>
  ({ field, theirs }: { readonly field: string; readonly theirs: string }): boolean =>
    theirs !== '' || save.held.includes(field)

const refused = (here: Here, refusal: Refusal, save: Save, drawing: Drawing): Card => {
  const { place, school, mine, section } = here
  switch (refusal.reason) {
    case 'conflict': {
      const { version } = refusal
      const op = newOp(drawing, `conflict#${section.id}#${version}`)
      const differing = refusal.differing.filter(isContested(save))
      const mine = Object.fromEntries(refusal.differing.map((one) => [one.field, one.mine]))
      return conflictCard(
        place.published,
        section,
        { school: school.urn, version, differing, mine, op },
        drawing.links,
      )
    }
    case 'closed':
    case 'notOpenYet': {
      const moment = refusal.reason === 'closed' ? 'closed' : 'scheduled'
      return shutCard({ ...place, moment }, mine, save.answers, drawing) ?? notYours(drawing)
    }
    case 'invalid':
    case 'busy': {
      const { id, content } = place.published
      const sentence = refusalInWords(refusal)
      return save.drawn.length === 0
        ? refusedCard(content.title, sentence, id, drawing.links)
        : keep(here, save, sentence, drawing)
    }
    default:
      return notYours(drawing)
  }
}

/** Saves; `null` when it is saved, else the card that says why not. Throws when it failed. */
export const attempt = async (
  ports: DoorPorts,
  person: Person,
  here: Here,
  save: Save,
  drawing: Drawing,
): Promise<Card | null> => {
  const { place, school, section } = here
  const { held: _, ...input } = save
  const saveOn = (base: number) =>
    ports.answering.save(person, place.published.id, {
      ...input,
      base,
      school: school.urn,
      sectionId: section.id,
      was: null,
    })
  const first = await saveOn(save.base)
  const isFalseAlarm =
    !first.ok && first.refusal.reason === 'conflict' && !first.refusal.differing.some(isContested(save))
  const saved = isFalseAlarm ? await saveOn(first.refusal.version) : first
  return saved.ok ? null : refused(here, saved.refusal, save, drawing)
}

/** As `attempt`, for words that were typed on a section's card: a failure of any kind gives them back there. */
export const store = async (
  ports: DoorPorts,
  person: Person,
  here: Here,
  save: Save,
  drawing: Drawing,
): Promise<Card | null> => {
  try {
    return await attempt(ports, person, here, save, drawing)
  } catch (problem) {
    drawing.watch?.problem(problem)
    return keep(here, save, null, drawing)
  }
}
