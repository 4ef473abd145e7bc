// The routes of teams, their channels and what was posted there.

import { z } from 'zod'
import { type Channel, channelsOf, findTeam, type Team } from '../../directory/teams.ts'
import { listMessages, type Message } from '../../store/messages.ts'
import { type Context, type GraphReply, moment, type TenantRoute } from '../call.ts'
import { badRequest, GraphRefusal } from '../errors.ts'
import { graphBase, linkWith, pick, positionOf, selectOf, skipToken, topOf } from '../odata/query.ts'

const notFound = (what: string) => new GraphRefusal(404, 'NotFound', `${what} not found.`)

const teamAt = ({ world, param }: Context): Team => {
  const team = findTeam(world.db, param('team'))
  if (!team) throw notFound('Team')
  return team
}

const channelAt = (context: Context): Channel => {
  const team = teamAt(context)
  const channel = channelsOf(context.world.db, team.id).find((one) => one.id === context.param('channel'))
  if (!channel) throw notFound('Channel')
  return channel
}

const teamJson = (team: Team): Record<string, unknown> => ({
  id: team.id,
  createdDateTime: moment(team.createdAt),
  displayName: team.name,
  description: team.description,
  isArchived: false,
  visibility: 'private',
})

const channelJson = (channel: Channel): Record<string, unknown> => ({
  id: channel.id,
  createdDateTime: moment(channel.createdAt),
  displayName: channel.name,
  description: null,
  membershipType: 'standard',
  webUrl: `https://teams.microsoft.com/l/channel/${encodeURIComponent(channel.id)}/${encodeURIComponent(channel.name)}?groupId=${channel.teamId}`,
})

const getTeam = (context: Context): GraphReply => ({
  status: 200,
  body: {
    '@odata.context': `${graphBase}/$metadata#teams/$entity`,
    ...pick(teamJson(teamAt(context)), selectOf(context.call.query), 'team'),
  },
})

const onlyNameFilter = /^\s*displayName eq '((?:[^']|'')*)'\s*$/

const getChannels = (context: Context): GraphReply => {
  const team = teamAt(context)
  const { query } = context.call
  const filter = query.get('filter')
  const name = filter === undefined ? undefined : onlyNameFilter.exec(filter)?.[1]?.replaceAll("''", "'")
  if (filter !== undefined && name === undefined) throw badRequest('Invalid filter clause')
  const shown = channelsOf(context.world.db, team.id).filter(
    (channel) => name === undefined || channel.name === name,
  )
  return {
    status: 200,
    body: {
      '@odata.context': `${graphBase}/$metadata#teams('${team.id}')/channels`,
      '@odata.count': shown.length,
      value: shown.map((channel) => pick(channelJson(channel), selectOf(query), 'channel')),
    },
  }
}

const getChannel = (context: Context): GraphReply => ({
  status: 200,
  body: pick(channelJson(channelAt(context)), selectOf(context.call.query), 'channel'),
})

const attachments = z.array(
  z.looseObject({ contentType: z.string().optional(), content: z.unknown().optional() }),
)

const attachmentsOf = (message: Message) =>
  attachments.parse(JSON.parse(message.cardsJson)).map((attachment, at) => ({
    id: `${message.id}-${at}`,
    contentType: attachment.contentType ?? 'application/vnd.microsoft.card.adaptive',
    contentUrl: null,
    content: JSON.stringify(attachment.content ?? attachment),
    name: null,
    thumbnailUrl: null,
  }))

const senderOf = ({ from }: Message) =>
  from.bot
    ? {
        application: { id: from.id, displayName: from.name, applicationIdentityType: 'bot' },
        device: null,
        user: null,
      }
    : {
        application: null,
        device: null,
        user: { id: from.id, displayName: from.name, userIdentityType: 'aadUser' },
      }

const time = (at: number | undefined): string | null => (at === undefined ? null : new Date(at).toISOString())

/** A card stands in the body as a marker that names its attachment, as Teams writes it. */
const messageJson = (channel: Channel, message: Message): Record<string, unknown> => {
  const cards = attachmentsOf(message)
  const markers = cards.map((card) => `<attachment id="${card.id}"></attachment>`).join('')
  return {
    id: message.id,
    replyToId: message.replyTo ?? null,
    etag: String(message.editedAt ?? message.at),
    messageType: 'message',
    createdDateTime: time(message.at),
    lastModifiedDateTime: time(message.deletedAt ?? message.editedAt ?? message.at),
    lastEditedDateTime: time(message.editedAt),
    deletedDateTime: time(message.deletedAt),
    subject: null,
    summary: message.summary ?? null,
    importance: 'normal',
    locale: 'en-gb',
    webUrl: `https://teams.microsoft.com/l/message/${encodeURIComponent(channel.id)}/${message.id}?groupId=${channel.teamId}`,
    from: senderOf(message),
    body: { contentType: 'html', content: `${message.text}${markers}` },
    channelIdentity: { teamId: channel.teamId, channelId: channel.id },
    attachments: cards,
    mentions: [],
    reactions: [],
  }
}

const messagePage = (
  context: Context,
  channel: Channel,
  wanted: (message: Message) => boolean,
): GraphReply => {
  const { call, world } = context
  const all = listMessages(world.db, channel.id).filter(wanted).reverse()
  const position = positionOf(call.query)
  const top = topOf(call.query, 20, 50)
  const more = all.length > position + top
  const shown = all.slice(position, position + top)
  return {
    status: 200,
    body: {
      '@odata.context': `${graphBase}/$metadata#teams('${channel.teamId}')/channels('${channel.id}')/messages`,
      '@odata.count': shown.length,
      ...(more
        ? { '@odata.nextLink': linkWith(call.path, call.query, 'skiptoken', skipToken(position + top)) }
        : {}),
      value: shown.map((message) => messageJson(channel, message)),
    },
  }
}

/** Posts only, newest first; replies are read per post. */
const getMessages = (context: Context): GraphReply =>
  messagePage(context, channelAt(context), (message) => message.replyTo === undefined)

const getReplies = (context: Context): GraphReply =>
  messagePage(context, channelAt(context), (message) => message.replyTo === context.param('message'))

const getMessage = (context: Context): GraphReply => {
  const channel = channelAt(context)
  const all = listMessages(context.world.db, channel.id)
  const message = all.find((one) => one.id === context.param('message') && one.replyTo === undefined)
  if (!message) throw notFound('Message')
  return { status: 200, body: messageJson(channel, message) }
}

const base = { kind: 'teams', method: 'GET' } as const
const readsTeam = ['Team.ReadBasic.All', 'TeamSettings.Read.All', 'Group.Read.All']
const readsChannels = [
  'Channel.ReadBasic.All',
  'ChannelSettings.Read.All',
  'ChannelSettings.Read.Group',
  'Group.Read.All',
]
// The last one is granted by the team itself when the app is added (resource-specific consent).
const readsMessages = ['ChannelMessage.Read.All', 'Group.Read.All', 'ChannelMessage.Read.Group']
const channels = '/teams/{team}/channels'
const messages = `${channels}/{channel}/messages`

export const channelRoutes: readonly TenantRoute[] = [
  {
    ...base,
    path: '/teams/{team}',
    operation: 'teams.get',
    query: ['select'],
    admits: readsTeam,
    run: getTeam,
  },
  {
    ...base,
    path: channels,
    operation: 'channels.list',
    query: ['select', 'filter'],
    admits: readsChannels,
    run: getChannels,
  },
  {
    ...base,
    path: `${channels}/{channel}`,
    operation: 'channels.get',
    query: ['select'],
    admits: readsChannels,
    run: getChannel,
  },
  {
    ...base,
    path: messages,
    operation: 'messages.list',
    query: ['top', 'skiptoken'],
    admits: readsMessages,
    run: getMessages,
  },
  {
    ...base,
    path: `${messages}/{message}`,
    operation: 'messages.get',
    query: [],
    admits: readsMessages,
    run: getMessage,
  },
  {
    ...base,
    path: `${messages}/{message}/replies`,
    operation: 'messages.replies',
    query: ['top', 'skiptoken'],
    admits: readsMessages,
    run: getReplies,
  },
]
