// The card door on fakes: presses as a client sends them, and what stands on the card that comes back.

import { outgoingCards } from '../../bot/outgoing-cards.ts'
import { buildServices } from '../../bot/services.ts'
import type { Published } from '../../shared/domain/consultation/consultation.ts'
import { deliveryKey } from '../../shared/domain/consultation/delivery.ts'
import { responseKey } from '../../shared/domain/consultation/response.ts'
import { type PersonId, urn } from '../../shared/domain/kernel/ids.ts'
import type { Person } from '../../shared/domain/people/person.ts'
import { aLinkedPerson, aPublished, aSchool, personNumber } from '../support/builders.ts'
import { fakePorts } from '../support/fakes/all.ts'
import { links } from './every-card.ts'

export type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object inside a card, itself included. */
export const nodesOf = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesOf)] : []
}

/** A card as a person and their client see it. */
export type Seen = {
  readonly json: Node
  readonly heading: string
  /** All words, one element a line. */
  readonly words: string
  /** Input id to the value in it; `''` for an empty one. */
  readonly inputs: Readonly<Record<string, string>>
  /** A button's verb and data. Throws for a button that is not there. */
  readonly button: (title: string) => { readonly verb: string; readonly data: Node }
}

const textOf = (node: Node): readonly string[] => {
  if (node['type'] === 'TextBlock') return [String(node['text'])]
  if (node['type'] !== 'RichTextBlock') return []
  return [
    nodesOf(node['inlines'])
      .map((run) => String(run['text']))
      .join(''),
  ]
}

export const look = (json: unknown): Seen => {
  const nodes = nodesOf(json)
  const heading = nodes.find((node) => node['style'] === 'heading')
  const given = nodes.filter((node) => String(node['type']).startsWith('Input.'))
  return {
    json: isNode(json) ? json : {},
    heading: String(heading?.['text'] ?? ''),
    words: nodes.flatMap(textOf).join('\n'),
    inputs: Object.fromEntries(given.map((node) => [String(node['id']), String(node['value'] ?? '')])),
    button: (title) => {
      const found = nodes.find((node) => node['type'] === 'Action.Execute' && node['title'] === title)
      if (!found || !isNode(found['data'])) throw new Error(`no button “${title}” on “${heading?.['text']}”`)
      return { verb: String(found['verb']), data: found['data'] }
    },
  }
}

/** Priya: head of Wrenfield. Amara: head of Harbour View, governor of Tidewell. Ines: SENCO of Wrenfield. Sam was not asked. */
export const people = {
  priya: personNumber(1),
  amara: personNumber(2),
  ines: personNumber(3),
  sam: personNumber(8),
} as const
export const wrenfield = '990101'
export const harbour = '990102'
export const tidewell = '990103'

const linked = [
  aLinkedPerson(),
  aLinkedPerson({
    id: people.amara,
    name: 'Amara Whitlock',
    email: 'amara.whitlock@harbour.example',
    links: [
      { urn: urn(harbour), role: 'headteacher' },
      { urn: urn(tidewell), role: 'governor' },
    ],
  }),
  aLinkedPerson({
    id: people.ines,
    name: 'Ines Calloway',
    email: 'ines.calloway@wrenfield.example',
    links: [{ urn: urn(wrenfield), role: 'senco' }],
  }),
  aLinkedPerson({
    id: people.sam,
    name: 'Sam Okafor',
    email: 'sam.okafor@wrenfield.example',
    links: [{ urn: urn(wrenfield), role: 'teacher' }],
  }),
]

type Ports = ReturnType<typeof fakePorts>

const invite = async (ports: Ports, published: Published): Promise<void> => {
  const asked = linked.filter(({ id }) => id !== people.sam)
  const targets = asked.map(
    ({ id, name, links: held }) =>
      ({ kind: 'person', person: id, name, urns: held.map((link) => link.urn) }) as const,
  )
  const at = published.situation.at
  await ports.deliveries.intend(
    targets.map((target) => ({
      key: deliveryKey(published.id, target),
      consultation: published.id,
      target,
      state: { state: 'sent', at, conversationId: 'c', activityId: 'a' } as const,
    })),
  )
}

export const openDoor = async (about: { readonly now?: string; readonly published?: Published } = {}) => {
  const ports = fakePorts({
    schools: [
      aSchool(),
      aSchool({ urn: urn(harbour), name: 'Harbour View Academy', district: 'Dover' }),
      aSchool({ urn: urn(tidewell), name: 'Tidewell Infant School' }),
    ],
    people: linked,
    ...(about.now === undefined ? {} : { now: about.now }),
  })
  const published = about.published ?? aPublished()
  await ports.consultations.create(published)
  await invite(ports, published)
  const { conversation, answering, sessions } = buildServices(ports, {
    siteUrl: 'https://northdown.sharepoint.example/sites/countywide',
    publicUrl: links.siteUrl,
    secret: 'none',
    realNow: Date.now,
    links,
    cards: outgoingCards(links, () => 'x'.repeat(20)),
    report: () => undefined,
  })
  const problems: unknown[] = []
  const titles: string[] = []
  const watch = {
    title: (title: string) => void titles.push(title),
    problem: (problem: unknown) => void problems.push(problem),
  }
  const personOf = async (id: PersonId): Promise<Person> => ({
    id,
    name: linked.find((one) => one.id === id)?.name ?? '',
    appRoles: [],
    guest: false,
    links: await ports.people.linksOf(id),
  })
  const answerTo = async (id: PersonId, verb: string, data: Node) =>
    conversation.onPress(verb, { person: await personOf(id), data, inChannel: false, watch })
  const press = async (id: PersonId, verb: string, data: Node): Promise<Seen> => {
    const answer = await answerTo(id, verb, data)
    if (answer.kind !== 'card') throw new Error(`a ${answer.kind}: ${answer.words}`)
    return look(answer.card.card)
  }
  return {
    ports,
    published,
    conversation,
    answering,
    sharing: sessions.sharing,
    personOf,
    problems,
    titles,
    press,
    /** Presses a button of a card with what stands in its inputs, changed as said; `undefined` empties one. */
    pressOn: (
      id: PersonId,
      card: Seen,
      title: string,
      typed: Readonly<Record<string, string | undefined>> = {},
    ): Promise<Seen> => {
      const { verb, data } = card.button(title)
      const inputs = Object.entries({ ...card.inputs, ...typed }).filter(([, value]) => value)
      return press(id, verb, { ...data, ...Object.fromEntries(inputs) })
    },
    stored: async (id: PersonId = people.priya, school: string = wrenfield) =>
      (await ports.responses.find(published, responseKey(published.id, urn(school), id)))?.value ?? null,
    rows: async () => (await ports.responses.all(published)).length,
  }
}
export type Door = Awaited<ReturnType<typeof openDoor>>

/** The headline section's card for a person with one school. */
export const headline = (door: Door, id: PersonId = people.priya): Promise<Seen> =>
  door.press(id, 'consultation.answer', { consultation: door.published.id, section: 's1' })

/** The second section's card. */
export const detail = (door: Door, id: PersonId = people.priya): Promise<Seen> =>
  door.press(id, 'consultation.answer', { consultation: door.published.id, section: 's2' })
