// The weekly update in a journey: last week's edition through the doors, and what stands in every chat and channel.

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import { editionDeliverySchema } from '../../../shared/api/update-delivery.ts'
import {
  type EditionContentWire,
  type EditionWire,
  editionSchema,
  type newEditionSchema,
  readEditionSchema,
  updatePaths,
} from '../../../shared/api/updates.ts'
import { day } from '../../../shared/domain/kernel/ids.ts'
import { cast } from '../../support/suite-county.ts'
import type { Doors } from '../../support/suite-doors.ts'

export const lastWeeks = {
  summary: 'Snow plans, two briefings and a choir',
  text: `Weekly update, Friday 20 November 2026

Dear colleagues,

Snow plans, two briefings and a choir.

Snow plans

The forecast is cold from Sunday. Check your closure contacts on the [contacts page](https://northdown.example/contacts).

Budget briefings

There are two briefings on next year’s budgets.

- Thursday 26 November 2026, 9:30am
- Monday 30 November 2026, 4pm

And finally

The juniors of Larkmead sang at the station and raised £412 for the food bank.

Judith Marlow
Director of Education`,
} as const

const channelsSchema = z.object({
  choices: z.object({
    channels: z.array(z.object({ teamId: z.string(), channelId: z.string(), name: z.string() })),
  }),
})

export type Authors = { readonly writer: string; readonly second: string }
type Sending = EditionWire['sending']
type From = z.infer<typeof newEditionSchema>['from']

/** A draft as `change` makes it, to the first channel and nobody else unless it says so. */
export const draftEdition = async (
  doors: Doors,
  writer: string,
  from: From,
  change: (content: EditionContentWire) => EditionContentWire,
  personal: Sending['personal'] = { how: 'nobody' },
): Promise<EditionWire> => {
  const { id } = await doors.as(writer, 'POST', updatePaths.drafts, readEditionSchema, { from })
  const draft = await doors.as(writer, 'GET', updatePaths.draft(id), editionSchema)
  const { choices } = await doors.as(writer, 'GET', updatePaths.audience(id), channelsSchema)
  const sending = { channels: choices.channels.slice(0, 1), personal, at: null }
  const body = { content: change(draft.content), sending }
  const headers = { 'if-match': draft.version }
  return doors.as(writer, 'PUT', updatePaths.draft(id), editionSchema, body, headers)
}

export const handIn = (doors: Doors, writer: string, { id, revision }: EditionWire): Promise<EditionWire> =>
  doors.as(writer, 'POST', updatePaths.submit(id), editionSchema, { revision })

/** Waits until all copies are where that state has them. */
export const untilState = async (doors: Doors, id: string, wanted: EditionWire['state']): Promise<void> => {
  for (;;) {
    const { state } = await doors.as(cast.judith, 'GET', updatePaths.delivery(id), editionDeliverySchema)
    if (state === wanted) return
    await sleep(200)
  }
}

/** Hands a draft in, has it agreed and waits until it is out. */
export const sendDraft = async (doors: Doors, by: Authors, draft: EditionWire): Promise<void> => {
  const { id, revision } = await handIn(doors, by.writer, draft)
  await doors.as(by.second, 'POST', updatePaths.approve(id), editionSchema, { revision })
  await untilState(doors, id, 'sent')
}

/** Reads a text, sends it to the first channel and waits until it is out. */
export const sendLastWeeks = async (doors: Doors, by: Authors): Promise<void> => {
  const from = { kind: 'text', text: lastWeeks.text, isHtml: false } as const
  const draft = await draftEdition(doors, by.writer, from, (content) => ({
    ...content,
    summary: lastWeeks.summary,
    date: day('2026-11-20'),
  }))
  await sendDraft(doors, by, draft)
}

const conversationsSchema = z.array(z.object({ id: z.string(), kind: z.string() }))
const messagesSchema = z.array(z.object({ cards: z.array(z.unknown()), deleted: z.nullable(z.string()) }))

const headingOf = (card: unknown): string => {
  const found: string[] = []
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return void node.forEach(look)
    if (typeof node !== 'object' || node === null) return
    if ('style' in node && node.style === 'heading' && 'text' in node) found.push(String(node.text))
    Object.values(node).forEach(look)
  }
  look(card)
  return found[0] ?? ''
}

/** Headings of cards that hold the words: in each person's own chat, and in every channel, as those there see them. */
export const everyCopy = async (doors: Doors, people: readonly string[], words = '') => {
  const headings = async (person: string, conversation: string): Promise<readonly string[]> => {
    const path = `/local/conversations/${encodeURIComponent(conversation)}/messages?person=${person}`
    const messages = await doors.local('GET', path, messagesSchema)
    return messages
      .filter(({ deleted }) => deleted === null)
      .flatMap(({ cards }) => cards.filter((card) => JSON.stringify(card).includes(words)).map(headingOf))
  }
  const conversationsOf = (person: string) =>
    doors.local('GET', `/local/persons/${person}/conversations`, conversationsSchema)
  const own: (readonly string[])[] = []
  for (const person of people) {
    const chats = (await conversationsOf(person)).filter(({ kind }) => kind === 'personal')
    own.push((await Promise.all(chats.map(({ id }) => headings(person, id)))).flat())
  }
  const channels = (await conversationsOf(cast.judith)).filter(({ kind }) => kind === 'channel')
  return {
    people: own,
    channels: (await Promise.all(channels.map(({ id }) => headings(cast.judith, id)))).flat(),
  }
}

/** Writes to the bot in the person's own chat. */
export const write = async (doors: Doors, person: string, text: string): Promise<void> => {
  const all = await doors.local('GET', `/local/persons/${person}/conversations`, conversationsSchema)
  const own = all.find(({ kind }) => kind === 'personal')
  if (own === undefined) throw new Error('no chat with the bot')
  await doors.local('POST', `/local/conversations/${encodeURIComponent(own.id)}/say`, z.unknown(), {
    person,
    text,
  })
}
