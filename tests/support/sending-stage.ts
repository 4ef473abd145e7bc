// An edition on its way with everything it needs in memory: for the tests of sending.

import type { UpdateCards } from '../../bot/updates/drawn-cards.ts'
import { isRecalled } from '../../bot/updates/sending/engine/replace-notices.ts'
import type { SendingPorts } from '../../bot/updates/sending/ports.ts'
import { sendingUseCases } from '../../bot/updates/sending/use-cases.ts'
import type { PersonId } from '../../shared/domain/kernel/ids.ts'
import { instant } from '../../shared/domain/kernel/ids.ts'
import type { Person } from '../../shared/domain/people/person.ts'
import { type Copy, journalOf } from '../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../shared/domain/updates/edition.ts'
import type { Chat, OutgoingCard } from '../../shared/ports/chat.ts'
import type { CopyJournal, EditionStore } from '../../shared/ports/updates.ts'
import { personNumber } from './builders.ts'
import { fakePorts } from './fakes/all.ts'
import { aCopy, anEdition, copiesFor } from './update-builders.ts'

/** A Friday morning in term. */
export const fridayMorning = '2026-11-27T09:00:00.000Z'

const words = (edition: Edition): OutgoingCard => ({
  card: { type: 'AdaptiveCard', text: edition.content.summary, revision: edition.revision },
  summary: `The director’s update ${edition.id}`,
})

const cards: UpdateCards = {
  channel: words,
  personal: words,
  recalled: (edition) => ({
    card: { type: 'AdaptiveCard', text: 'Recalled' },
    summary: `Recalled ${edition.id}`,
  }),
  elsewhere: (edition) => ({
    card: { type: 'AdaptiveCard', text: 'Elsewhere' },
    summary: `Elsewhere ${edition.id}`,
  }),
  notice: (edition) => ({
    kind: 'updateSent',
    topic: 'The director’s update',
    summary: isRecalled(edition) ? 'Recalled' : edition.content.summary,
    page: `https://teams.example/${edition.id}`,
  }),
}

export const officerWho: Person = {
  id: personNumber(4),
  name: 'Marcus Oyelaran',
  appRoles: ['officer'],
  guest: false,
  links: [],
}

export const channelCopies = (count: number): readonly Copy[] =>
  Array.from({ length: count }, (_, index) =>
    aCopy({
      target: {
        kind: 'channel',
        teamId: 'team-1',
        channelId: `19:channel${index + 1}@thread.tacv2`,
        name: `Channel ${index + 1}`,
      },
    }),
  )

export type StageAbout = {
  readonly people?: number
  readonly channels?: number
  readonly edition?: Partial<Edition>
  readonly now?: string
}

const scheduled = { state: 'scheduled', approvedBy: { id: personNumber(5), name: 'Helen Strand' } } as const

/** An edition that is due now, with its targets frozen. `services` makes another process on the same stores. */
export const sendingStage = async ({ people = 30, channels = 2, edition: about, now }: StageAbout = {}) => {
  const ports = fakePorts({ now: now ?? fridayMorning })
  const edition = anEdition({
    situation: { ...scheduled, at: instant('2026-11-26T15:00:00.000Z'), sendAt: instant(fridayMorning) },
    sending: {
      channels: [],
      personal: { how: 'card', audience: { everyone: true } },
      at: instant(fridayMorning),
    },
    ...about,
  })
  await ports.editions.create(edition)
  const copies = [...channelCopies(channels), ...copiesFor(people)]
  await ports.copies.plan(journalOf(edition), copies)
  const reported: unknown[] = []
  const services = (
    own: {
      readonly editions?: EditionStore
      readonly copies?: CopyJournal
      readonly chat?: Chat | null
    } = {},
  ) =>
    sendingUseCases({
      ...ports,
      editions: own.editions ?? ports.editions,
      copies: own.copies ?? ports.copies,
      chat: own.chat === undefined ? ports.chat : own.chat,
      cards,
      liveFacts: async () => ({
        facts: { openConsultations: [], sessionsWithPlaces: [] },
        leftOut: { openConsultations: '', sessionsWithPlaces: '' },
      }),
      report: (error) => void reported.push(error),
    } satisfies SendingPorts)
  const state = async () => (await ports.editions.find(edition.id))?.value.situation.state
  const journal = async () => ports.copies.another().read(journalOf(edition))
  const counts = async () => {
    const found: Record<string, number> = {}
    for (const copy of await journal()) found[copy.state.state] = (found[copy.state.state] ?? 0) + 1
    return found
  }
  /** How often each target was sent something. */
  const told = () => {
    const times = new Map<string, number>()
    for (const { to } of ports.chat.sends) times.set(to, (times.get(to) ?? 0) + 1)
    return times
  }
  return { ports, edition, copies, services, state, journal, counts, told, reported }
}

export type SendingStage = Awaited<ReturnType<typeof sendingStage>>
export const targetOf = ({ target }: Copy): PersonId | string =>
  target.kind === 'person' ? target.person : target.channelId
