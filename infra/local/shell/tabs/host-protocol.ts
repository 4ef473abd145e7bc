// What Teams answers to teams-js: a pure function from one message to a reply, or to what the page has to do first.
import { z } from 'zod'
import type { ThemeName } from '../address.ts'
import { type DialogSize, type DialogWish, readDialogWish, readResize } from './dialog-wish.ts'

export const askedSchema = z.object({
  id: z.number(),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).default([]),
})
export type Asked = z.infer<typeof askedSchema>

type FrameKind = 'content' | 'task'

export type HostContext = {
  readonly frame: FrameKind
  readonly theme: ThemeName
  readonly tab: string
  readonly sub: string | null
  readonly person: { readonly id: string; readonly name: string; readonly principal: string }
  readonly guest: boolean
  readonly tenantId: string
  readonly appId: string | null
  readonly sessionId: string
}

export type AppState =
  | { readonly state: 'loaded' }
  | { readonly state: 'success' }
  | { readonly state: 'failure'; readonly words: string }

/** How a caller hears yes or no: "yes or no, then why", or "error, then result". */
type Form = 'status' | 'error'

export type Answer =
  | { readonly kind: 'reply'; readonly args: readonly unknown[] }
  | { readonly kind: 'listen'; readonly event: string }
  | { readonly kind: 'token' }
  | { readonly kind: 'link'; readonly href: string }
  | {
      readonly kind: 'page'
      readonly form: Form
      readonly appId: string
      readonly tab: string | null
      readonly sub: string | null
    }
  | { readonly kind: 'openDialog'; readonly wish: DialogWish }
  | { readonly kind: 'sizeDialog'; readonly size: Partial<DialogSize> }
  | { readonly kind: 'closeDialog'; readonly result: unknown }
  | {
      readonly kind: 'relay'
      readonly event: 'messageForParent' | 'messageForChild'
      readonly args: readonly unknown[]
    }
  | { readonly kind: 'state'; readonly now: AppState }
  | { readonly kind: 'nothing' }

const sdkVersion = '2.58.0'
const notSupported = 100
const badArguments = 4000
const notFound = 404

const supports = {
  app: {},
  pages: { currentApp: {} },
  dialog: { url: { parentCommunication: {} }, update: {} },
}
const runtime = JSON.stringify({
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports,
})

const reply = (...args: readonly unknown[]): Answer => ({ kind: 'reply', args })
const nothing: Answer = { kind: 'nothing' }

/** The flat context that teams-js turns into `app.getContext()`. */
const contextOf = (context: HostContext) => ({
  appId: context.appId ?? undefined,
  appSessionId: context.sessionId,
  sessionId: context.sessionId,
  locale: 'en-gb',
  theme: context.theme,
  entityId: context.tab,
  subEntityId: context.sub ?? '',
  frameContext: context.frame,
  userObjectId: context.person.id,
  userPrincipalName: context.person.principal,
  userDisplayName: context.person.name,
  loginHint: context.person.principal,
  userLicenseType: context.guest ? 'Guest' : 'Unknown',
  tid: context.tenantId,
  hostName: 'Teams',
  hostClientType: 'web',
  isFullScreen: false,
  isMultiWindow: false,
})

const openDialog = (args: readonly unknown[]): Answer => {
  const wish = readDialogWish(args[0])
  if (wish !== undefined) return { kind: 'openDialog', wish }
  return reply({ errorCode: badArguments, message: 'A dialog needs the address of a page' })
}

const appPageSchema = z.object({
  appId: z.string(),
  pageId: z.string().optional(),
  subPageId: z.string().optional(),
})
const ownPageSchema = z.object({ pageId: z.string(), subPageId: z.string().optional() })

const appPage = (args: readonly unknown[]): Answer => {
  const parsed = appPageSchema.safeParse(args[0])
  if (!parsed.success) return reply(false, 'The page to go to was not named')
  const { appId, pageId, subPageId } = parsed.data
  return { kind: 'page', form: 'status', appId, tab: pageId ?? null, sub: subPageId ?? null }
}

const ownPage = (args: readonly unknown[], context: HostContext): Answer => {
  const parsed = ownPageSchema.safeParse(args[0])
  if (!parsed.success) return reply({ errorCode: badArguments, message: 'The page to go to was not named' })
  return {
    kind: 'page',
    form: 'error',
    appId: context.appId ?? '',
    tab: parsed.data.pageId,
    sub: parsed.data.subPageId ?? null,
  }
}

const failure = (args: readonly unknown[]): Answer => ({
  kind: 'state',
  now: {
    state: 'failure',
    words: typeof args[1] === 'string' && args[1] !== '' ? args[1] : 'The app could not start',
  },
})

const answers: Readonly<Record<string, (args: readonly unknown[], context: HostContext) => Answer>> = {
  initialize: (_, context) => reply(context.frame, 'web', runtime, sdkVersion),
  getContext: (_, context) => reply(contextOf(context)),
  registerHandler: (args) => (typeof args[0] === 'string' ? { kind: 'listen', event: args[0] } : nothing),
  'authentication.getAuthToken': () => ({ kind: 'token' }),
  'pages.navigateToApp': appPage,
  'pages.currentApp.navigateTo': ownPage,
  'pages.currentApp.navigateToDefaultPage': (_, context) => ({
    kind: 'page',
    form: 'error',
    appId: context.appId ?? '',
    tab: null,
    sub: null,
  }),
  executeDeepLink: (args) =>
    typeof args[0] === 'string' ? { kind: 'link', href: args[0] } : reply(false, 'The link was not named'),
  'tasks.startTask': openDialog,
  'tasks.updateTask': (args) => ({ kind: 'sizeDialog', size: readResize(args[0]) }),
  'tasks.completeTask': (args) => ({ kind: 'closeDialog', result: args[0] }),
  messageForParent: (args) => ({ kind: 'relay', event: 'messageForParent', args }),
  messageForChild: (args) => ({ kind: 'relay', event: 'messageForChild', args }),
  'appInitialization.appLoaded': () => ({ kind: 'state', now: { state: 'loaded' } }),
  'appInitialization.success': () => ({ kind: 'state', now: { state: 'success' } }),
  'appInitialization.failure': (args) => failure(args),
  // The app shows such a failure on its own page, so the page is shown.
  'appInitialization.expectedFailure': () => ({ kind: 'state', now: { state: 'success' } }),
  readyToUnload: () => nothing,
  returnFocus: () => nothing,
}

// These are answered by "yes or no, and why"; all others by "error, then result".
const answeredByStatus = new Set([
  'navigateCrossDomain',
  'navigateBack',
  'navigateToTab',
  'settings.setSettings',
  'conversations.openConversation',
  'calendar.openCalendarItem',
  'calendar.composeMeeting',
  'chat.openChat',
  'mail.openMailItem',
  'mail.composeMail',
  'search.closeSearch',
  'authentication.authenticate',
])

/** The arguments of a reply that says yes (`why` is null) or no, in the form that the caller expects. */
export const verdict = (form: Form, why: string | null, errorCode: number = notFound): readonly unknown[] => {
  if (form === 'status') return why === null ? [true] : [false, why]
  return why === null ? [null] : [{ errorCode, message: why }]
}

const refusal = (func: string): Answer => {
  const message = `${func} is not supported in this stand-in for Teams`
  return reply(...verdict(answeredByStatus.has(func) ? 'status' : 'error', message, notSupported))
}

/** Answers one message of teams-js. An unknown function gets the SDK's "not supported" error in the form it expects. */
export const answer = (asked: Pick<Asked, 'func' | 'args'>, context: HostContext): Answer => {
  const known = Object.hasOwn(answers, asked.func) ? answers[asked.func] : undefined
  return known === undefined ? refusal(asked.func) : known(asked.args, context)
}

/** The envelope of a reply, as teams-js pairs it with its question. */
export const envelope = (asked: Asked, args: readonly unknown[], monotonicTimestamp: number) => ({
  id: asked.id,
  uuidAsString: asked.uuidAsString,
  args,
  monotonicTimestamp,
})
