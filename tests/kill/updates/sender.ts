// A process that sends editions and does nothing else: the product's own engine, stores and chat, to be killed.

import { createServer } from 'node:http'
import { readConfig } from '../../../bot/config.ts'
import { createCredentials, tokenFor } from '../../../bot/identity/app-credentials.ts'
import { toldClock } from '../../../bot/identity/clock.ts'
import { startJob } from '../../../bot/jobs/runner.ts'
import { outgoingCards } from '../../../bot/outgoing-cards.ts'
import { teamsChat } from '../../../bot/teams/bot.ts'
import { sendingUseCases } from '../../../bot/updates/sending/use-cases.ts'
import { appInstalls } from '../../../shared/graph/app-installs.ts'
import { auditLog } from '../../../shared/graph/audit.ts'
import { createGraph } from '../../../shared/graph/client/graph.ts'
import { schoolStore } from '../../../shared/graph/schools.ts'
import { copyJournal } from '../../../shared/graph/updates/copy-journal.ts'
import { editionStore } from '../../../shared/graph/updates/editions.ts'

const read = readConfig()
if (!read.ok) throw new Error(read.refusal.join(' '))
const config = read.value
if (config.clockUrl === null) throw new Error('CLOCK_URL is missing.')
const log = (event: string, fields: object = {}) => console.log(JSON.stringify({ event, ...fields }))

const credentials = createCredentials(config)
const graph = createGraph({
  base: config.graphBase,
  token: tokenFor(credentials, 'https://graph.microsoft.com'),
  siteHost: config.siteHost,
  sitePath: config.sitePath,
  unitsPerMinute: config.unitsPerMinute,
  log: ({ event, ...fields }) => log(event, fields),
})
const sending = sendingUseCases({
  clock: toldClock(config.clockUrl),
  schools: schoolStore(graph),
  editions: editionStore(graph),
  copies: copyJournal(graph),
  audit: auditLog(graph),
  chat: teamsChat(
    config,
    appInstalls(graph, { appExternalId: config.teamsAppId }),
    tokenFor(credentials, 'https://api.botframework.com'),
  ),
  cards: outgoingCards({ siteUrl: config.publicUrl, appId: config.teamsAppId }, () => '0'.repeat(20)).updates,
  liveFacts: async () => ({ openConsultations: [], sessionsWithPlaces: [] }),
  report: (error, about) => log('settled', { about, error: String(error) }),
})
// Answers whoever asks whether it is there, and Teams when it tells of an install.
createServer((request, reply) => {
  request.resume()
  reply.end('{}')
}).listen(config.port, config.host)
startJob({
  name: 'updates',
  pauseMs: 1_000,
  round: sending.continueAll,
  log: (event, fields) => log(event, fields),
})
