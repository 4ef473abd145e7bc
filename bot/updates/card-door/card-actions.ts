// The card door of the weekly update: the latest, one of them, and "Noted" for one's school.

import type { Card } from '../../../shared/cards/kit/card.ts'
import type { Links } from '../../../shared/cards/kit/parts.ts'
import {
  channelOnlyInWords,
  updateElsewhereCard,
  updatePersonalCard,
  updateRecalledCard,
} from '../../../shared/cards/updates/edition.ts'
import { noteForWhichCard, noUpdateCard, updateNotedCard } from '../../../shared/cards/updates/noted.ts'
import { type Verb, type VerbData, verbs } from '../../../shared/cards/verbs.ts'
import { editionId, type Urn, urn } from '../../../shared/domain/kernel/ids.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import { hasAskedEnough } from '../../../shared/domain/updates/delivery.ts'
import type { CardAnswer } from '../../conversation/conversation.ts'
import { type Refusal, refusalInWords } from '../../refusals.ts'
import type { UpdatePorts } from '../ports.ts'
import { findOut, listOut, type OutEdition, stateFor } from '../reading/out.ts'
import { isChannelOnly } from '../reading/own-choice.ts'
import type { ReadingUseCases } from '../reading/use-cases.ts'
import type { SendingUseCases } from '../sending/use-cases.ts'

export type UpdateVerb = Extract<Verb, `updates.${string}`>

/** Narrows a verb to those of this door. */
export const isUpdateVerb = (verb: Verb): verb is UpdateVerb => verb.startsWith('updates.')

type Press = {
  readonly person: Person
  readonly data: Readonly<Record<string, unknown>>
  readonly inChannel: boolean
}
type Answer = CardAnswer | { readonly kind: 'toast'; readonly words: string }

type DoorPorts = Pick<UpdatePorts, 'editions' | 'readings' | 'schools' | 'people' | 'askedCopies'> & {
  readonly channelOnly: ReadingUseCases['channelOnly']
  readonly note: ReadingUseCases['note']
  readonly follow: SendingUseCases['follow']
}

const nothingYet = 'No update has gone out yet. When one does, it stands here and in the tab.'
const notThere = 'We cannot find this update. Past ones stand in the tab.'
const notForYou =
  'The council has not linked you to a school yet, so there is no update to show. Ask the council.'
const noSchool = 'You are not linked to a school, so there is nothing to note.'

const card = (drawn: Card): Answer => ({ kind: 'card', card: drawn })

/** A card that says something of the edition: wherever it comes to stand, it follows corrections and recalls. */
const copyOf = (ports: DoorPorts, { person }: Press, edition: OutEdition, drawn: Card): CardAnswer => ({
  kind: 'card',
  card: drawn,
  placed: async ({ message, how }) => {
    // What is pressed on is a copy already, and what only the presser sees goes with its message.
    if (how !== 'shown') await ports.follow({ drawn: edition, person, message, isNew: how === 'new' })
  },
})

const refused = (refusal: Refusal, links: Links): Answer =>
  card(noUpdateCard(refusal.reason === 'notFound' ? notThere : notForYou, links))

const schoolsOf = async ({ schools }: DoorPorts, person: Person) => {
  const own = new Set(person.links.map((link) => link.urn))
  return (await schools.all()).filter((school) => own.has(school.urn))
}

const drawFor = async (
  ports: DoorPorts,
  press: Press,
  edition: OutEdition,
  links: Links,
  isBack = false,
): Promise<CardAnswer> => {
  if (stateFor(edition) === 'recalled')
    return copyOf(ports, press, edition, updateRecalledCard(edition, links))
  const [own, rows, isChosen] = await Promise.all([
    schoolsOf(ports, press.person),
    ports.readings.notedOf(edition.id),
    isChannelOnly(ports, press.person),
  ])
  const noted = new Set(rows.map((one) => one.urn))
  const schools = own.map(({ name, urn: of }) => ({ name, isNoted: noted.has(of) }))
  return copyOf(
    ports,
    press,
    edition,
    updatePersonalCard(edition, links, { schools, isChannelOnly: isChosen, isBack }).card,
  )
}

const noteOne = async (
  ports: DoorPorts,
  press: Press,
  edition: OutEdition,
  asked: Urn,
  links: Links,
): Promise<Answer> => {
  const { person, inChannel } = press
  const done = await ports.note(person, edition.id, asked)
  if (!done.ok) {
    const words = refusalInWords(done.refusal)
    return inChannel ? { kind: 'toast', words } : card(noUpdateCard(words, links))
  }
  const own = await schoolsOf(ports, person)
  const noted = new Map((await ports.readings.notedOf(edition.id)).map((one) => [one.urn, one.at]))
  const school = own.find((one) => one.urn === asked)
  const at = noted.get(asked)
  if (school === undefined || at === undefined) return await drawFor(ports, press, edition, links)
  if (inChannel) return { kind: 'toast', words: `Noted for ${school.name}.` }
  const others = own.filter((one) => !noted.has(one.urn))
  return copyOf(ports, press, edition, updateNotedCard(edition, { school, at }, others, links))
}

const note = async (
  ports: DoorPorts,
  press: Press,
  given: VerbData<'updates.note'>,
  links: Links,
): Promise<Answer> => {
  const found = await findOut(ports, press.person, editionId(given.edition))
  if (!found.ok) return refused(found.refusal, links)
  const edition = found.value
  if (stateFor(edition) === 'recalled') return await drawFor(ports, press, edition, links)
  if (given.school !== undefined) return await noteOne(ports, press, edition, urn(given.school), links)
  const own = await schoolsOf(ports, press.person)
  const [first] = own
  if (first === undefined)
    return press.inChannel ? { kind: 'toast', words: noSchool } : card(noUpdateCard(noSchool, links))
  const noted = new Set((await ports.readings.notedOf(edition.id)).map((one) => one.urn))
  const open = own.filter((one) => !noted.has(one.urn))
  const [only = first, ...more] = open
  return more.length === 0
    ? await noteOne(ports, press, edition, only.urn, links)
    : copyOf(ports, press, edition, noteForWhichCard(edition, open, links))
}

const latest = async (ports: DoorPorts, press: Press, links: Links): Promise<Answer> => {
  const { person } = press
  const out = await listOut(ports, person)
  if (!out.ok) return refused(out.refusal, links)
  const newest = out.value.find((edition) => stateFor(edition) === 'sent')
  if (newest === undefined) return card(noUpdateCard(nothingYet, links))
  if (hasAskedEnough(await ports.askedCopies.of(newest.id), person.id))
    return card(updateElsewhereCard(newest, links))
  const drawn = await drawFor(ports, press, newest, links)
  // Wherever it came to stand, there was no copy of it before.
  return {
    ...drawn,
    placed: ({ message }) => ports.follow({ drawn: newest, person, message, isNew: true }),
  }
}

const show = async (
  ports: DoorPorts,
  press: Press,
  given: VerbData<'updates.show'>,
  links: Links,
): Promise<Answer> => {
  const found = await findOut(ports, press.person, editionId(given.edition))
  return found.ok ? await drawFor(ports, press, found.value, links) : refused(found.refusal, links)
}

/** Keeps the choice, and answers with the card on which it was pressed and the way back. */
const choose =
  (isWished: boolean) =>
  async (
    ports: DoorPorts,
    press: Press,
    given: VerbData<'updates.unsubscribe'>,
    links: Links,
  ): Promise<Answer> => {
    const done = await ports.channelOnly(press.person, isWished)
    const words = done.ok ? channelOnlyInWords(isWished) : refusalInWords(done.refusal)
    if (press.inChannel) return { kind: 'toast', words }
    if (!done.ok) return card(noUpdateCard(words, links))
    const found = await findOut(ports, press.person, editionId(given.edition))
    return found.ok
      ? await drawFor(ports, press, found.value, links, !isWished)
      : refused(found.refusal, links)
  }

type Schema<Data> = {
  readonly safeParse: (
    data: unknown,
  ) => { readonly success: true; readonly data: Data } | { readonly success: false }
}

/** Checks the data first: what does not fit is answered like an update that is not there. */
const checked =
  <Data>(
    schema: Schema<Data>,
    act: (ports: DoorPorts, press: Press, data: Data, links: Links) => Promise<Answer>,
  ) =>
  async (ports: DoorPorts, press: Press, links: Links): Promise<Answer> => {
    const given = schema.safeParse(press.data)
    return given.success ? await act(ports, press, given.data, links) : card(noUpdateCard(notThere, links))
  }

const actions = {
  'updates.latest': latest,
  'updates.show': checked(verbs['updates.show'].data, show),
  'updates.note': checked(verbs['updates.note'].data, note),
  'updates.unsubscribe': checked(verbs['updates.unsubscribe'].data, choose(true)),
  'updates.resubscribe': checked(verbs['updates.resubscribe'].data, choose(false)),
} satisfies Readonly<Record<UpdateVerb, unknown>>

/**
 * Answers a press or a command. Identity is the presser's own; who is linked to nothing learns nothing, an unknown
 * edition and a draft look the same. In a channel "Noted" is answered by a line that only the presser sees.
 */
export const updateActions =
  (ports: DoorPorts, links: Links) =>
  (verb: UpdateVerb, press: Press): Promise<Answer> =>
    actions[verb](ports, press, links)
