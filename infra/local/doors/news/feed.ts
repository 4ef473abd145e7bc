// The activity feed of a person, and the news that open shells are sent.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Chat } from '../../connector/chat/chat.ts'
import { findSpot, peopleAt } from '../../connector/chat/spots.ts'
import { type ActivityNotification, markRead, notificationsOf } from '../../directory/notifications.ts'
import type { WorldEvent } from '../../world.ts'
import { readManifest } from '../manifest.ts'
import { knownPerson } from '../people.ts'
import type { Streams } from './stream.ts'

const byId = z.object({ id: z.string() })

type Templates = ReadonlyMap<string, string>

const templatesIn = async (manifestFile: string): Promise<Templates> => {
  // A manifest that is missing or broken is reported by its own door; the feed then goes without its sentences.
  const manifest = await readManifest(manifestFile).catch(() => undefined)
  return new Map(manifest?.activities.activityTypes.map(({ type, templateText }) => [type, templateText]))
}

/** The manifest's sentence for this kind of activity, its `{names}` filled in; `{actor}` is the app. */
export const feedText = (
  notification: Pick<ActivityNotification, 'activityType' | 'parameters' | 'topicText'>,
  templates: Templates,
  appName: string,
): string => {
  const template = templates.get(notification.activityType)
  if (template === undefined) return notification.topicText
  const values = new Map(notification.parameters.map(({ name, value }) => [name, value]))
  return template.replace(/\{(\w+)\}/g, (all, name: string) =>
    name === 'actor' ? appName : (values.get(name) ?? all),
  )
}

const shown = (notification: ActivityNotification, templates: Templates, appName: string) => ({
  id: notification.id,
  text: feedText(notification, templates, appName),
  previewText: notification.previewText,
  topicUrl: notification.topicUrl ?? null,
  at: new Date(notification.at).toISOString(),
  read: notification.read,
})

export const registerFeed = (app: FastifyInstance, chat: Chat, manifestFile: string): void => {
  const { world } = chat
  app.get('/local/persons/:id/feed', async (request) => {
    const person = knownPerson(world, byId.parse(request.params).id)
    const templates = await templatesIn(manifestFile)
    const feed = notificationsOf(world.db, person.id)
    for (const { id, read } of feed) if (!read) markRead(world.db, person.id, id)
    return feed.map((notification) => shown(notification, templates, world.app.name))
  })
}

type MessageEvent = WorldEvent & { readonly type: 'message' }
type NotificationEvent = WorldEvent & { readonly type: 'activityNotification' }

// Only the 1:1 chat makes a toast; channels wait to be looked at.
const tellOfMessage = (chat: Chat, streams: Streams, event: MessageEvent): void => {
  const looking = streams.people()
  const spot = looking.length > 0 ? findSpot(chat.world, event.conversationId) : undefined
  if (!spot) return
  const { conversationId, messageId, change } = event
  const here = new Set(peopleAt(chat.world, spot).map((person) => person.id))
  for (const personId of looking) {
    if (here.has(personId)) streams.tell(personId, { type: 'changed', conversationId })
  }
  const message = chat.posts.find(spot, messageId)
  if (spot.kind !== 'personal' || change !== 'new' || !message?.from.bot) return
  const summary = message.summary ?? message.text
  streams.tell(spot.person.id, { type: 'toast', summary, conversationId, messageId })
}

const tellOfNotification = async (
  chat: Chat,
  streams: Streams,
  manifestFile: string,
  { personId, notificationId }: NotificationEvent,
): Promise<void> => {
  const { db, app } = chat.world
  if (!streams.people().includes(personId)) return
  // Read at once: while the manifest is read the world may be closed.
  const notification = notificationsOf(db, personId).find(({ id }) => id === notificationId)
  if (notification === undefined) return
  const told = shown(notification, await templatesIn(manifestFile), app.name)
  streams.tell(personId, { type: 'feed', ...told })
}

/** Passes the world's events on to the shells of those whom they concern. */
export const passOnNews = (chat: Chat, streams: Streams, manifestFile: string): void => {
  chat.world.events.on((event) => {
    if (event.type === 'message') tellOfMessage(chat, streams, event)
    if (event.type === 'outlookChanged') streams.tell(event.personId, { type: 'outlook' })
    if (event.type === 'activityNotification') void tellOfNotification(chat, streams, manifestFile, event)
  })
}
