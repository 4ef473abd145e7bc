// The use cases on their ports: what the product can do, whoever asks and wherever things are kept.

import { type Links, tabLink } from '../shared/cards/kit/parts.ts'
import { importPaper } from '../shared/domain/consultation/paper/import-paper.ts'
import { questionContexts } from '../shared/domain/consultation/paper/question-context.ts'
import type { ConsultationId, PersonId, SessionId } from '../shared/domain/kernel/ids.ts'
import { ok, refuse } from '../shared/domain/kernel/result.ts'
import type { SchoolLink } from '../shared/domain/people/person.ts'
import type { AttendanceStore, FollowUpStore } from '../shared/ports/after.ts'
import type { Calendar } from '../shared/ports/calendar.ts'
import type { Chat, ConversationStore } from '../shared/ports/chat.ts'
import type { Clock, Random } from '../shared/ports/clock.ts'
import type {
  AuditEntry,
  AuditLog,
  ConsultationStore,
  DeliveryStore,
  ResponseStore,
} from '../shared/ports/consultations.ts'
import type { Directory } from '../shared/ports/directory.ts'
import type { EvidenceStore } from '../shared/ports/evidence.ts'
import type { Files } from '../shared/ports/files.ts'
import type { PeopleStore, SchoolStore } from '../shared/ports/schools.ts'
import type { BookingStore, NoticeStore, SessionStore } from '../shared/ports/sessions.ts'
import type { AskedCopies, CopyJournal, EditionStore, ReadingStore } from '../shared/ports/updates.ts'
import type { VisitStore } from '../shared/ports/visits.ts'
import { answeringUseCases } from './consultation/answering/use-cases.ts'
import { consultationActions, isConsultationVerb } from './consultation/card-actions.ts'
import type { PaperFile } from './consultation/drafting/ports.ts'
import { draftingUseCases } from './consultation/drafting/use-cases.ts'
import { frozenAudience } from './consultation/invited.ts'
import { paperToMarkdown } from './consultation/paper-file.ts'
import { publishingUseCases } from './consultation/publishing/use-cases.ts'
import { resultUseCases } from './consultation/results/use-cases.ts'
import { createConversation } from './conversation/conversation.ts'
import type { OutgoingCards } from './outgoing-cards.ts'
import { me } from './people/me.ts'
import { schoolUseCases } from './schools/use-cases.ts'
import { isSessionVerb, sessionActions } from './sessions/card-actions.ts'
import { sessionUseCases } from './sessions/use-cases.ts'
import { isUpdateVerb, updateActions } from './updates/card-door/card-actions.ts'
import { liveFacts } from './updates/live-facts.ts'
import { readText } from './updates/reading/read-text.ts'
import { updateUseCases } from './updates/use-cases.ts'

export type Ports = {
  readonly clock: Clock
  readonly random: Random
  readonly schools: SchoolStore
  readonly people: PeopleStore
  readonly consultations: ConsultationStore
  readonly responses: ResponseStore
  readonly deliveries: DeliveryStore
  readonly audit: AuditLog
  readonly directory: Directory
  readonly sessions: SessionStore
  readonly bookings: BookingStore
  readonly notices: NoticeStore
  readonly evidence: EvidenceStore
  readonly attendance: AttendanceStore
  readonly followUps: FollowUpStore
  readonly visits: VisitStore
  readonly calendar: Calendar
  readonly editions: EditionStore
  readonly copies: CopyJournal
  readonly askedCopies: AskedCopies
  readonly readings: ReadingStore
  readonly conversations: ConversationStore
  readonly files: Files
  /** `null`: this server cannot speak in Teams. */
  readonly chat: Chat | null
}

export type ServiceSettings = {
  readonly siteUrl: string
  readonly publicUrl: string
  /** What only our servers know. */
  readonly secret: string
  /** Where replies to the weekly update go; left out: readers are offered no reply. */
  readonly officeAddress?: string | null | undefined
  /** Real time for what is kept in memory (decision 13). */
  readonly realNow: () => number
  readonly cards: OutgoingCards
  /** Where the cards' pictures and deep links lead. */
  readonly links: Links
  /** Told of an error that was settled, with what it was about. */
  readonly report: (error: unknown, about: string) => void
}

const readPaper = async (file: PaperFile) => {
  const markdown = await paperToMarkdown(file)
  if (!markdown.ok) return refuse(markdown.refusal.text)
  const paper = importPaper(markdown.value)
  return ok({ paper, contexts: questionContexts(markdown.value, paper) })
}

/** Builds every use case. */
export const buildServices = (ports: Ports, settings: ServiceSettings) => {
  const { siteUrl, publicUrl, cards, report } = settings
  const frozen = frozenAudience(ports.deliveries, settings.realNow)
  const answering = answeringUseCases({ ...ports, invitedTo: frozen.invitedTo })
  const publishing = publishingUseCases({ ...ports, cards, forgetAudience: frozen.forget, report })
  const pageOf = (session: SessionId) => tabLink(settings.links, 'sessions', session)
  const facts = liveFacts({
    ...ports,
    pages: {
      consultation: (id: ConsultationId) => tabLink(settings.links, 'consultations', id),
      session: pageOf,
    },
  })
  const sessions = sessionUseCases({ ...ports, cards: cards.sessions, siteUrl, pageOf, report })
  const pressed = consultationActions(
    { ...ports, answering, invitedTo: frozen.invitedTo },
    ({ person }, id) => publishing.sendToMe(person, id),
    { links: settings.links, random: ports.random },
  )
  const pressedOnSession = sessionActions({ ...ports, sessions }, settings.links)
  const updates = updateUseCases({
    ...ports,
    siteUrl,
    publicUrl,
    secret: settings.secret,
    officeAddress: settings.officeAddress ?? null,
    report,
    liveFacts: async (sending) => facts(await ports.clock.now(), sending),
    cards: cards.updates,
    readText,
  })
  const pressedOnUpdate = updateActions(
    {
      ...ports,
      note: updates.reading.note,
      channelOnly: updates.reading.channelOnly,
      follow: updates.sending.follow,
    },
    settings.links,
  )
  return {
    me: me({ ...ports, siteUrl }),
    linksOf: (person: PersonId): Promise<readonly SchoolLink[]> => ports.people.linksOf(person),
    answering,
    schools: schoolUseCases({ ...ports, siteUrl }),
    drafting: draftingUseCases({ ...ports, readPaper, previewCard: cards.preview, publicUrl }),
    publishing,
    conversation: createConversation(
      [
        async (verb, press) => (isConsultationVerb(verb) ? await pressed(verb, press) : null),
        async (verb, press) => (isSessionVerb(verb) ? await pressedOnSession(verb, press) : null),
        async (verb, press) => (isUpdateVerb(verb) ? await pressedOnUpdate(verb, press) : null),
      ],
      settings.links,
      ports.random,
    ),
    results: resultUseCases(ports),
    sessions,
    updates,
    recordRefusal: async (entry: Pick<AuditEntry, 'who' | 'what' | 'item' | 'detail'>): Promise<void> => {
      await ports.audit.append({ ...entry, at: await ports.clock.now(), outcome: 'refused' })
    },
  }
}

export type Services = ReturnType<typeof buildServices>
