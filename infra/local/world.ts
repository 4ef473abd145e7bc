// The world that all rooms of the local Microsoft 365 share: state, clocks, tenant, meter, faults and events.

import { businessClock, type Clock } from './clock.ts'
import { productApp, tenant } from './directory/cast.ts'
import { openTenant } from './directory/tenant.ts'
import { createFaults, type Faults } from './faults.ts'
import { createMeter, type Meter } from './meter.ts'
import { createMailboxLimits, type MailboxLimits } from './outlook/limits.ts'
import { openOutlook } from './outlook/open.ts'
import { type Database, openDatabase } from './store/database.ts'
import { type SigningKeys, signingKeys } from './store/keys.ts'
import { createMessageTables } from './store/messages.ts'
import { noLog, type RequestLog } from './store/request-log.ts'
import { type Settings, settings } from './store/settings.ts'

export type WorldEvent =
  | { readonly type: 'appInstalled'; readonly scope: 'personal'; readonly personId: string }
  | { readonly type: 'appInstalled'; readonly scope: 'team'; readonly teamId: string }
  | { readonly type: 'appRemoved'; readonly personId: string }
  | {
      readonly type: 'message'
      readonly conversationId: string
      readonly messageId: string
      readonly change: 'new' | 'edited' | 'deleted'
    }
  | { readonly type: 'activityNotification'; readonly personId: string; readonly notificationId: string }
  | { readonly type: 'listChanged'; readonly listId: string }
  | { readonly type: 'outlookChanged'; readonly personId: string }

type Events = {
  readonly emit: (event: WorldEvent) => void
  readonly on: (handler: (event: WorldEvent) => void) => void
}
export type World = {
  readonly db: Database
  /** Business time in milliseconds: what Graph and the chats stamp. */
  readonly now: () => number
  /** Real time in milliseconds: tokens and throttling. */
  readonly realNow: () => number
  readonly clock: Clock
  readonly settings: Settings
  readonly tenant: { readonly id: string; readonly name: string; readonly host: string }
  readonly app: {
    readonly clientId: string
    readonly secret: string
    readonly name: string
    readonly catalogId: string
    readonly externalId: string
  }
  readonly entraKeys: SigningKeys
  readonly meter: Meter
  readonly mailboxes: MailboxLimits
  readonly faults: Faults
  readonly log: RequestLog
  readonly events: Events
}

/** Handlers run in the order they were added, before `emit` returns. */
const createEvents = (): Events => {
  const handlers: ((event: WorldEvent) => void)[] = []
  return {
    on: (handler) => {
      handlers.push(handler)
    },
    emit: (event) => {
      for (const handler of handlers) handler(event)
    },
  }
}

type WorldOptions = {
  /** The state file; `:memory:` for a world that ends with the process. */
  readonly file: string
  readonly realNow?: () => number
  readonly log?: RequestLog
}

export const createWorld = ({ file, realNow = Date.now, log = noLog }: WorldOptions): World => {
  const db = openDatabase(file)
  const stored = settings(db)
  const clock = businessClock(stored, realNow)
  createMessageTables(db)
  openTenant(db, clock.now())
  openOutlook(db)
  return {
    db,
    now: clock.now,
    realNow,
    clock,
    settings: stored,
    tenant,
    app: productApp,
    entraKeys: signingKeys(db, 'entra'),
    meter: createMeter(stored, realNow),
    mailboxes: createMailboxLimits(realNow),
    faults: createFaults(stored),
    log,
    events: createEvents(),
  }
}
