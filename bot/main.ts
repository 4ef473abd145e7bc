// The composition root: settings, identity, stores, use cases, server and jobs put together, started and stopped.

import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { Links } from '../shared/cards/kit/parts.ts'
import { attendanceStore } from '../shared/graph/after/attendance.ts'
import { followUpStore } from '../shared/graph/after/follow-ups.ts'
import { appInstalls } from '../shared/graph/app-installs.ts'
import { auditLog } from '../shared/graph/audit.ts'
import { calendar } from '../shared/graph/calendar/calendar.ts'
import { createGraph } from '../shared/graph/client/graph.ts'
import { consultationStore } from '../shared/graph/consultations.ts'
import { deliveryStore } from '../shared/graph/deliveries.ts'
import { directory } from '../shared/graph/directory.ts'
import { evidenceStore } from '../shared/graph/evidence.ts'
import { files } from '../shared/graph/files.ts'
import { peopleStore } from '../shared/graph/people.ts'
import { responseStore } from '../shared/graph/responses/responses.ts'
import { schoolStore } from '../shared/graph/schools.ts'
import { bookingStore } from '../shared/graph/sessions/bookings.ts'
import { noticeStore } from '../shared/graph/sessions/notices.ts'
import { sessionStore } from '../shared/graph/sessions/sessions.ts'
import { conversationStore } from '../shared/graph/updates/conversations.ts'
import { askedCopies } from '../shared/graph/updates/copies/asked-copies.ts'
import { copyJournal } from '../shared/graph/updates/copies/copy-journal.ts'
import { editionStore } from '../shared/graph/updates/editions.ts'
import { readingStore } from '../shared/graph/updates/readings.ts'
import { visitStore } from '../shared/graph/visits.ts'
import type { Random } from '../shared/ports/clock.ts'
import { createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { errorFields, type Log, logLine } from './http/log-line.ts'
import { createTokenCheck } from './http/tokens/access-token.ts'
import { entraKeys } from './http/tokens/signing-keys.ts'
import { createCredentials, tokenFor } from './identity/app-credentials.ts'
import { machineClock, toldClock } from './identity/clock.ts'
import { type Runner, startJob } from './jobs/runner.ts'
import { outgoingCards } from './outgoing-cards.ts'
import { buildServices, type Ports, type Services } from './services.ts'
import { shareDoor } from './sessions/sharing/door.ts'
import { openTeams, type TeamsChat, teamsChat } from './teams/bot.ts'

type Credentials = ReturnType<typeof createCredentials>

const jobPauseMs = 3_000
const tabFolder = fileURLToPath(new URL('../dist/teams-app', import.meta.url))
const paneFolder = fileURLToPath(new URL('../dist/outlook-addin', import.meta.url))

const log: Log = (event, fields) => console.log(logLine(new Date(), event, fields))
const random: Random = { bytes: (length) => new Uint8Array(randomBytes(length)) }

const portsOf = (config: Config, credentials: Credentials): Ports & { readonly chat: TeamsChat } => {
  const graph = createGraph({
    base: config.graphBase,
    token: tokenFor(credentials, 'https://graph.microsoft.com'),
    siteHost: config.siteHost,
    sitePath: config.sitePath,
    unitsPerMinute: config.unitsPerMinute,
    log: ({ event, ...fields }) => log(event, fields),
  })
  const connectorToken = tokenFor(credentials, 'https://api.botframework.com')
  return {
    clock: config.clockUrl === null ? machineClock : toldClock(config.clockUrl),
    random,
    schools: schoolStore(graph),
    people: peopleStore(graph),
    consultations: consultationStore(graph),
    responses: responseStore(graph),
    deliveries: deliveryStore(graph),
    sessions: sessionStore(graph),
    bookings: bookingStore(graph),
    notices: noticeStore(graph),
    evidence: evidenceStore(graph),
    attendance: attendanceStore(graph),
    followUps: followUpStore(graph),
    visits: visitStore(graph),
    calendar: calendar(graph),
    editions: editionStore(graph),
    copies: copyJournal(graph),
    askedCopies: askedCopies(graph),
    readings: readingStore(graph),
    conversations: conversationStore(graph),
    files: files(graph),
    audit: auditLog(graph),
    directory: directory(graph, { appExternalId: config.teamsAppId }),
    chat: teamsChat(config, appInstalls(graph, { appExternalId: config.teamsAppId }), connectorToken),
  }
}

const linksOf = (config: Config): Links => ({ siteUrl: config.publicUrl, appId: config.teamsCatalogId })

const servicesOf = (config: Config, ports: Ports) =>
  buildServices(ports, {
    siteUrl: `https://${config.siteHost}${config.sitePath}`,
    publicUrl: config.publicUrl,
    secret: config.clientSecret,
    officeAddress: config.officeAddress,
    realNow: Date.now,
    links: linksOf(config),
    cards: outgoingCards(linksOf(config), () => randomBytes(10).toString('hex')),
    report: (error, about) => log('settled', { about, ...errorFields(error) }),
  })

const startJobs = ({ publishing, sessions, updates }: Services): readonly Runner[] => {
  const job = (name: string, round: () => Promise<void>) =>
    startJob({ name, pauseMs: jobPauseMs, round, log })
  return [
    job('publishing', publishing.continueAll),
    job('sessions', sessions.keeping.continueAll),
    job('calendar', sessions.keeping.continueCalendar),
    job('attendance', sessions.after.keepAttendance),
    job('visits', sessions.visits.continueAll),
    job('updates', updates.sending.continueAll),
    job('people of updates', updates.sending.prepareAll),
    job('claims on updates', updates.sending.renewClaims),
    job('deleted updates', updates.clearDeleted),
    job('news of updates', updates.tellStaff),
  ]
}

const serve = async (config: Config): Promise<void> => {
  const credentials = createCredentials(config)
  const ports = portsOf(config, credentials)
  const services = servicesOf(config, ports)
  const app = await createApp(services, {
    production: config.production,
    publicUrl: config.publicUrl,
    tabFolder,
    panes: { folder: paneFolder, teamsAppId: config.teamsCatalogId },
    checkToken: createTokenCheck(config, entraKeys(config.loginBase, config.tenantId), Date.now),
    random,
    realNow: Date.now,
    log,
  })
  openTeams(app, config, {
    ...services,
    sharing: shareDoor(services.sessions.sharing, linksOf(config)),
    credentials,
    chat: ports.chat,
    realNow: Date.now,
    log,
  })
  const address = await app.listen({ port: config.port, host: config.host })
  log('started', { address })
  const jobs = startJobs(services)

  const stop = async (signal: string): Promise<void> => {
    log('stopping', { signal })
    services.publishing.stop()
    services.sessions.keeping.stop()
    const givenBack = services.updates.sending.stop()
    await app.close()
    await Promise.all([givenBack, ...jobs.map((job) => job.stop())])
    log('stopped')
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal))
}

const config = readConfig()
if (config.ok) await serve(config.value)
else {
  for (const sentence of config.refusal) console.error(sentence)
  process.exitCode = 1
}
