// What the product's own manifest says of it: its name, its tabs, its panes in Outlook and the commands of its bot.
import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { extensionsSchema, itemPermission, panesIn } from './panes.ts'
import { DoorRefusal } from './problem.ts'

const schema = z.looseObject({
  id: z.string(),
  name: z.looseObject({ short: z.string() }),
  staticTabs: z
    .array(
      z.looseObject({ entityId: z.string(), name: z.string().optional(), contentUrl: z.url().optional() }),
    )
    .default([]),
  bots: z
    .array(
      z.looseObject({
        botId: z.string(),
        commandLists: z
          .array(
            z.looseObject({
              scopes: z.array(z.string()),
              commands: z.array(z.looseObject({ title: z.string(), description: z.string() })),
            }),
          )
          .default([]),
      }),
    )
    .min(1),
  composeExtensions: z
    .array(
      z.looseObject({
        commands: z
          .array(
            z.looseObject({
              id: z.string(),
              title: z.string(),
              type: z.enum(['query', 'action']).default('query'),
              initialRun: z.boolean().default(false),
              parameters: z
                .array(z.looseObject({ name: z.string(), description: z.string().default('') }))
                .min(1),
            }),
          )
          .default([]),
        messageHandlers: z
          .array(z.looseObject({ value: z.looseObject({ domains: z.array(z.string()).default([]) }) }))
          .default([]),
      }),
    )
    .default([]),
  activities: z
    .looseObject({
      activityTypes: z.array(z.looseObject({ type: z.string(), templateText: z.string() })).default([]),
    })
    .default({ activityTypes: [] }),
  extensions: extensionsSchema,
  authorization: z
    .looseObject({
      permissions: z
        .looseObject({ resourceSpecific: z.array(z.looseObject({ name: z.string() })).default([]) })
        .default({ resourceSpecific: [] }),
    })
    .default({ permissions: { resourceSpecific: [] } }),
})
export type Manifest = z.infer<typeof schema>

/** The tab's address on this origin: the gateway passes it on to the product. */
export const localAddress = (contentUrl: string): string => {
  const url = new URL(contentUrl)
  return url.pathname + url.search + url.hash
}

/** Read afresh each time, as the product may be packaged again while this runs; undefined when there is none. */
export const readManifest = async (file: string): Promise<Manifest | undefined> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    return undefined
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch (problem) {
    throw new DoorRefusal(500, `${file} cannot be read as a manifest. ${problem}`)
  }
}

/** The searches of the app's message extension, and whose links it hears of. */
const extensionIn = ({ composeExtensions }: Manifest) => ({
  searches: composeExtensions
    .flatMap(({ commands }) => commands.filter(({ type }) => type === 'query'))
    .flatMap(({ id, title, initialRun, parameters: [first] }) =>
      first ? [{ id, title, initialRun, parameter: first.name, hint: first.description }] : [],
    ),
  domains: composeExtensions.flatMap(({ messageHandlers }) =>
    messageHandlers.flatMap(({ value }) => value.domains),
  ),
})

const seen = (manifest: Manifest, tenantId: string) => {
  const lists = manifest.bots.flatMap((bot) => bot.commandLists)
  const commands = lists.filter(({ scopes }) => scopes.includes('personal')).flatMap((list) => list.commands)
  return {
    id: manifest.id,
    tenantId,
    name: manifest.name.short,
    botId: manifest.bots[0]?.botId,
    tabs: manifest.staticTabs.flatMap(({ entityId, name, contentUrl }) =>
      // Teams' own tabs (`conversations`, `about`) have no address and are drawn by the shell.
      contentUrl ? [{ entityId, name: name ?? entityId, contentUrl: localAddress(contentUrl) }] : [],
    ),
    commands: commands.map(({ title, description }) => ({ title, description })),
    extension: extensionIn(manifest),
    panes: panesIn(manifest.extensions, manifest.name.short).map(({ page, ...pane }) => ({
      ...pane,
      url: localAddress(page),
      permission: itemPermission(manifest.authorization.permissions.resourceSpecific.map(({ name }) => name)),
    })),
  }
}

export const registerManifest = (app: FastifyInstance, file: string, tenantId: string): void => {
  app.get('/local/app', async () => {
    const manifest = await readManifest(file)
    if (!manifest)
      throw new DoorRefusal(404, `The app has no manifest yet: nothing is at ${file}. Run "npm run package".`)
    return seen(manifest, tenantId)
  })
}
