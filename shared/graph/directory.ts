// Entra and Teams through Graph as the directory: people of the tenant, and the channels the app stands in.

import * as z from 'zod'
import { type PersonId, personId } from '../domain/kernel/ids.ts'
import type { Directory, DirectoryPerson } from '../ports/directory.ts'
import { GraphRefused } from './client/errors.ts'
import type { Graph } from './client/graph.ts'
import { query, quoted, segment } from './client/query.ts'

const channelsFreshForMs = 600_000
const mostFound = 20
/** The directory takes at most fifteen clauses joined by `or`. */
const addressesEach = 15
const userSelect = 'id,displayName,mail,userPrincipalName,userType'

const userBody = z
  .object({
    id: z.string().toLowerCase(),
    displayName: z.string().nullish(),
    mail: z.string().nullish(),
    userPrincipalName: z.string(),
    userType: z.string().nullish(),
  })
  .transform((user) => ({
    person: {
      id: personId(user.id),
      name: user.displayName ?? user.userPrincipalName,
      email: user.mail ?? user.userPrincipalName,
      isGuest: user.userType === 'Guest',
    },
    addresses: [user.mail, user.userPrincipalName].flatMap((address) =>
      address ? [address.toLowerCase()] : [],
    ),
  }))
const usersBody = z.object({ value: z.array(userBody) })
const groupBody = z.object({
  id: z.string(),
  displayName: z.string(),
  resourceProvisioningOptions: z.array(z.string()).catch([]),
})
const channelBody = z.object({ id: z.string(), displayName: z.string() })

/** Reads a query's pages to the end. */
const readAll = async <Schema extends z.ZodType>(graph: Graph, path: string, schema: Schema) => {
  const pageBody = z.object({ value: z.array(schema), '@odata.nextLink': z.string().optional() })
  const all: z.output<Schema>[] = []
  for (let link: string | undefined = path; link !== undefined; ) {
    const { body } = await graph.send({ method: 'GET', path: link, units: 0 })
    const page: z.output<typeof pageBody> = pageBody.parse(body)
    all.push(...page.value)
    link = page['@odata.nextLink']
  }
  return all
}

const findUsers = async (graph: Graph, filter: string, top: number) => {
  const path = `/users${query({ $filter: filter, $select: userSelect, $top: top })}`
  return usersBody.parse((await graph.send({ method: 'GET', path, units: 0 })).body).value
}

/** A person of the tenant by id, or null; shared with the adapter that installs the app. */
export const findPerson = async (graph: Graph, id: PersonId): Promise<DirectoryPerson | null> => {
  const path = `/users/${segment('guid', id)}${query({ $select: userSelect })}`
  try {
    return userBody.parse((await graph.send({ method: 'GET', path, units: 0 })).body).person
  } catch (error) {
    if (error instanceof GraphRefused && error.status === 404) return null
    throw error
  }
}

const chunks = <Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_empty, index) =>
    values.slice(index * size, (index + 1) * size),
  )

const byAddress = async (
  graph: Graph,
  property: 'mail' | 'userPrincipalName',
  addresses: readonly string[],
) => {
  const found = new Map<string, DirectoryPerson>()
  for (const some of chunks(addresses, addressesEach)) {
    const filter = some.map((address) => `${property} eq ${quoted(address)}`).join(' or ')
    for (const user of await findUsers(graph, filter, 100))
      for (const address of user.addresses) if (some.includes(address)) found.set(address, user.person)
  }
  return found
}

/** Whether the app stands in the team; asked team by team, for Graph has no list of an app's teams. */
const isInstalledIn = async (graph: Graph, teamId: string, appExternalId: string): Promise<boolean> => {
  const options = { $filter: `teamsApp/externalId eq ${quoted(appExternalId)}`, $expand: 'teamsApp' }
  const path = `/teams/${segment('guid', teamId)}/installedApps${query(options)}`
  const { body } = await graph.send({ method: 'GET', path, units: 0 })
  return z.object({ value: z.array(z.unknown()) }).parse(body).value.length > 0
}

const readChannels = async (graph: Graph, appExternalId: string): ReturnType<Directory['channels']> => {
  const select = 'id,displayName,resourceProvisioningOptions'
  const groups = await readAll(graph, `/groups${query({ $select: select, $top: 999 })}`, groupBody)
  const channels = []
  for (const team of groups.filter((group) => group.resourceProvisioningOptions.includes('Team'))) {
    if (!(await isInstalledIn(graph, team.id, appExternalId))) continue
    const path = `/teams/${segment('guid', team.id)}/channels${query({ $select: 'id,displayName' })}`
    const found = await readAll(graph, path, channelBody)
    for (const { id, displayName } of found)
      channels.push({ teamId: team.id, channelId: id, name: `${team.displayName}: ${displayName}` })
  }
  return channels
}

export const directory = (graph: Graph, { appExternalId }: { readonly appExternalId: string }): Directory => {
  let channels: Awaited<ReturnType<Directory['channels']>> = []
  let channelsAt = Number.NEGATIVE_INFINITY
  return {
    find: (id) => findPerson(graph, id),
    search: async (text) => {
      if (text.trim() === '') return []
      const start = quoted(text.trim())
      const properties = ['displayName', 'mail', 'userPrincipalName']
      const filter = properties.map((property) => `startswith(${property},${start})`).join(' or ')
      return (await findUsers(graph, filter, mostFound)).map(({ person }) => person)
    },
    byEmail: async (emails) => {
      const asked = [...new Set(emails.map((email) => email.trim().toLowerCase()))].filter(
        (email) => email !== '',
      )
      const byMail = await byAddress(graph, 'mail', asked)
      const missing = asked.filter((email) => !byMail.has(email))
      return new Map([...byMail, ...(await byAddress(graph, 'userPrincipalName', missing))])
    },
    channels: async () => {
      if (graph.timer.now() - channelsAt >= channelsFreshForMs) {
        channels = await readChannels(graph, appExternalId)
        channelsAt = graph.timer.now()
      }
      return channels
    },
  }
}
