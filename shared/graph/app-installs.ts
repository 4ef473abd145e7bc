// Graph's half of the chat: adding the app for a person, naming their chat with it, reading back what was posted,
// notices in activity feeds, and where ids of conversations are kept.

import * as z from 'zod'
import type { PersonId } from '../domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../domain/kernel/result.ts'
import type { UnreachableReason } from '../domain/people/delivery-state.ts'
import type { ConversationStore, SendRefusal, SentCard } from '../ports/chat.ts'
import { Outage } from '../ports/versioned.ts'
import { Forbidden, GraphRefused, UnclearReply } from './client/errors.ts'
import { type Graph, graphAddress } from './client/graph.ts'
import { query, quoted, segment } from './client/query.ts'
import { findPerson } from './directory.ts'
import { conversationStore } from './updates/conversations.ts'
import { type FeedNotices, feedNotices } from './updates/feed-notices.ts'

export type AppInstalls = {
  /** Adds the app for the person where it is missing. Safe to repeat. */
  readonly install: (person: PersonId) => Promise<Result<true, SendRefusal>>
  /** The id of the person's chat with the app; null when the app is not installed for them. */
  readonly chatOf: (person: PersonId) => Promise<string | null>
  /**
   * The app's post in the channel with this summary, not older than the moment; null when there is none.
   * @throws Outage when the channel has more posts since then than are read
   */
  readonly findPost: (
    channel: { readonly teamId: string; readonly channelId: string },
    summary: string,
    since: string,
  ) => Promise<SentCard | null>
  /** To up to a hundred people who have the app, in one request that tells nothing of each. */
  readonly notifyAll: FeedNotices
  readonly conversations: ConversationStore
}

const withIds = z.object({ value: z.array(z.object({ id: z.string() })) })
const chatBody = z.object({ id: z.string() })
const messagesBody = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      createdDateTime: z.string(),
      deletedDateTime: z.string().nullish(),
      summary: z.string().nullish(),
      from: z.object({ application: z.object({ id: z.string() }).nullish() }).nullish(),
    }),
  ),
  '@odata.nextLink': z.string().optional(),
})

const installsPath = (person: PersonId) => `/users/${segment('guid', person)}/teamwork/installedApps`
/** Two thousand posts. Who has more since then has to look for themselves. */
const mostPages = 40
/** Teams' clock and ours need not agree. */
const skewMs = 60_000

/** Why the app could not be added; the person's own entry tells more than the words of the refusal. */
const refusalOf = async (
  graph: Graph,
  person: PersonId,
  error: Forbidden | GraphRefused,
): Promise<SendRefusal> => {
  const unreachable = (reason: UnreachableReason): SendRefusal => ({ kind: 'unreachable', reason })
  const found = await findPerson(graph, person)
  if (!found) return unreachable('notInDirectory')
  if (error.status !== 403) return { kind: 'refusedForNow', reason: `${error.status} ${error.code}`.trim() }
  if (found.isGuest) return unreachable('guestRefused')
  return unreachable(/block/i.test(`${error.code} ${error.message}`) ? 'appBlocked' : 'policyRefused')
}

/** A 409, be it the first answer or the one after a lost reply. */
const isThere = (error: unknown) =>
  (error instanceof GraphRefused || error instanceof UnclearReply) && error.status === 409

const isAboutPerson = (error: unknown): error is Forbidden | GraphRefused =>
  (error instanceof Forbidden || error instanceof GraphRefused) &&
  (error.status === 403 || error.status === 404)

/** The app's id in the organisation's catalogue, which is not the id in its manifest. */
const readCatalogueId = async (graph: Graph, appExternalId: string): Promise<string> => {
  const path = `/appCatalogs/teamsApps${query({ $filter: `externalId eq ${quoted(appExternalId)}` })}`
  const { body } = await graph.send({ method: 'GET', path, units: 0 })
  const id = withIds.parse(body).value[0]?.id
  if (id === undefined) throw new Outage('the app is not in the organisation’s Teams catalogue')
  return id
}

const install = async (
  graph: Graph,
  person: PersonId,
  catalogueId: string,
): Promise<Result<true, SendRefusal>> => {
  const app = `${graphAddress}/appCatalogs/teamsApps/${segment('guid', catalogueId)}`
  const body = { 'teamsApp@odata.bind': app }
  const path = installsPath(person)
  try {
    await graph.send({ method: 'POST', path, body, units: 0, repeatable: true, mayBeForbidden: true })
    return ok(true)
  } catch (error) {
    if (isThere(error)) return ok(true)
    if (!isAboutPerson(error)) throw error
    return refuse(await refusalOf(graph, person, error))
  }
}

const chatOf = async (graph: Graph, person: PersonId, appExternalId: string): Promise<string | null> => {
  const options = { $expand: 'teamsApp', $filter: `teamsApp/externalId eq ${quoted(appExternalId)}` }
  const path = `${installsPath(person)}${query(options)}`
  const { body } = await graph.send({ method: 'GET', path, units: 0 })
  const id = withIds.parse(body).value[0]?.id
  if (id === undefined) return null
  const chat = `${installsPath(person)}/${segment('opaque', id)}/chat`
  return chatBody.parse((await graph.send({ method: 'GET', path: chat, units: 0 })).body).id
}

const findPost: (graph: Graph) => AppInstalls['findPost'] = (graph) => async (channel, summary, since) => {
  const of = `/teams/${segment('guid', channel.teamId)}/channels/${segment('channel', channel.channelId)}`
  const earliest = Date.parse(since) - skewMs
  let link = `${of}/messages${query({ $top: 50 })}`
  for (let page = 1; page <= mostPages; page += 1) {
    const { body } = await graph.send({ method: 'GET', path: link, units: 0 })
    const messages: z.output<typeof messagesBody> = messagesBody.parse(body)
    const recent = messages.value.filter((one) => Date.parse(one.createdDateTime) >= earliest)
    const post = recent.find(
      (one) => one.summary === summary && one.from?.application && !one.deletedDateTime,
    )
    if (post) return { conversationId: `${channel.channelId};messageid=${post.id}`, activityId: post.id }
    const next = messages['@odata.nextLink']
    // Posts come newest first: behind a page of older ones there are only older ones.
    if (next === undefined || recent.length === 0) return null
    link = next
  }
  throw new Outage('the channel has more posts since then than are read back')
}

export const appInstalls = (
  graph: Graph,
  { appExternalId }: { readonly appExternalId: string },
): AppInstalls => {
  let asked: Promise<string> | undefined
  // A whole batch asks at the same moment, and one question will do.
  const catalogueId = (): Promise<string> => {
    asked ??= readCatalogueId(graph, appExternalId).catch((error: unknown) => {
      asked = undefined
      throw error
    })
    return asked
  }
  return {
    install: async (person) => install(graph, person, await catalogueId()),
    chatOf: (person) => chatOf(graph, person, appExternalId),
    findPost: findPost(graph),
    notifyAll: feedNotices(graph),
    conversations: conversationStore(graph),
  }
}
