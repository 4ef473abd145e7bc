// The ids by which Teams calls people, the bot and conversations; they only look opaque, so no table is needed.
import { createHash } from 'node:crypto'

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** Who the app is in chat. */
export const botChatId = (clientId: string): string => `28:${clientId}`

// A `29:` id is stable for one person and one bot; another bot gets another one.
const botMark = (clientId: string): string => digest(clientId).slice(0, 12)

const spell = (prefix: string, clientId: string, personId: string): string =>
  `${prefix}${botMark(clientId)}${Buffer.from(personId).toString('base64url')}`

const unspell = (prefix: string, clientId: string, id: string): string | undefined => {
  const start = `${prefix}${botMark(clientId)}`
  return id.startsWith(start) ? Buffer.from(id.slice(start.length), 'base64url').toString('utf8') : undefined
}

export const personChatId = (clientId: string, personId: string): string => spell('29:1', clientId, personId)

/** The Entra object id behind a `29:` id of this bot. Teams takes an object id in its place, so does this. */
export const personOf = (clientId: string, chatId: string): string =>
  unspell('29:1', clientId, chatId) ?? chatId

/** The 1:1 chat of a person with the app: the same one for ever, however often it is created. */
export const personalConversationId = (clientId: string, personId: string): string =>
  spell('a:1', clientId, personId)

/** Whose 1:1 chat with this app it is. */
export const ownerOf = (clientId: string, conversationId: string): string | undefined =>
  unspell('a:1', clientId, conversationId)

export type Place = { readonly conversationId: string; readonly rootId: string | undefined }

/** Splits `19:…@thread.tacv2;messageid=17…` into the channel and the post whose thread is meant. */
export const placeOf = (id: string): Place => {
  const [conversationId = '', ...marks] = id.split(';')
  const root = marks.find((mark) => mark.startsWith('messageid='))
  return { conversationId, rootId: root?.slice('messageid='.length) }
}

export const threadId = (channelId: string, rootId: string): string => `${channelId};messageid=${rootId}`
