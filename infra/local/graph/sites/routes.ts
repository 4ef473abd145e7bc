// The routes of sites and of the grants on them.

import { z } from 'zod'
import { type Context, type GraphReply, moment, type SiteRoute } from '../call.ts'
import { invalidRequest, itemNotFound } from '../errors.ts'
import { graphBase, pick, selectOf } from '../odata/query.ts'
import { granting, reading } from '../site-route.ts'
import { changeGrant, type Grant, grantSite, grantsOf, removeGrant, type Site, siteUrl } from './site.ts'

const siteJson = (site: Site): Record<string, unknown> => ({
  createdDateTime: moment(site.createdAt),
  description: '',
  id: site.id,
  lastModifiedDateTime: moment(site.createdAt),
  name: site.name,
  webUrl: siteUrl(site),
  displayName: site.displayName,
  root: {},
  siteCollection: { hostname: site.host },
})

const getSite = ({ call }: Context, site: Site): GraphReply => ({
  status: 200,
  body: {
    '@odata.context': `${graphBase}/$metadata#sites/$entity`,
    ...pick(siteJson(site), selectOf(call.query), 'site'),
  },
})

const role = z.enum(['read', 'write', 'owner', 'fullcontrol'])
const application = z.object({ application: z.object({ id: z.guid(), displayName: z.string() }) })
const newGrant = z.strictObject({
  roles: z.array(role).length(1),
  grantedToIdentities: z.array(application).length(1).optional(),
  grantedTo: application.optional(),
})
const grantPatch = z.strictObject({ roles: z.array(role).length(1) })

const grantJson = (grant: Grant): Record<string, unknown> => {
  const to = { application: { displayName: grant.appName, id: grant.appId } }
  return { id: grant.id, roles: [grant.role], grantedToIdentitiesV2: [to], grantedToIdentities: [to] }
}

const notAGrant = () => invalidRequest('One of the provided arguments is not acceptable.')

const getGrants = ({ world }: Context, site: Site): GraphReply => ({
  status: 200,
  body: { value: grantsOf(world.db, site.id).map(grantJson) },
})

const getGrant = ({ world, param }: Context, site: Site): GraphReply => {
  const grant = grantsOf(world.db, site.id).find((one) => one.id === param('permission'))
  if (!grant) throw itemNotFound()
  return { status: 200, body: grantJson(grant) }
}

/** Both spellings of who gets it are in circulation; one of them must name one app. */
const postGrant = ({ world, call }: Context, site: Site): GraphReply => {
  const read = newGrant.safeParse(call.body)
  const [to] = read.data?.grantedToIdentities ?? (read.data?.grantedTo ? [read.data.grantedTo] : [])
  const [asked] = read.data?.roles ?? []
  if (!to || !asked) throw notAGrant()
  const grant = grantSite(
    world.db,
    site.id,
    { id: to.application.id, name: to.application.displayName },
    asked,
  )
  if (!grant) throw new Error('a grant that was just written is not there')
  return { status: 201, body: grantJson(grant) }
}

const patchGrant = (context: Context, site: Site): GraphReply => {
  const [asked] = grantPatch.safeParse(context.call.body).data?.roles ?? []
  if (!asked) throw notAGrant()
  if (!changeGrant(context.world.db, site.id, context.param('permission'), asked)) throw itemNotFound()
  return getGrant(context, site)
}

const dropGrant = ({ world, param }: Context, site: Site): GraphReply => {
  if (!removeGrant(world.db, site.id, param('permission'))) throw itemNotFound()
  return { status: 204 }
}

const grants = '/sites/{site}/permissions'
const grant = `${grants}/{permission}`

export const siteRoutes: readonly SiteRoute[] = [
  reading('GET', '/sites/{site}', 'sites.get', 1, ['select'], getSite),
  granting('GET', grants, 'permissions.list', getGrants),
  granting('POST', grants, 'permissions.create', postGrant),
  granting('GET', grant, 'permissions.get', getGrant),
  granting('PATCH', grant, 'permissions.update', patchGrant),
  granting('DELETE', grant, 'permissions.delete', dropGrant),
]
