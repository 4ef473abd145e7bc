// One turn: what Teams sent goes to the conversation, and its answer goes back in the shape that Teams takes.

import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder'
import { stillSavingCard } from '../../shared/cards/consultation/outcome.ts'
import type { Card } from '../../shared/cards/kit/card.ts'
import type { Links } from '../../shared/cards/kit/parts.ts'
import type { PersonId } from '../../shared/domain/kernel/ids.ts'
import type { Person, SchoolLink } from '../../shared/domain/people/person.ts'
import type { Chat } from '../../shared/ports/chat.ts'
import type { Answer, Conversation } from '../conversation/conversation.ts'
import { type Received, readActivity, type Said, type Sender } from './activity.ts'

export type TurnPorts = {
  readonly conversation: Conversation
  readonly linksOf: (person: PersonId) => Promise<readonly SchoolLink[]>
  /** For what is said outside a turn: it is paced. */
  readonly chat: Chat
  readonly links: Links
  /** Called with a problem that was answered by the calm card. */
  readonly log: (reference: string, problem: unknown) => void
  /** Teams sends a press again when it is not answered; three seconds leave room. */
  readonly answerWithinMs: number
}

type Press = Extract<Said, { kind: 'press' }>

const cardMessage = ({ card, summary }: Card) => ({
  type: ActivityTypes.Message,
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
})

const invokeBody = (answer: Answer) =>
  answer.kind === 'card'
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer.card.card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: answer.words }

const answerInvoke = async (turn: TurnContext, answer: Answer): Promise<void> => {
  const value: InvokeResponse = { status: 200, body: invokeBody(answer) }
  await turn.sendActivity({ type: ActivityTypes.InvokeResponse, value })
}

const say = async (turn: TurnContext, answer: Answer): Promise<void> => {
  await turn.sendActivity(answer.kind === 'card' ? cardMessage(answer.card) : answer.words)
}

const timer = (ms: number): { readonly over: Promise<'late'>; readonly stop: () => void } => {
  let handle: NodeJS.Timeout | undefined
  const over = new Promise<'late'>((resolve) => {
    handle = setTimeout(() => resolve('late'), ms)
  })
  return { over, stop: () => clearTimeout(handle) }
}

const safely = async (ports: TurnPorts, work: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await work()
  } catch (problem) {
    const reference = ports.conversation.newReference(503)
    ports.log(reference, problem)
    return ports.conversation.onFailure(reference)
  }
}

// What is said outside a turn may fail without the turn failing: it is logged, and the person can press again.
const quietly = async (ports: TurnPorts, work: Promise<unknown>): Promise<void> => {
  await work.catch((problem: unknown) => ports.log(ports.conversation.newReference(503), problem))
}

/** Changes the message that holds the pressed card, so that the phone shows what the desktop shows. */
const redraw = async (ports: TurnPorts, received: Received, press: Press, answer: Answer): Promise<void> => {
  if (answer.kind !== 'card' || press.card === null || received.inChannel) return
  const sent = { conversationId: received.conversationId, activityId: press.card }
  await quietly(ports, ports.chat.update(sent, answer.card))
}

const stillSaving = (ports: TurnPorts, press: Press): Answer => {
  const title = typeof press.data['title'] === 'string' ? press.data['title'] : 'Countywide'
  return { kind: 'card', card: stillSavingCard(title, ports.links) }
}

const onExecute = async (
  ports: TurnPorts,
  turn: TurnContext,
  received: Received,
  press: Press,
  work: Promise<Answer>,
) => {
  if (!ports.conversation.isWriting(press.verb)) return await answerInvoke(turn, await work)
  const { over, stop } = timer(ports.answerWithinMs)
  const first = await Promise.race([work, over])
  stop()
  await answerInvoke(turn, first === 'late' ? stillSaving(ports, press) : first)
  // Not awaited: the turn is answered, and what follows must not hold it open.
  void work.then((answer) => redraw(ports, received, press, answer))
}

const onPress = async (
  ports: TurnPorts,
  turn: TurnContext,
  received: Received,
  press: Press,
  person: () => Promise<Person>,
) => {
  const { inChannel } = received
  const work = safely(ports, async () =>
    ports.conversation.onPress(press.verb, { person: await person(), data: press.data, inChannel }),
  )
  if (press.by === 'execute') return await onExecute(ports, turn, received, press, work)
  const answer = await work
  const replaces = press.card !== null && answer.kind === 'card' && !inChannel
  return replaces ? await redraw(ports, received, press, answer) : await say(turn, answer)
}

const onText = async (ports: TurnPorts, turn: TurnContext, text: string, person: () => Promise<Person>) => {
  const nothing: Answer = { kind: 'text', words: '' }
  const answer = await safely(
    ports,
    async () => (await ports.conversation.onText(await person(), text)) ?? nothing,
  )
  if (answer !== nothing) await say(turn, answer)
}

const onAdded = async (ports: TurnPorts, sender: Sender) => {
  const hello = ports.conversation.onAdded(sender.name)
  if (hello.kind === 'card') await quietly(ports, ports.chat.sendToPerson(sender.id, hello.card))
}

/** Makes the handler of turns for the adapter. */
export const createTurns =
  (ports: TurnPorts) =>
  async (turn: TurnContext): Promise<void> => {
    const received = readActivity(turn.activity)
    if (received === null || received.sender === null) return
    const { sender, said } = received
    const person = async (): Promise<Person> => ({
      ...sender,
      appRoles: [],
      guest: false,
      links: await ports.linksOf(sender.id),
    })
    if (said.kind === 'press') await onPress(ports, turn, received, said, person)
    if (said.kind === 'text') await onText(ports, turn, said.text, person)
    if (said.kind === 'added' && !received.inChannel) await onAdded(ports, sender)
  }
