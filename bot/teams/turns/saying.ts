// Saying an answer in Teams: in the reply to a turn or outside it, and telling the feature where its card came to stand.

import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder'
import type { Card } from '../../../shared/cards/kit/card.ts'
import type { Result } from '../../../shared/domain/kernel/result.ts'
import type { Chat, SendRefusal, SentCard } from '../../../shared/ports/chat.ts'
import type { Answer, Conversation, Placed } from '../../conversation/conversation.ts'
import type { Received, Sender } from './activity.ts'

export type SayingPorts = {
  readonly conversation: Pick<Conversation, 'newReference'>
  /** For what is said outside a turn: it is paced. */
  readonly chat: Chat
  /** Called with a problem that was answered by a calm card, or met while nobody waited. */
  readonly log: (reference: string, problem: unknown) => void
}

const cardMessage = ({ card, summary }: Card) => ({
  type: ActivityTypes.Message,
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
})

const invokeBody = (answer: Answer) =>
  answer.kind === 'card'
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.words }

/** The answer to a press of an up-to-date client. */
export const answerInvoke = async (turn: TurnContext, answer: Answer): Promise<void> => {
  const value: InvokeResponse = { status: 200, body: invokeBody(answer) }
  await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value })
}

const problemOf = (refusal: SendRefusal): Error =>
  new Error(`Teams refused: ${refusal.reason} (${refusal.kind})`)

/** What is said outside a turn may fail without the turn failing: it is logged, and the person can press again. */
export const quietly = async <Done>(
  ports: SayingPorts,
  work: Promise<Result<Done, SendRefusal>>,
): Promise<Done | null> => {
  const logged = (problem: unknown): null => {
    ports.log(ports.conversation.newReference(503), problem)
    return null
  }
  return await work.then((sent) => (sent.ok ? sent.value : logged(problemOf(sent.refusal))), logged)
}

/** Tells the feature where its card came to stand; what it does with that keeps nobody waiting. */
export const place = async (
  ports: SayingPorts,
  answer: Answer,
  message: SentCard,
  how: Placed['how'],
): Promise<void> => {
  if (answer.kind !== 'card' || answer.placed === undefined) return
  try {
    await answer.placed({ message, how })
  } catch (problem) {
    ports.log(ports.conversation.newReference(503), problem)
  }
}

/** In a message of its own, as the reply of the turn. */
export const say = async (
  ports: SayingPorts,
  turn: TurnContext,
  { conversationId }: Received,
  answer: Answer,
): Promise<void> => {
  const sent = await turn.sendActivity(answer.kind === 'card' ? cardMessage(answer.card) : answer.words)
  if (sent !== undefined) await place(ports, answer, { conversationId, activityId: sent.id }, 'new')
}

/** Changes the message that holds the pressed card, so that the phone shows what the desktop shows. */
export const redraw = async (
  ports: SayingPorts,
  received: Received,
  card: string,
  answer: Answer,
): Promise<void> => {
  if (answer.kind !== 'card') return
  const message = { conversationId: received.conversationId, activityId: card }
  if (await quietly(ports, ports.chat.update(message, answer.card)))
    await place(ports, answer, message, 'changed')
}

const inYourChat = 'Look in your chat with Countywide.'
const notInYourChat = 'We cannot reach your chat. Please open Countywide in Teams.'

/** A channel is read by many: what is for one person goes to their own chat. */
export const inPrivate = async (ports: SayingPorts, sender: Sender, answer: Answer): Promise<Answer> => {
  if (answer.kind !== 'card') return answer
  const reached = await quietly(ports, ports.chat.reach(sender.id))
  const sent = reached ? await quietly(ports, ports.chat.sendToPerson(sender.id, answer.card)) : null
  if (sent === null) return { kind: 'toast', words: notInYourChat }
  await place(ports, answer, sent, 'new')
  return { kind: 'toast', words: inYourChat }
}
