// `tsx infra/provision/provision.ts`: prepares the SharePoint site for Countywide, from the bot's own environment.

import { readConfig } from '../../bot/config.ts'
import { createCredentials, tokenFor } from '../../bot/identity/app-credentials.ts'
import { createGraph } from '../../shared/graph/client/graph.ts'
import { provisionLists } from './lists.ts'

const stop = (lines: readonly string[]): never => {
  for (const line of lines) console.error(line)
  process.exit(1)
}

const config = readConfig()
if (!config.ok) stop(config.refusal)
else {
  const { value } = config
  const graph = createGraph({
    base: value.graphBase,
    token: tokenFor(createCredentials(value), 'https://graph.microsoft.com'),
    siteHost: value.siteHost,
    sitePath: value.sitePath,
    unitsPerMinute: value.unitsPerMinute,
    log: (entry) => console.error(JSON.stringify(entry)),
  })
  try {
    const { webUrl } = await graph.site()
    console.log(`Site: ${webUrl}`)
    for (const { displayName, changes } of await provisionLists(graph))
      console.log(
        `${displayName}: ${changes.length === 0 ? 'in place, nothing changed' : changes.join('; ')}`,
      )
  } catch (error) {
    const reasons = [error, error instanceof Error ? error.cause : undefined]
    const words = reasons.flatMap((reason) => (reason instanceof Error ? [reason.message] : []))
    stop([`The site could not be prepared: ${words.join('; ')}`])
  }
}
