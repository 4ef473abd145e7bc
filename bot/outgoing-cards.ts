// What the product says in Teams first, and what a draft's cards will look like: the cards on this deployment's addresses.

import { type AnsweringState, answeringCard } from '../shared/cards/consultation/answering.ts'
import { announcementCard, headlineOf, invitationCard } from '../shared/cards/consultation/invitation.ts'
import { bytesOf, type Card, shorten } from '../shared/cards/kit/card.ts'
import { type Links, plain } from '../shared/cards/kit/parts.ts'
import { sessionAnnouncementCard } from '../shared/cards/sessions/announcing.ts'
import { seriesCard, sessionCard } from '../shared/cards/sessions/choosing.ts'
import { declinedCard, placeGoneCard } from '../shared/cards/sessions/declined.ts'
import { followUpCard } from '../shared/cards/sessions/follow-up.ts'
import { missedCard } from '../shared/cards/sessions/missed.ts'
import {
  agendaCard,
  calledOffCard,
  dayBeforeCard,
  hourBeforeCard,
  movedCard,
} from '../shared/cards/sessions/notices.ts'
import type { Drawing, ShownSession } from '../shared/cards/sessions/shown.ts'
import { visitProposedCard } from '../shared/cards/sessions/visits/answering.ts'
import { offerCard, offerGoneCard } from '../shared/cards/sessions/waiting.ts'
import {
  pageOf,
  updateChannelCard,
  updateElsewhereCard,
  updatePersonalCard,
  updateRecalledCard,
} from '../shared/cards/updates/edition.ts'
import { staffNewsCard } from '../shared/cards/updates/staff-news.ts'
import {
  askingSections,
  type Consultation,
  type Published,
} from '../shared/domain/consultation/consultation.ts'
import { addDays, londonDay } from '../shared/domain/kernel/dates.ts'
import { type Instant, urn } from '../shared/domain/kernel/ids.ts'
import { dayInWords } from '../shared/domain/kernel/words.ts'
import { noMaterials } from '../shared/domain/sessions/after/materials.ts'
import { type Booking, hasPlace } from '../shared/domain/sessions/booking.ts'
import type { NoticeKind } from '../shared/domain/sessions/notice.ts'
import type { Session } from '../shared/domain/sessions/session.ts'
import { cancelUntil } from '../shared/domain/sessions/times.ts'
import { replyBy } from '../shared/domain/sessions/visits/reply-by.ts'
import type { Visit } from '../shared/domain/sessions/visits/visit.ts'
import type { Edition } from '../shared/domain/updates/edition.ts'
import { wasWithdrawn } from '../shared/domain/updates/wording/withdrawn.ts'
import type { OutgoingCard } from '../shared/ports/chat.ts'
import type { PreviewedCards } from './updates/drawn-cards.ts'

export type Recipient = { readonly name: string; readonly schools: readonly string[] }

/** What a notice of a session says beside the session and the booking it is about. */
export type NoticeContext = {
  /** The place the person holds in another session of a series of which one attends one; for an offer. */
  readonly instead: Session | null
  /** Until when the place was held; for an offer that has ended. */
  readonly heldUntil: Instant | null
  /** Others that can be booked instead, the earliest first; for a session that is called off. */
  readonly others: readonly { readonly session: Session; readonly placesLeft: number }[]
  /** Whether Outlook moves it for them too; for a move. */
  readonly isInvited: boolean
}

/** A visit for which a time is proposed. */
export type Proposed = Visit & {
  readonly situation: Extract<Visit['situation'], { readonly state: 'proposed' }>
}

/** A card for each kind of notice that is sent now. */
export type SessionCards = Readonly<
  Record<
    Exclude<NoticeKind, 'missed' | 'followUp' | 'invite'>,
    (session: Session, booking: Booking, more: NoticeContext) => OutgoingCard
  >
> & {
  /** That it can be booked: the sessions as the person sees them, of one series or one by itself. */
  readonly invite: (first: ShownSession, others: readonly ShownSession[]) => OutgoingCard
  /** The post in a channel for a session, with all of its series that can be booked. */
  readonly announcement: (session: Session, together: readonly Session[]) => OutgoingCard
  /** The recording and key points for somebody who was not there. */
  readonly missed: (session: Session) => OutgoingCard
  /** One question for somebody who was. */
  readonly followUp: (session: Session) => OutgoingCard
  /** The time that an officer proposes for a visit. */
  readonly visitProposed: (visit: Proposed) => OutgoingCard
}

export type OutgoingCards = {
  readonly invitation: (published: Published, recipient: Recipient) => OutgoingCard
  readonly announcement: (published: Published) => OutgoingCard
  readonly preview: (
    consultation: Consultation,
    part: string,
    now: Instant,
  ) => { readonly card: Readonly<Record<string, unknown>>; readonly bytes: number } | null
  readonly sessions: SessionCards
  readonly updates: PreviewedCards
}

const exampleSchool = { urn: urn('990000'), name: 'Example School' }
const usualLength = 28

// A draft need not have dates yet: its cards are drawn as if it opened today for four weeks.
const asPublished = (consultation: Consultation, now: Instant): Published => {
  const opens = consultation.content.opens ?? londonDay(now)
  const closes = consultation.content.closes ?? addDays(opens, usualLength)
  return {
    ...consultation,
    content: { ...consultation.content, opens, closes },
    situation: { state: 'published', approvedBy: consultation.author, at: now, listId: '', listUrl: '' },
  }
}

const answering = (published: Published, part: string): AnsweringState | null => {
  const sections = askingSections(published.content)
  const wanted = part === 'headline' ? headlineOf(published)?.id : part
  const index = sections.findIndex((section) => section.id === wanted)
  const section = sections[index]
  if (section === undefined) return null
  return {
    published,
    section,
    position: index + 1,
    sections: sections.length,
    next: sections[index + 1] ?? null,
    school: exampleSchool,
    answers: {},
    version: 0,
    savedAt: null,
    outcome: 'drawn',
    op: '0'.repeat(20),
  }
}

const heldUntil = ({ situation }: Booking, now: Instant): Instant =>
  'until' in situation ? situation.until : now

const inviteCard = (first: ShownSession, others: readonly ShownSession[], on: Drawing): Card =>
  first.series === null || others.length === 0
    ? sessionCard(first, on)
    : seriesCard(first.series, [first, ...others], on)

const proposedCard = (visit: Proposed, on: Drawing): Card => {
  const { by, proposal, state } = visit.situation
  const shown = { officer: by.name, proposal, refused: null, closedBecause: null, replyBy: replyBy(visit) }
  return visitProposedCard({ ...visit, ...shown, state }, proposal, on)
}

const sessionCards = (links: Links, op: () => string): SessionCards => ({
  visitProposed: (visit) => proposedCard(visit, { links, op: op() }),
  missed: (session) => missedCard(session, session.materials ?? noMaterials, { links, op: op() }),
  followUp: (session) => followUpCard(session, { links, op: op() }),
  invite: (first, others) => inviteCard(first, others, { links, op: op() }),
  announcement: (session, together) => sessionAnnouncementCard(session, together, { links, op: op() }),
  offer: (session, booking, { instead }) =>
    offerCard(session, heldUntil(booking, session.starts), instead, { links, op: op() }),
  offerEnded: (session, _booking, more) => offerGoneCard(session, more.heldUntil, { links, op: op() }),
  declined: (session, booking) =>
    booking.situation.state === 'gone'
      ? placeGoneCard(session, { links, op: op() })
      : declinedCard(session, heldUntil(booking, session.starts), { links, op: op() }),
  moved: (session, booking, { isInvited }) =>
    movedCard(
      session,
      {
        from: session.moved?.from ?? session.starts,
        reason: session.moved?.reason ?? '',
        isInvited,
        hasPlace: hasPlace(booking),
        cancelUntil: cancelUntil(session),
      },
      { links, op: op() },
    ),
  calledOff: (session, _booking, { others }) =>
    calledOffCard(
      session,
      session.situation.state === 'calledOff' ? session.situation.reason : '',
      others.map((other) => ({ ...other.session, placesLeft: other.placesLeft, waiting: 0, fits: true })),
      { links, op: op() },
    ),
  agenda: (session) => agendaCard(session, { links, op: op() }),
  dayBefore: (session) => dayBeforeCard(session, cancelUntil(session), { links, op: op() }),
  hourBefore: (session) =>
    hourBeforeCard(session, session.calendar.state === 'made' ? session.calendar.joinUrl : null, {
      links,
      op: op(),
    }),
})

const dayOf = ({ content }: Edition): string =>
  content.date === null ? '' : ` of ${dayInWords(content.date)}`

/** The line in the feed: what it is about, or that it was withdrawn, and why. */
const noticeLine = ({ content, situation }: Edition): string =>
  situation.state === 'recalling' || situation.state === 'recalled'
    ? `${wasWithdrawn}. ${plain(situation.reason)}`
    : plain(content.summary)

const updateCards = (links: Links): OutgoingCards['updates'] => ({
  channel: (edition) => updateChannelCard(edition, links).card,
  personal: (edition) => updatePersonalCard(edition, links).card,
  recalled: (edition) => updateRecalledCard(edition, links),
  elsewhere: (edition) => updateElsewhereCard(edition, links),
  notice: (edition) => ({
    kind: 'updateSent',
    topic: `Weekly update${dayOf(edition)}`,
    summary: shorten(noticeLine(edition), 149),
    page: pageOf(edition, links),
  }),
  preview: (edition, live) => {
    const { channels, personal } = edition.sending
    const isInChats = channels.length === 0 && personal.how === 'card'
    const drawn = { ...edition, live }
    const { card, ...sizes } = isInChats ? updatePersonalCard(drawn, links) : updateChannelCard(drawn, links)
    return { card: card.card, ...sizes }
  },
  staffNews: (edition, news) => staffNewsCard(edition, news, links),
})

/** The cards with links into this deployment. `op` makes the key of a press that acts once: 20 letters or digits. */
export const outgoingCards = (links: Links, op: () => string): OutgoingCards => ({
  invitation: (published, recipient) => invitationCard(published, recipient, links),
  announcement: (published) => announcementCard(published, op(), links),
  sessions: sessionCards(links, op),
  updates: updateCards(links),
  preview: (consultation, part, now) => {
    const published = asPublished(consultation, now)
    const state = part === 'invitation' ? null : answering(published, part)
    if (part !== 'invitation' && state === null) return null
    const drawn: Card =
      state === null
        ? invitationCard(published, { name: 'you', schools: [exampleSchool.name] }, links)
        : answeringCard(state, links)
    return { card: drawn.card, bytes: bytesOf(drawn.card) }
  },
})
