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
const common = {
  topic: z.discriminatedUnion('source', [entityTopic, textTopic]),
  activityType: z.string().min(1),
  chainId: z.number().int().optional(),
  previewText: text,
  templateParameters: z
    .array(z.strictObject({ name: z.string(), value: z.string() }))
    .max(20)
    .default([]),
  teamsAppId: z.string().optional(),
}
const notification = z.strictObject(common)
const notificationToMany = z.strictObject({
  ...common,
  recipients: z
    .array(
      z.strictObject({
        '@odata.type': z.literal('microsoft.graph.aadUserNotificationRecipient'),
        userId: z.guid(),
      }),
    )
    .min(1)
    .max(100),
})
type Notification = Omit<z.infer<typeof notification>, 'teamsAppId'>

const parsed = <Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> => {
  const read = shape.safeParse(body)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw badRequest(`Invalid request: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
}

const deliver = (world: Context['world'], personId: string, given: Notification): void => {
  const id = randomUUID()
  addNotification(world.db, {
    id,
    personId,
    activityType: given.activityType,
    previewText: given.previewText.content,
    topicText: given.topic.value,
    topicUrl: given.topic.webUrl,
    parameters: given.templateParameters,
    chainId: given.chainId,
    at: world.now(),
  })
  world.events.emit({ type: 'activityNotification', personId, notificationId: id })
}

const postNotification = ({ world, call, param }: Context): GraphReply => {
  const person = findByIdOrName(world.db, param('user'))
  if (!person) throw directoryNotFound(param('user'))
  const given = parsed(notification, call.body)
  if (!installOf(world.db, 'personal', person.id)) {
    throw new GraphRefusal(
      403,
      'Forbidden',
      'The app must be installed for the recipient to receive activity notifications.',
    )
  }
  deliver(world, person.id, given)
  return { status: 204 }
}

/** Teams works through the people for a while in the caller's name (quality.md, "Graph alternatives"). */
const tokenLastsMs = 45 * 60_000

/** Taken for all at once: whoever is unknown or has not got the app gets nothing, and the caller never hears of it. */
const postToMany = ({ world, call, caller }: Context): GraphReply => {
  const { recipients, ...given } = parsed(notificationToMany, call.body)
  if (caller.tokenUntil - world.realNow() < tokenLastsMs)
    throw new GraphRefusal(
      412,
      'PreconditionFailed',
      'The access token must be valid for at least 45 more minutes.',
    )
  for (const { userId } of recipients) {
    const person = findByIdOrName(world.db, userId)
    if (person && installOf(world.db, 'personal', person.id)) deliver(world, person.id, given)
  }
  return { status: 202 }
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
  {
    kind: 'teams',
    method: 'POST',
    path: '/teamwork/sendActivityNotificationToRecipients',
    operation: 'notifications.sendToMany',
    query: [],
    admits: ['TeamsActivity.Send'],
    run: postToMany,
  },
]
