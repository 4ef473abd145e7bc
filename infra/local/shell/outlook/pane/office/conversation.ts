// One pane's conversation with its host: every question of office.js is answered, and events reach who listens.
import { z } from 'zod'
import { done, type Methods, notSupported, type Outcome } from './outcome.ts'
import { type Asked, readAsked, writeEvent, writeReply } from './wire.ts'

export type PaneHost = {
  readonly origin: string
  readonly context: () => unknown
  readonly start: () => unknown
  readonly methods: () => Methods
  readonly token: () => Promise<string>
  readonly close: () => void
  /** An event that has begun to be listened to. */
  readonly onListen: (event: string) => void
  readonly post: (text: string) => void
}

const executeSchema = z.object({
  MethodData: z.object({ DispatchId: z.number() }),
  ApiParams: z.unknown().optional(),
})
const ddaSchema = z.object({ DdaMethod: z.object({ DispatchId: z.number() }) })

const getAccessToken = 98
const closeContainer = 97
const operationNotSupported = 5000
const signInFailed = 13006

// The host only counts these; office.js waits for no more than to be heard.
const reports = new Set([163, 193, 400, 401, 402])

const ddaAnswer = async (host: PaneHost, data: unknown): Promise<unknown> => {
  const { DispatchId } = ddaSchema.parse(data).DdaMethod
  if (DispatchId === closeContainer) host.close()
  if (DispatchId === closeContainer) return { Version: 1, Error: 0 }
  if (DispatchId !== getAccessToken) return { Version: 1, Error: operationNotSupported }
  try {
    return { Version: 1, Error: 0, accessToken: await host.token() }
  } catch {
    return { Version: 1, Error: signInFailed }
  }
}

const execute = async (methods: Methods, data: unknown): Promise<Outcome> => {
  const { MethodData, ApiParams } = executeSchema.parse(data)
  if (reports.has(MethodData.DispatchId)) return done()
  return (await methods[MethodData.DispatchId]?.(ApiParams ?? {})) ?? notSupported
}

const answerTo = async (host: PaneHost, asked: Asked): Promise<unknown> => {
  switch (asked.action) {
    case 'ContextActivationManager_getAppContextAsync':
      return host.context()
    case 'GetInitialData':
      return host.start()
    case 'ExecuteMethod':
      return execute(host.methods(), asked.data)
    case 'executeMethod':
      return ddaAnswer(host, asked.data)
    default:
      return null
  }
}

/** Answers what is heard, and tells events to the pane once it listens to them. */
export const converse = (host: PaneHost) => {
  const listening = new Map<string, Asked>()

  const tell = (event: string, data: unknown): void => {
    const listened = listening.get(event)
    if (listened !== undefined) host.post(writeEvent(listened, host.origin, data))
  }

  const register = (asked: Asked): void => {
    if (asked.kind === 'listen') listening.set(asked.action, asked)
    else listening.delete(asked.action)
    host.post(writeReply(asked, host.origin, { Version: 1, Error: 0 }))
    if (asked.kind === 'listen') host.onListen(asked.action)
  }

  const hear = async (text: string): Promise<void> => {
    const asked = readAsked(text)
    if (asked === null) return
    if (asked.kind !== 'call') return register(asked)
    // A page that starts anew has forgotten what it listened to.
    if (asked.action === 'ContextActivationManager_getAppContextAsync') listening.clear()
    const data = await answerTo(host, asked).catch(() => notSupported)
    host.post(writeReply(asked, host.origin, data))
  }

  return { hear, tell }
}
export type Conversation = ReturnType<typeof converse>
