// One request of every kind that the product sends to Graph, adapter by adapter.

import { urn } from '../../shared/domain/kernel/ids.ts'
import { askedCopy, journalOf } from '../../shared/domain/updates/delivery.ts'
import { appInstalls } from '../../shared/graph/app-installs.ts'
import { auditLog } from '../../shared/graph/audit.ts'
import { calendar } from '../../shared/graph/calendar/calendar.ts'
import type { Graph } from '../../shared/graph/client/graph.ts'
import { consultationStore } from '../../shared/graph/consultations.ts'
import { directory } from '../../shared/graph/directory.ts'
import { evidenceStore } from '../../shared/graph/evidence.ts'
import { files } from '../../shared/graph/files.ts'
import { responseStore } from '../../shared/graph/responses/responses.ts'
import { bookingStore } from '../../shared/graph/sessions/bookings.ts'
import { noticeStore } from '../../shared/graph/sessions/notices.ts'
import { sessionStore } from '../../shared/graph/sessions/sessions.ts'
import { askedCopies } from '../../shared/graph/updates/copies/asked-copies.ts'
import { copyJournal } from '../../shared/graph/updates/copies/copy-journal.ts'
import { editionStore } from '../../shared/graph/updates/editions.ts'
import { readingStore } from '../../shared/graph/updates/readings.ts'
import { aConsultation, aPublished, aResponse } from '../support/builders.ts'
import { aBooking, aNotice, anEventPlan, anEvidence, aSession } from '../support/session-builders.ts'
import { aCopy, anEdition } from '../support/update-builders.ts'
import { asAttendee, invited, organiser } from './calendar-stages.ts'

/** One request of every kind that sessions, bookings and the calendar send. */
const tourOfSessions = async (graph: Graph) => {
  const session = aSession()
  const { amara } = invited
  await sessionStore(graph).create(session)
  const store = bookingStore(graph)
  const booked = await store.create(aBooking(), session)
  await store.save(booked, { ...booked.value, keptAt: booked.value.since }, session)
  await store.refresh()
  await noticeStore(graph).intend([aNotice()])
  await evidenceStore(graph).save(null, anEvidence())
  await files(graph).put('Agendas', 'East workshop.pdf', new Uint8Array(8), 'application/pdf')
  await files(graph).read('Agendas', 'East workshop.pdf')
  await files(graph).remove('Agendas', 'East workshop.pdf')
  const outlook = calendar(graph)
  const plan = anEventPlan()
  const { eventId, joinUrl } = await outlook.create(organiser, plan)
  await outlook.adopt(organiser, eventId, plan)
  await outlook.invite(organiser, eventId, [asAttendee(amara)])
  await outlook.move(organiser, eventId, plan)
  await outlook.find(organiser, eventId)
  await outlook.busy(organiser, [amara.email], plan.starts, plan.ends)
  await outlook.attendance(organiser, joinUrl ?? '', plan)
  await outlook.cancel(organiser, eventId, 'Snow')
}

/** One request of every kind that the weekly update sends. */
const tourOfUpdates = async (graph: Graph, appExternalId: string) => {
  const editions = editionStore(graph)
  const edition = await editions.create(anEdition())
  await editions.remove(await editions.save(edition, { ...edition.value, revision: 2 }))
  const journal = copyJournal(graph)
  const planned = journalOf(edition.value)
  await journal.plan(planned, [aCopy()])
  await journal.checkpoint(planned, [aCopy({ shown: 1 })])
  await copyJournal(graph).read(planned)
  await journal.discard(planned)
  const asked = askedCopies(graph)
  const shownTo = (shown: number) =>
    askedCopy({
      person: invited.amara.id,
      name: 'Amara Whitlock',
      message: { conversationId: 'a:1', activityId: '1' },
      at: edition.value.createdAt,
      shown,
    })
  await asked.add(edition.value.id, shownTo(1))
  await asked.checkpoint(edition.value.id, [shownTo(2)])
  await asked.of(edition.value.id)
  const readings = readingStore(graph)
  const { amara } = invited
  const at = edition.value.createdAt
  await readings.note({ edition: edition.value.id, person: amara.id, urn: urn('990101'), at })
  await readings.opened(edition.value.id, amara.id, at)
  await readings.notedOf(edition.value.id)
  const installs = appInstalls(graph, { appExternalId })
  await installs.conversations.put([{ person: amara.id, conversationId: 'a:1' }])
  await installs.conversations.put([{ person: amara.id, conversationId: 'a:2' }])
  await installs.install(amara.id)
  const told = await installs.notifyAll([amara.id], {
    kind: 'updateSent',
    topic: 'The director’s update',
    summary: 'Snow days',
    page: 'https://teams.microsoft.com/l/entity/app/updates',
  })
  if (!told.ok) throw new Error(told.refusal.kind)
}

/** One request of every kind that finds people and channels, and reads back what was posted. */
const tourOfTeams = async (graph: Graph, appExternalId: string) => {
  const people = directory(graph, { appExternalId })
  await people.search('Amara')
  const installs = appInstalls(graph, { appExternalId })
  await installs.chatOf(invited.amara.id)
  for (const channel of await people.channels())
    await installs.findPost(channel, 'Snow days', '2026-10-05T08:00:00.000Z')
}

/** Every kind of request once, on a site that is prepared; throws at the first one that is refused. */
export const tour = async (graph: Graph, appExternalId: string): Promise<void> => {
  await consultationStore(graph).create(aConsultation())
  const responses = responseStore(graph)
  const place = await responses.provision(aConsultation())
  const published = aPublished()
  await responses.create({ ...published, situation: { ...published.situation, ...place } }, aResponse())
  await auditLog(graph).append({
    at: '2026-10-05T08:00:00.000Z',
    who: 'x',
    what: 'y',
    item: 'z',
    outcome: 'done',
    detail: '',
  })
  await tourOfSessions(graph)
  await tourOfUpdates(graph, appExternalId)
  await tourOfTeams(graph, appExternalId)
}
