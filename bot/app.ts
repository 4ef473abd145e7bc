// The server: every door of the product on one Fastify instance. It listens to nothing by itself.

import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import { openAnswering } from './consultation/answering/routes.ts'
import { openDrafting } from './consultation/drafting/routes.ts'
import { openPublishing } from './consultation/publishing/routes.ts'
import { openResults } from './consultation/results/routes.ts'
import { createDoor } from './http/door.ts'
import { createEntrance, type Entrance, type EntranceSettings } from './http/entrance.ts'
import { readJsonOnly } from './http/limits/json-body.ts'
import { toldOfStatus } from './http/problems.ts'
import { addSecurityHeaders, securityHeaders } from './http/security-headers.ts'
import { servePanes, serveTab } from './http/tab-files.ts'
import { readUploads } from './http/upload.ts'
import { openPeople } from './people/routes.ts'
import { openSchools } from './schools/routes.ts'
import type { Services } from './services.ts'
import { openAfter } from './sessions/after/routes.ts'
import { openPlanner } from './sessions/planning/routes.ts'
import { openSessions } from './sessions/routes.ts'
import { openVisits } from './sessions/visits/routes.ts'
import { openUpdates } from './updates/routes.ts'

export type AppSettings = Omit<EntranceSettings, 'recordRefusal'> & {
  readonly production: boolean
  /** The built tab; `null`: this server shows no pages. */
  readonly tabFolder: string | null
  /** The built panes for Outlook and the app's id in Teams; left out: this server shows none. */
  readonly panes?: { readonly folder: string; readonly teamsAppId: string }
}

/** A body that trickles in is cut off after this, so that nobody keeps connections by sending a letter a minute. */
const slowestRequestMs = 5 * 60_000

const openEveryDoor = (app: FastifyInstance, services: Services, entrance: Entrance): void => {
  app.setErrorHandler((error, request, reply) => entrance.problems.tellError(request, reply, error))
  app.setNotFoundHandler((request, reply) => entrance.problems.tell(request, reply, toldOfStatus(404)))
  const door = createDoor(app, entrance, services.linksOf)
  openPeople(door, services.me)
  openSchools(door, services.schools)
  openAnswering(door, services.answering)
  openDrafting(door, services.drafting)
  openPublishing(door, services.publishing)
  openResults(door, services.results)
  openSessions(door, services.sessions)
  openPlanner(door, services.sessions.planning)
  openAfter(door, services.sessions.after)
  openVisits(door, services.sessions.visits)
  openUpdates(door, services.updates)
}

/** Builds the server on the services. `services` decide; everything here only lets in, reads and presents. */
export const createApp = async (services: Services, settings: AppSettings): Promise<FastifyInstance> => {
  const entrance = createEntrance({ ...settings, recordRefusal: services.recordRefusal })
  const app = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    trustProxy: false,
    requestTimeout: slowestRequestMs,
    // An address that cannot be decoded comes past every hook.
    frameworkErrors: (_error, request, reply) => {
      reply.headers(securityHeaders(request.url, settings.production))
      return entrance.problems.tell(request, reply, toldOfStatus(400))
    },
  })
  addSecurityHeaders(app, settings.production)
  readJsonOnly(app)
  await readUploads(app)
  app.get('/healthz', async () => ({ ok: true }))
  if (settings.tabFolder !== null) await serveTab(app, settings.tabFolder)
  if (settings.panes !== undefined) await servePanes(app, settings.panes.folder, settings.panes.teamsAppId)
  openEveryDoor(app, services, entrance)
  return app
}
