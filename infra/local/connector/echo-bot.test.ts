// An unmodified botbuilder bot against the local Connector and Entra, configured as the product configures itself.
import { ConfidentialClientApplication } from '@azure/msal-node'
import {
  type AdaptiveCardInvokeResponse,
  type AdaptiveCardInvokeValue,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TeamsActivityHandler,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder'
import { MsalServiceClientCredentialsFactory } from 'botframework-connector'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { schoolsTeam } from '../directory/cast.ts'
import { channelsOf } from '../directory/teams.ts'
import { personalConversationId } from './identity.ts'
import { amara, openStage, priya, type Stage } from './test-stage.ts'

const card = (text: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] })

class EchoBot extends TeamsActivityHandler {
  constructor() {
    super()
    this.onMessage(async (turn, next) => {
      await this.answer(turn)
      await next()
    })
    this.onMembersAdded(async (turn, next) => {
      await turn.sendActivity('welcome')
      await next()
    })
  }
  private async answer(turn: TurnContext) {
    const { text, from } = turn.activity
    if (text === 'who') {
      const member = await TeamsInfo.getMember(turn, from.id)
      await turn.sendActivity(`${member.name} ${member.aadObjectId}`)
    } else if (text === 'card') {
      await turn.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card('Vote'))))
    } else if (text === 'change') {
      const sent = await turn.sendActivity('first words')
      await turn.updateActivity({ ...MessageFactory.text('second words'), id: sent?.id ?? '' })
    } else if (text === 'undo') {
      const sent = await turn.sendActivity('gone in a moment')
      await turn.deleteActivity(sent?.id ?? '')
    } else await turn.sendActivity(`echo ${text}`)
  }
  override async onAdaptiveCardInvoke(
    _turn: TurnContext,
    value: AdaptiveCardInvokeValue,
  ): Promise<AdaptiveCardInvokeResponse> {
    const chosen = z.object({ slot: z.number() }).parse(value.action.data)
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: card(`Slot ${chosen.slot}`),
    }
  }
}

type Registration = { readonly clientId: string; readonly secret: string; readonly tenantId: string }

const adapterFor = ({ clientId, secret, tenantId }: Registration, base: string) => {
  const authority = `https://login.microsoftonline.com/${tenantId}`
  const authorityMetadata = JSON.stringify({
    issuer: `${authority}/v2.0`,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/entra/${tenantId}/oauth2/v2.0/token`,
    jwks_uri: `${base}/entra/${tenantId}/discovery/v2.0/keys`,
  })
  const client = new ConfidentialClientApplication({
    auth: { clientId, clientSecret: secret, authority, authorityMetadata },
  })
  const settings = {
    MicrosoftAppId: clientId,
    MicrosoftAppTenantId: tenantId,
    ToChannelFromBotLoginUrl: authority,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: `${base}/botframework/v1/.well-known/openidconfiguration`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${base}/entra/${tenantId}/v2.0/.well-known/openid-configuration`,
    OAuthUrl: base,
    ValidateAuthority: true,
    CallerId: 'urn:botframework:azure',
  }
  // @ts-expect-error botbuilder's types are of msal-node 2; it only calls acquireTokenByClientCredential.
  const credentials = new MsalServiceClientCredentialsFactory(clientId, client)
  return new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, credentials))
}

const botServer = (adapterNow: () => CloudAdapter, bot: EchoBot) => {
  const server = Fastify({ forceCloseConnections: true })
  server.post('/api/messages', async (request, reply) => {
    let sent: unknown
    const response = {
      socket: request.raw.socket,
      status: (code: number) => {
        reply.code(code)
        return response
      },
      header: (name: string, value: unknown) => {
        reply.header(name, value)
        return response
      },
      send: (body: unknown) => {
        sent = body
        return response
      },
      end: () => response,
    }
    const { method, headers } = request
    const body = z.record(z.string(), z.unknown()).parse(request.body)
    await adapterNow().process({ method, headers, body }, response, (turn) => bot.run(turn))
    return reply.send(sent)
  })
  return server
}

const addressSchema = z.object({ port: z.number() })
let stage: Stage
let adapter: CloudAdapter
const server = botServer(() => adapter, new EchoBot())

beforeAll(async () => {
  await server.listen({ port: 0, host: '127.0.0.1' })
  const productUrl = `http://127.0.0.1:${addressSchema.parse(server.server.address()).port}`
  stage = await openStage({ productUrl })
  const { app, tenant } = stage.world
  adapter = adapterFor({ ...app, tenantId: tenant.id }, stage.url.replace('localhost', '127.0.0.1'))
  await stage.door('POST', `/persons/${priya.id}/app`, { action: 'install' })
})
afterAll(async () => {
  await stage.close()
  await server.close()
})

const chatOf = (person: { id: string }) => personalConversationId(stage.world.app.clientId, person.id)
const general = () => channelsOf(stage.world.db, schoolsTeam.id)[0]?.id ?? ''
const messagesSchema = z.array(
  z.looseObject({
    id: z.string(),
    text: z.string(),
    edited: z.string().nullable(),
    deleted: z.string().nullable(),
    cards: z.array(z.unknown()),
  }),
)
const shown = async (conversationId = chatOf(priya)) => {
  const path = `/conversations/${encodeURIComponent(conversationId)}/messages?person=${priya.id}`
  return messagesSchema.parse((await stage.door('GET', path)).body)
}
const say = (text: string) =>
  stage.door('POST', `/conversations/${chatOf(priya)}/say`, { person: priya.id, text })
const serviceUrl = () => `${stage.url.replace('localhost', '127.0.0.1')}/connector/`

describe('an unmodified bot', () => {
  it('hears of its installation and answers', async () => {
    expect((await shown())[0]?.text).toBe('welcome')
  })

  it('answers what is written to it', async () => {
    expect((await say('hello')).body).toMatchObject({ botStatus: 200 })
    expect((await shown()).at(-1)?.text).toBe('echo hello')
  })

  it('learns who writes', async () => {
    await say('who')
    expect((await shown()).at(-1)?.text).toBe(`Priya Nair ${priya.id}`)
  })

  it('sends a card, and its answer to a press takes the place of it', async () => {
    await say('card')
    const messageId = (await shown()).at(-1)?.id
    const pressed = { person: priya.id, messageId, kind: 'execute', verb: 'vote', data: { slot: 2 } }
    const { body } = await stage.door('POST', `/conversations/${chatOf(priya)}/press`, pressed)
    expect(body).toMatchObject({ statusCode: 200 })
    expect((await shown()).at(-1)).toMatchObject({ id: messageId, cards: [card('Slot 2')] })
  })

  it('edits and takes back what it said', async () => {
    await say('change')
    expect((await shown()).at(-1)).toMatchObject({ text: 'second words', edited: expect.any(String) })
    await say('undo')
    expect((await shown()).at(-1)).toMatchObject({ text: '', deleted: expect.any(String) })
  })

  it('speaks first to a person who has the app', async () => {
    const { clientId } = stage.world.app
    const tenantId = stage.world.tenant.id
    const start = (person: { id: string; displayName: string }) =>
      adapter.createConversationAsync(
        clientId,
        'msteams',
        serviceUrl(),
        'https://api.botframework.com',
        {
          isGroup: false,
          bot: { id: `28:${clientId}`, name: 'Countywide' },
          members: [{ id: person.id, name: person.displayName }],
          tenantId,
          channelData: { tenant: { id: tenantId } },
        },
        async (turn) => {
          await turn.sendActivity('good morning')
        },
      )
    await start(priya)
    expect((await shown()).at(-1)?.text).toBe('good morning')
    await expect(start(amara)).rejects.toMatchObject({ statusCode: 403, code: 'ForbiddenOperationException' })
  })

  it('posts in a channel and goes on in the thread', async () => {
    const { clientId } = stage.world.app
    const reference = {
      serviceUrl: serviceUrl(),
      channelId: 'msteams',
      bot: { id: `28:${clientId}`, name: 'Countywide' },
      conversation: { id: general(), isGroup: true, conversationType: 'channel', name: 'General' },
    }
    await adapter.continueConversationAsync(clientId, reference, async (turn) => {
      const [thread] = await TeamsInfo.sendMessageToTeamsChannel(
        turn,
        // @ts-expect-error The SDK's factory makes what the SDK's own types refuse under exactOptionalPropertyTypes.
        MessageFactory.text('news'),
        general(),
        clientId,
      )
      await adapter.continueConversationAsync(clientId, thread, async (inThread) => {
        await inThread.sendActivity('more news')
      })
    })
    const [root, reply] = await shown(general())
    expect(root?.text).toBe('news')
    expect(reply).toMatchObject({ text: 'more news', replyTo: root?.id })
  })
})
