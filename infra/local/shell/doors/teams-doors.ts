// The doors of people, chat and the app, by name.
import { z } from 'zod'
import { ask, tell } from './request.ts'
import {
  type AppInfo,
  appSchema,
  type CardJson,
  type Conversation,
  conversationSchema,
  type FeedItem,
  feedItemSchema,
  type Message,
  messageSchema,
  type Person,
  type PressAnswer,
  personSchema,
  pressAnswerSchema,
  tokenSchema,
} from './shapes.ts'

const part = encodeURIComponent

export const askCast = (): Promise<Person[]> => ask('/local/cast', z.array(personSchema))

export const findPeople = (words: string): Promise<Person[]> =>
  ask(`/local/cast?q=${part(words)}`, z.array(personSchema))

export const askApp = (): Promise<AppInfo> => ask('/local/app', appSchema)

export const askConversations = (person: string): Promise<Conversation[]> =>
  ask(`/local/persons/${part(person)}/conversations`, z.array(conversationSchema))

export const askMessages = (conversation: string, person: string): Promise<Message[]> =>
  ask(`/local/conversations/${part(conversation)}/messages?person=${part(person)}`, z.array(messageSchema))

export const askFeed = (person: string): Promise<FeedItem[]> =>
  ask(`/local/persons/${part(person)}/feed`, z.array(feedItemSchema))

export const askToken = async (person: string): Promise<string> =>
  (await ask(`/local/token?person=${part(person)}`, tokenSchema)).token

type Saying = {
  readonly person: string
  readonly text: string
  readonly replyTo?: string
  /** What the app's message extension put beside the words. */
  readonly cards?: readonly CardJson[]
}
export const say = (conversation: string, saying: Saying): Promise<void> =>
  tell(`/local/conversations/${part(conversation)}/say`, { method: 'POST', body: saying })

export type Press = {
  readonly kind: 'execute' | 'submit'
  readonly verb?: string
  readonly id?: string
  readonly data: unknown
}
export const press = (
  conversation: string,
  person: string,
  messageId: string,
  pressed: Press,
): Promise<PressAnswer> =>
  ask(`/local/conversations/${part(conversation)}/press`, pressAnswerSchema, {
    method: 'POST',
    body: { person, messageId, ...pressed },
  })

export type AppAction = 'install' | 'uninstall' | 'block' | 'unblock'
export const changeApp = (person: string, action: AppAction): Promise<void> =>
  tell(`/local/persons/${part(person)}/app`, { method: 'POST', body: { action } })

export const streamOf = (person: string): string => `/local/persons/${part(person)}/stream`
