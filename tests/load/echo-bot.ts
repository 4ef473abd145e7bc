// The bot to compare with: botbuilder behind our guard, adapter and door, answering every press with what it carried.

import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder'
import fastify from 'fastify'
import { readConfig } from '../../bot/config.ts'
import { createCredentials } from '../../bot/identity/app-credentials.ts'
import { createAdapter } from '../../bot/teams/adapter.ts'
import { createGuard } from '../../bot/teams/guard.ts'
import { openBot } from '../../bot/teams/route.ts'

const echo = async (turn: TurnContext): Promise<void> => {
  const text = JSON.stringify(turn.activity.value)
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] }
  const value: InvokeResponse = {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card },
  }
  await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value })
}

const config = readConfig()
if (!config.ok) throw new Error(config.refusal.join(' '))
const settings = config.value
const app = fastify({ logger: false })
app.get('/healthz', async () => ({ ok: true }))
const guard = createGuard({ ...settings, realNow: Date.now })
openBot(app, guard, createAdapter(settings, createCredentials(settings)), echo, ({ why }) =>
  console.error(`dropped: ${why}`),
)
await app.listen({ port: settings.port, host: settings.host })
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close())
