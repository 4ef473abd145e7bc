// Activity notifications: a line in a person's feed, without a chat message.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { installOf } from '../../directory/installs.ts'
import { addNotification } from '../../directory/notifications.ts'
import { findByIdOrName } from '../../directory/people.ts'
import type { Context, GraphReply, TenantRoute } from '../call.ts'
import { badRequest, directoryNotFound, GraphRefusal } from '../errors.ts'

const text = z.strictObject({ content: z.string().min(1).max(150) })
const entityTopic = z.strictObject({
  source: z.literal('entityUrl'),
  value: z.string().min(1),
  webUrl: z.url().optional(),
})
const textTopic = z.strictObject({ source: z.literal('text'), value: z.string().min(1), webUrl: z.url() })
const notification = z.strictObject({
  topic: z.discriminatedUnion('source', [entityTopic, textTopic]),
  activityType: z.string().min(1),
  chainId: z.number().int().optional(),
  previewText: text,
  templateParameters: z
    .array(z.strictObject({ name: z.string(), value: z.string() }))
    .max(20)
    .default([]),
  teamsAppId: z.string().optional(),
})

const postNotification = ({ world, call, param }: Context): GraphReply => {
  const person = findByIdOrName(world.db, param('user'))
  if (!person) throw directoryNotFound(param('user'))
  const read = notification.safeParse(call.body)
  if (!read.success) {
    throw badRequest(
      `Invalid request: ${read.error.issues[0]?.path.join('.') ?? ''} ${read.error.issues[0]?.message ?? ''}`,
    )
  }
  if (!installOf(world.db, 'personal', person.id)) {
    throw new GraphRefusal(
      403,
      'Forbidden',
      'The app must be installed for the recipient to receive activity notifications.',
    )
  }
  const given = read.data
  const id = randomUUID()
  addNotification(world.db, {
    id,
    personId: person.id,
    activityType: given.activityType,
    previewText: given.previewText.content,
    topicText: given.topic.value,
    topicUrl: given.topic.webUrl,
    parameters: given.templateParameters,
    chainId: given.chainId,
    at: world.now(),
  })
  world.events.emit({ type: 'activityNotification', personId: person.id, notificationId: id })
  return { status: 204 }
}

export const notificationRoutes: readonly TenantRoute[] = [
  {
    kind: 'teams',
    method: 'POST',
    path: '/users/{user}/teamwork/sendActivityNotification',
    operation: 'notifications.send',
    query: [],
    admits: ['TeamsActivity.Send', 'TeamsActivity.Send.User'],
    run: postNotification,
  },
]
