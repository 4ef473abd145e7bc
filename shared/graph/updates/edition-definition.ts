// An edition as JSON in its list, checked when it is read.

import * as z from 'zod'
import { day, editionId, idPatterns, instant, journalId, personId } from '../../domain/kernel/ids.ts'
import { type Edition, liveKinds } from '../../domain/updates/edition.ts'
import { audienceShape } from '../audience.ts'
import { branded, json } from '../lists/json.ts'

const text = z.string()
const at = branded(idPatterns.Instant, instant)
const author = z.object({ id: branded(idPatterns.PersonId, personId), name: text })
const file = z.object({ name: text, size: z.number(), url: text })

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), id: text, heading: text, text }),
  z.object({
    kind: z.literal('picture'),
    id: text,
    file,
    width: z.number(),
    height: z.number(),
    alt: text,
    isDecorative: z.boolean(),
  }),
  z.object({ kind: z.literal('file'), id: text, words: text, file }),
  z.object({ kind: z.literal('live'), id: text, heading: text, what: z.enum(liveKinds) }),
])

const content = z.object({
  date: branded(idPatterns.Day, day).nullable(),
  summary: text,
  greeting: text,
  blocks: z.array(block),
  andFinally: text,
  signOff: z.object({ name: text, title: text }),
})

const sending = z.object({
  channels: z.array(z.object({ teamId: text, channelId: text, name: text })),
  personal: z.discriminatedUnion('how', [
    z.object({ how: z.literal('nobody') }),
    z.object({ how: z.enum(['notice', 'card']), audience: audienceShape }),
  ]),
  at: z.union([at, z.literal('notChosen')]).nullable(),
})

const facts = z.array(z.object({ title: text, line: text, page: text }))
const live = z.object({ openConsultations: facts, sessionsWithPlaces: facts })

const correction = z.object({
  revision: z.number(),
  line: text,
  reason: text,
  by: author,
  approvedBy: author,
  at,
  before: content,
})

const situation = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('draft'),
    sentBack: z.object({ by: author, at, reason: text }).nullable(),
  }),
  z.object({ state: z.literal('awaitingApproval'), submittedBy: author, at }),
  z.object({ state: z.enum(['scheduled', 'missed']), approvedBy: author, at, sendAt: at }),
  z.object({ state: z.enum(['sending', 'sent']), approvedBy: author, sendAt: at, at }),
  z.object({
    state: z.enum(['recalling', 'recalled']),
    approvedBy: author,
    sendAt: at,
    by: author,
    at,
    reason: text,
  }),
])

const definition = json(
  z.object({
    id: branded(idPatterns.EditionId, editionId),
    content,
    sending,
    author,
    writers: z.array(author).optional(),
    createdAt: at,
    changed: z.object({ by: author, at }).optional(),
    handedInBy: author.optional(),
    told: z.object({ events: z.array(text), over: text.optional() }).optional(),
    revision: z.number(),
    journal: branded(idPatterns.JournalId, journalId).optional(),
    copies: z.number().optional(),
    claim: z.object({ key: text, at }).optional(),
    live: live.nullable(),
    corrections: z.array(correction),
    pending: z.object({ content, line: text, reason: text, by: author, at }).nullable(),
    situation,
    deletedAt: at.optional(),
  }),
)

/** Null for text that does not make an edition. */
export const readEdition = (written: string): Edition | null => definition.safeParse(written).data ?? null
