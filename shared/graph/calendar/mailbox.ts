// One mailbox: requests to it one after another, and what its refusals mean.

import type { PersonId } from '../../domain/kernel/ids.ts'
import { NoMailbox } from '../../ports/calendar.ts'
import { Conflict, Outage } from '../../ports/versioned.ts'
import { GraphRefused, UnclearReply } from '../client/errors.ts'
import type { Graph, GraphRequest } from '../client/graph.ts'
import { segment } from '../client/query.ts'

/** Exchange allows an app four requests at once to one mailbox and counts everybody's: here they queue up. */
export const mailboxQueues = () => {
  const tails = new Map<PersonId, Promise<unknown>>()
  return async <Value>(mailbox: PersonId, run: () => Promise<Value>): Promise<Value> => {
    const before = tails.get(mailbox) ?? Promise.resolve()
    const mine = before.then(run, run)
    tails.set(mailbox, mine)
    try {
      return await mine
    } finally {
      if (tails.get(mailbox) === mine) tails.delete(mailbox)
    }
  }
}

export const mailboxPath = (mailbox: PersonId): string => `/users/${segment('guid', mailbox)}`

const withoutMailbox = new Set([
  'ErrorInvalidUser',
  'MailboxNotEnabledForRESTAPI',
  'Request_ResourceNotFound',
  'ResourceNotFound',
])

/** Neither SharePoint's units nor its pauses are meant for Outlook. */
export const ask = async (graph: Graph, request: Omit<GraphRequest, 'units'>): Promise<unknown> => {
  try {
    return (await graph.send({ ...request, units: 0 })).body
  } catch (error) {
    if (error instanceof GraphRefused && withoutMailbox.has(error.code))
      throw new NoMailbox(error.message, { cause: error })
    // Two changes of one event overlapped: whoever comes round again finds it at rest.
    if (error instanceof Conflict) throw new Outage(error.message, { cause: error })
    throw error
  }
}

/** Not there, be it the first answer or the one after a lost reply. */
export const isMissing = (error: unknown): boolean =>
  (error instanceof GraphRefused || error instanceof UnclearReply) && error.status === 404
