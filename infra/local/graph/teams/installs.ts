// The routes that find the product in the catalogue, install it for people and name their chat with it.

import { z } from 'zod'
import { personalConversationId } from '../../connector/identity.ts'
import { addInstall, type Install, installOf, removeInstall } from '../../directory/installs.ts'
import { findByIdOrName, type Person } from '../../directory/people.ts'
import { findTeam } from '../../directory/teams.ts'
import type { World } from '../../world.ts'
import type { Context, GraphReply, TenantRoute } from '../call.ts'
import { badRequest, directoryNotFound, GraphRefusal } from '../errors.ts'
import { parseFilter } from '../odata/filter.ts'
import { graphBase } from '../odata/query.ts'

const catalogueApp = ({ app }: World): Record<string, unknown> => ({
  id: app.catalogId,
  externalId: app.externalId,
  displayName: app.name,
  distributionMethod: 'organization',
})

/** `externalId eq '…'` is the manifest's id; `teamsApp/externalId` is how an install is filtered by it. */
const equalTo = (text: string, path: string): string => {
  const [clauses, ...more] = parseFilter(text) ?? []
  const [clause, ...rest] = clauses ?? []
  if (!clause || rest.length > 0 || more.length > 0) throw badRequest('Invalid filter clause')
  if (clause.path !== path || clause.operator !== 'eq' || clause.literal.kind !== 'text') {
    throw badRequest(`Only the filter ${path} eq '…' is served here.`)
  }
  return clause.literal.value
}

const getCatalogue = ({ world, call }: Context): GraphReply => {
  const filter = call.query.get('filter')
  const wanted = filter === undefined ? world.app.externalId : equalTo(filter, 'externalId')
  const value = wanted === world.app.externalId ? [catalogueApp(world)] : []
  return { status: 200, body: { '@odata.context': `${graphBase}/$metadata#appCatalogs/teamsApps`, value } }
}

const personAt = ({ world, param }: Context): Person => {
  const person = findByIdOrName(world.db, param('user'))
  if (!person) throw directoryNotFound(param('user'))
  return person
}

const expandable = ['teamsApp', 'teamsAppDefinition']

const installJson = (world: World, install: Install, expand: string | undefined): Record<string, unknown> => {
  const wanted = expand === undefined ? [] : expand.split(',').map((name) => name.trim())
  for (const name of wanted) {
    if (!expandable.includes(name)) throw badRequest(`The $expand clause '${name}' is not served here.`)
  }
  return {
    id: install.id,
    ...(wanted.includes('teamsApp') ? { teamsApp: catalogueApp(world) } : {}),
    ...(wanted.includes('teamsAppDefinition')
      ? {
          teamsAppDefinition: {
            teamsAppId: world.app.catalogId,
            displayName: world.app.name,
            version: '1.0.0',
            publishingState: 'published',
          },
        }
      : {}),
  }
}

const listInstalls = (
  { world, call }: Context,
  scope: Install['scope'],
  holderId: string,
  context: string,
): GraphReply => {
  const filter = call.query.get('filter')
  const ours = filter === undefined || equalTo(filter, 'teamsApp/externalId') === world.app.externalId
  const install = ours ? installOf(world.db, scope, holderId) : undefined
  const value = install ? [installJson(world, install, call.query.get('expand'))] : []
  return { status: 200, body: { '@odata.context': `${graphBase}/$metadata#${context}/installedApps`, value } }
}

const getInstalls = (context: Context): GraphReply => {
  const { id } = personAt(context)
  return listInstalls(context, 'personal', id, `users('${id}')/teamwork`)
}

const getTeamInstalls = (context: Context): GraphReply => {
  const team = findTeam(context.world.db, context.param('team'))
  if (!team) throw new GraphRefusal(404, 'NotFound', 'Team not found.')
  return listInstalls(context, 'team', team.id, `teams('${team.id}')`)
}

const installBody = z.strictObject({ 'teamsApp@odata.bind': z.string() })

const forbidden = (words: string) => new GraphRefusal(403, 'Forbidden', words)

const postInstall = (context: Context): GraphReply => {
  const { world, call } = context
  const person = personAt(context)
  const bound = installBody.safeParse(call.body).data?.['teamsApp@odata.bind']
  if (!bound) throw badRequest("Bad Request: 'teamsApp@odata.bind' is expected.")
  if (!bound.endsWith(`/appCatalogs/teamsApps/${world.app.catalogId}`)) {
    throw new GraphRefusal(404, 'NotFound', 'The requested app was not found in the catalog.')
  }
  if (person.userType === 'guest' && world.faults.get().guestsRefused) {
    throw forbidden('The app cannot be installed for a guest user in this tenant.')
  }
  const install = addInstall(world.db, 'personal', person.id, world.now())
  if (!install) {
    throw new GraphRefusal(409, 'Conflict', 'The app is already installed for the user.')
  }
  world.events.emit({ type: 'appInstalled', scope: 'personal', personId: person.id })
  const location = `${graphBase}/users/${person.id}/teamwork/installedApps/${install.id}`
  return { status: 201, headers: { location } }
}

const installAt = (context: Context): Install => {
  const install = installOf(context.world.db, 'personal', personAt(context).id)
  if (install?.id !== context.param('install')) {
    throw new GraphRefusal(404, 'NotFound', 'The app installation was not found.')
  }
  return install
}

const getInstall = (context: Context): GraphReply => ({
  status: 200,
  body: installJson(context.world, installAt(context), context.call.query.get('expand')),
})

const dropInstall = (context: Context): GraphReply => {
  const { holderId } = installAt(context)
  removeInstall(context.world.db, 'personal', holderId)
  context.world.events.emit({ type: 'appRemoved', personId: holderId })
  return { status: 204 }
}

const getChat = (context: Context): GraphReply => {
  const { holderId } = installAt(context)
  const id = personalConversationId(context.world.app.clientId, holderId)
  return {
    status: 200,
    body: {
      '@odata.context': `${graphBase}/$metadata#chats/$entity`,
      id,
      topic: null,
      chatType: 'oneOnOne',
      tenantId: context.world.tenant.id,
    },
  }
}

const base = { kind: 'teams' } as const
const installs = '/users/{user}/teamwork/installedApps'
const install = `${installs}/{install}`
const writes = [
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
]
const reads = [...writes, 'TeamsAppInstallation.ReadForUser.All']
const teamReads = ['TeamsAppInstallation.ReadForTeam.All', 'TeamsAppInstallation.ReadWriteSelfForTeam.All']
const catalogue = ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All']

export const installRoutes: readonly TenantRoute[] = [
  {
    ...base,
    method: 'GET',
    path: '/appCatalogs/teamsApps',
    operation: 'catalogue.list',
    query: ['filter'],
    admits: catalogue,
    run: getCatalogue,
  },
  {
    ...base,
    method: 'GET',
    path: installs,
    operation: 'installs.list',
    query: ['expand', 'filter'],
    admits: reads,
    run: getInstalls,
  },
  {
    ...base,
    method: 'GET',
    path: '/teams/{team}/installedApps',
    operation: 'installs.listOfTeam',
    query: ['expand', 'filter'],
    admits: teamReads,
    run: getTeamInstalls,
  },
  {
    ...base,
    method: 'POST',
    path: installs,
    operation: 'installs.create',
    query: [],
    admits: writes,
    run: postInstall,
  },
  {
    ...base,
    method: 'GET',
    path: install,
    operation: 'installs.get',
    query: ['expand'],
    admits: reads,
    run: getInstall,
  },
  {
    ...base,
    method: 'DELETE',
    path: install,
    operation: 'installs.delete',
    query: [],
    admits: writes,
    run: dropInstall,
  },
  {
    ...base,
    method: 'GET',
    path: `${install}/chat`,
    operation: 'installs.chat',
    query: [],
    admits: reads,
    run: getChat,
  },
]
