// Holds one of a mailbox's four places while a call to it is in hand.

import { setTimeout as wait } from 'node:timers/promises'
import { findByIdOrName } from '../../directory/people.ts'
import { mostAtOnce } from '../../outlook/limits.ts'
import type { World } from '../../world.ts'
import { authenticate } from '../access.ts'
import type { GraphCall } from '../call.ts'
import { GraphRefusal } from '../errors.ts'

/** Exchange is never instant; without this no two calls of one process would ever be in hand together. */
const leastMs = 3

const mailboxPath = /^\/users\/([^/]+)\/(?:events|calendar|calendarView|sendMail)(?:\/|$)/i

/** Whose mailbox the path is about, by object id wherever the directory knows the key. */
const mailboxIn = (world: World, path: string): string | undefined => {
  const key = mailboxPath.exec(path)?.[1]
  if (key === undefined) return undefined
  const name = key.replace(/%40/gi, '@')
  return findByIdOrName(world.db, name)?.id ?? name
}

const overLimit = (limit: string, seconds: number): GraphRefusal =>
  new GraphRefusal(429, 'ApplicationThrottled', `Application is over its ${limit} limit.`, {
    headers: { 'retry-after': String(seconds) },
  })

/** Runs the work inside the limits; calls about anything but a mailbox just run. */
export const inMailbox = async <Out>(
  world: World,
  call: GraphCall,
  work: () => Promise<Out> | Out,
): Promise<Out> => {
  const mailbox = mailboxIn(world, call.path)
  if (mailbox === undefined) return work()
  const { appId } = authenticate(world, call.headers['authorization'])
  const entered = world.mailboxes.enter(appId, mailbox)
  if (!entered.ok) throw overLimit(entered.limit, entered.seconds)
  try {
    await wait(leastMs)
    return await work()
  } finally {
    entered.leave()
  }
}

/** In a batch, parts that wait for no other are sent at once: a mailbox takes four of them and throttles the rest. */
export const batchGate = (world: World): ((path: string) => void) => {
  const atOnce = new Map<string, number>()
  return (path) => {
    const mailbox = mailboxIn(world, path)
    if (mailbox === undefined) return
    const count = (atOnce.get(mailbox) ?? 0) + 1
    atOnce.set(mailbox, count)
    if (count > mostAtOnce) throw overLimit('MailboxConcurrency', 1)
  }
}
