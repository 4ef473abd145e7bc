// What a person does in a chat: writing to the bot and pressing a card, and what becomes of the bot's answer.
import { z } from 'zod'
import type { Person } from '../../directory/people.ts'
import type { Content } from '../rest/activity.ts'
import type { Chat } from './chat.ts'
import type { BotAnswer } from './delivery.ts'
import { executeActivity, messageActivity, submitActivity } from './envelope.ts'
import { type Spot, settingOf } from './spots.ts'

export type Press = {
  readonly messageId: string
  readonly kind: 'execute' | 'submit'
  readonly verb: string | undefined
  readonly actionId: string | undefined
  readonly data: unknown
  readonly trigger: 'manual' | 'automatic'
}
export type PressAnswer = { readonly statusCode: number; readonly type: string; readonly value: unknown }

const cardType = 'application/vnd.microsoft.card.adaptive'
const answerSchema = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown().default(null) })

const failed = (code: string, message: string): PressAnswer => ({
  statusCode: 502,
  type: 'application/vnd.microsoft.error',
  value: { code, message },
})

const pressAnswerOf = (answer: BotAnswer): PressAnswer => {
  if (answer.status === 0) return failed('BotUnavailable', 'The bot did not answer in time.')
  if (answer.status !== 200) return failed('BotError', `The bot answered with status ${answer.status}.`)
  const parsed = answerSchema.safeParse(answer.body)
  return parsed.success
    ? parsed.data
    : failed('BotError', 'The bot answered with something that is no card answer.')
}

const plain = (text: string, cards: readonly unknown[]): Content => ({
  text,
  textFormat: 'plain',
  cards,
  summary: text === '' ? 'Sent a card' : '',
})

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

// Written `@Countywide`, or as Teams itself writes it, `<at>Countywide</at>`.
const mentionOf = (appName: string): RegExp =>
  new RegExp(`<at>${escaped(appName)}</at>|@${escaped(appName)}(?![\\w-])`, 'gi')

export const say = async (
  chat: Chat,
  spot: Spot,
  person: Person,
  text: string,
  replyTo: string | undefined,
  cards: readonly unknown[] = [],
): Promise<{ messageId: string; botStatus: number | null }> => {
  const author = { id: person.id, name: person.displayName, bot: false }
  const rootId = chat.posts.rootOf(spot, replyTo)
  const messageId = chat.posts.add(spot, author, plain(text, cards), rootId)
  const { appName } = chat.context()
  const mention = mentionOf(appName)
  if (spot.kind === 'channel' && !mention.test(text)) return { messageId, botStatus: null }
  const heard = spot.kind === 'channel' ? text.replace(mention, `<at>${appName}</at>`) : text
  const setting = settingOf(spot, rootId ?? messageId)
  const activity = messageActivity(chat.context(), messageId, author, setting, heard, cards)
  const answer = await chat.line.deliver(activity)
  return { messageId, botStatus: answer.status }
}

// In a 1:1 chat the card in the answer takes the place of the old one for good; in a channel for the presser only.
const showAnswer = (chat: Chat, spot: Spot, person: Person, messageId: string, answer: PressAnswer): void => {
  if (answer.statusCode !== 200 || answer.type !== cardType) return
  const message = chat.posts.find(spot, messageId)
  if (!message || message.deletedAt !== undefined) return
  if (spot.kind === 'personal') chat.posts.replaceCard(spot, message, answer.value)
  else {
    chat.marks.showOnlyTo(person.id, messageId, answer.value)
    chat.posts.touch(spot, messageId)
  }
}

export const press = async (chat: Chat, spot: Spot, person: Person, pressed: Press): Promise<PressAnswer> => {
  const sender = { id: person.id, name: person.displayName }
  const message = chat.posts.find(spot, pressed.messageId)
  const setting = settingOf(spot, message?.replyTo ?? pressed.messageId)
  const id = chat.newActivityId()
  if (pressed.kind === 'submit') {
    const answer = await chat.line.deliver(submitActivity(chat.context(), id, sender, setting, pressed))
    if (answer.status === 0 || answer.status >= 400) return pressAnswerOf({ ...answer, body: null })
    return { statusCode: 200, type: '', value: null }
  }
  const answer = pressAnswerOf(
    await chat.line.invoke(executeActivity(chat.context(), id, sender, setting, pressed)),
  )
  showAnswer(chat, spot, person, pressed.messageId, answer)
  return answer
}
