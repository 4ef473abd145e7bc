// One turn: what Teams sent goes to the conversation, and its answer goes back in the shape that Teams takes.

import type { TurnContext } from 'botbuilder'
import type { PersonId } from '../../../shared/domain/kernel/ids.ts'
import type { Person, SchoolLink } from '../../../shared/domain/people/person.ts'
import type { Answer, Conversation } from '../../conversation/conversation.ts'
import { answerShare, type Sharing } from '../extension/turn.ts'
import { type Received, readActivity, type Said, type Sender } from './activity.ts'
import { answerInvoke, inPrivate, place, quietly, redraw, type SayingPorts, say } from './saying.ts'

export type TurnPorts = SayingPorts & {
  readonly conversation: Conversation
  /** What the message extension finds. */
  readonly sharing: Sharing
  readonly linksOf: (person: PersonId) => Promise<readonly SchoolLink[]>
  /** True when we have just added the app for the person ourselves: the invitation is greeting enough. */
  readonly isOwnInstall: (person: PersonId) => boolean
  /** Teams sends a press again when it is not answered; three seconds leave room. */
  readonly answerWithinMs: number
}

type Press = Extract<Said, { kind: 'press' }>

const timer = (ms: number): { readonly over: Promise<'late'>; readonly stop: () => void } => {
  let handle: NodeJS.Timeout | undefined
  const over = new Promise<'late'>((resolve) => {
    handle = setTimeout(() => resolve('late'), ms)
  })
  return { over, stop: () => clearTimeout(handle) }
}

type Failed = { readonly verb: string; readonly data: Press['data'] }

const safely = async (ports: TurnPorts, work: () => Promise<Answer>, press?: Failed): Promise<Answer> => {
  try {
    return await work()
  } catch (problem) {
    const reference = ports.conversation.newReference(503)
    ports.log(reference, problem)
    return ports.conversation.onFailure(reference, press)
  }
}

const onItsWay = 'We are still working on it. Look in your chat with Countywide in a minute.'

/** The answer when it comes in time, else what `late` says; the answer itself is given either way. */
const inTime = async (ports: TurnPorts, work: Promise<Answer>, late: () => Answer): Promise<Answer> => {
  const { over, stop } = timer(ports.answerWithinMs)
  const first = await Promise.race([work, over])
  stop()
  return first === 'late' ? late() : first
}

type Pressed = {
  readonly turn: TurnContext
  readonly received: Received
  readonly press: Press
  readonly work: Promise<Answer>
  /** What to say while it takes long. */
  readonly late: () => Answer
}

const onExecute = async (ports: TurnPorts, pressed: Pressed): Promise<void> => {
  const { turn, received, press, work, late } = pressed
  const isWriting = ports.conversation.isWriting(press.verb)
  await answerInvoke(turn, isWriting || received.inChannel ? await inTime(ports, work, late) : await work)
  const { card } = press
  if (received.inChannel || card === null) return
  const { conversationId } = received
  // Not awaited: the turn is answered, and what follows must not hold it open.
  void work.then((answer) =>
    isWriting
      ? redraw(ports, received, card, answer)
      : place(ports, answer, { conversationId, activityId: card }, 'shown'),
  )
}

// An old client sends a press as a message: there is nothing to answer in place, so the card's message is changed.
const onSubmit = async (ports: TurnPorts, pressed: Pressed): Promise<void> => {
  const { turn, received, press, work, late } = pressed
  // In a channel every answer would be read by all: the person's own chat has it.
  if (received.inChannel) return void (await work)
  const { card } = press
  if (card === null) return await say(ports, turn, received, await work)
  const first = await inTime(ports, work, late)
  const answer = await replaced(ports, received, card, first, work)
  if (answer.kind !== 'card') await say(ports, turn, received, answer)
}

const replaced = async (
  ports: TurnPorts,
  received: Received,
  card: string,
  first: Answer,
  work: Promise<Answer>,
): Promise<Answer> => {
  await redraw(ports, received, card, first)
  const answer = await work
  if (answer !== first) await redraw(ports, received, card, answer)
  return answer
}

const onPress = async (
  ports: TurnPorts,
  turn: TurnContext,
  received: Received,
  press: Press,
  sender: Sender,
  person: () => Promise<Person>,
) => {
  const { inChannel } = received
  const { conversation } = ports
  let title = 'Countywide'
  const watch = {
    title: (named: string) => {
      title = named
    },
    problem: (problem: unknown) => ports.log(conversation.newReference(503), problem),
  }
  const answered = safely(
    ports,
    async () =>
      conversation.onPress(press.verb, { person: await person(), data: press.data, inChannel, watch }),
    press,
  )
  const work = inChannel ? answered.then((answer) => inPrivate(ports, sender, answer)) : answered
  const late = (): Answer =>
    inChannel ? { kind: 'toast', words: onItsWay } : conversation.onDelay(title, press)
  const pressed = { turn, received, press, work, late }
  return press.by === 'execute' ? await onExecute(ports, pressed) : await onSubmit(ports, pressed)
}

const onText = async (
  ports: TurnPorts,
  turn: TurnContext,
  received: Received,
  text: string,
  sender: Sender,
  person: () => Promise<Person>,
) => {
  const nothing: Answer = { kind: 'text', words: '' }
  const answer = await safely(
    ports,
    async () => (await ports.conversation.onText(await person(), text)) ?? nothing,
  )
  if (answer === nothing) return
  await say(ports, turn, received, received.inChannel ? await inPrivate(ports, sender, answer) : answer)
}

const onAdded = async (ports: TurnPorts, sender: Sender) => {
  if (ports.isOwnInstall(sender.id)) return
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
    if (said.kind === 'share') {
      const { newReference } = ports.conversation
      await answerShare({ ...ports, newReference }, turn, said.asked, person)
    }
    if (said.kind === 'press') await onPress(ports, turn, received, said, sender, person)
    if (said.kind === 'text') await onText(ports, turn, received, said.text, sender, person)
    if (said.kind === 'added' && !received.inChannel) await onAdded(ports, sender)
  }
