// The app's message extension: what a person looks for, chooses or pastes goes to the bot, and what it answers is read.
import { z } from 'zod'
import type { Person } from '../../directory/people.ts'
import type { Chat } from './chat.ts'
import type { BotAnswer } from './delivery.ts'
import { extensionActivity } from './envelope.ts'
import { type Spot, settingOf } from './spots.ts'

export type Question =
  | {
      readonly name: 'query'
      readonly commandId: string
      readonly parameters: readonly { readonly name: string; readonly value: string }[]
      readonly skip: number
      readonly count: number
    }
  | { readonly name: 'selectItem'; readonly value: unknown }
  | { readonly name: 'queryLink'; readonly url: string }

/** `tap`: what goes back to the bot when the line is chosen; `null`: its card is taken as it is. */
type Result = {
  readonly card: Readonly<Record<string, unknown>>
  readonly title: string
  readonly text: string
  readonly picture: string | null
  readonly tap: unknown
}
export type ExtensionAnswer =
  | { readonly kind: 'results'; readonly results: readonly Result[] }
  | { readonly kind: 'words'; readonly words: string }

const cardType = 'application/vnd.microsoft.card.adaptive'
const record = z.record(z.string(), z.unknown())
const previewSchema = z.object({
  content: z.object({
    title: z.string().default(''),
    text: z.string().default(''),
    images: z.array(z.object({ url: z.string() })).default([]),
    tap: z.object({ type: z.literal('invoke'), value: z.unknown() }).optional(),
  }),
})
const answerSchema = z.object({
  composeExtension: z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), text: z.string() }),
    z.object({
      type: z.literal('result'),
      attachmentLayout: z.enum(['list', 'grid']),
      attachments: z.array(
        z.object({ contentType: z.literal(cardType), content: record, preview: previewSchema.optional() }),
      ),
    }),
  ]),
})

const failed: ExtensionAnswer = { kind: 'words', words: 'Something went wrong in this app. Try again.' }

const titleOf = (card: Readonly<Record<string, unknown>>): string =>
  typeof card['fallbackText'] === 'string' ? card['fallbackText'] : 'Card'

const resultOf = ({
  content,
  preview,
}: {
  readonly content: Result['card']
  readonly preview?: z.infer<typeof previewSchema> | undefined
}): Result => ({
  card: content,
  title: preview?.content.title ?? titleOf(content),
  text: preview?.content.text ?? '',
  picture: preview?.content.images[0]?.url ?? null,
  tap: preview?.content.tap?.value ?? null,
})

const answerOf = ({ status, body }: BotAnswer): ExtensionAnswer => {
  const answer = status === 200 ? answerSchema.safeParse(body).data?.composeExtension : undefined
  if (answer === undefined) return failed
  return answer.type === 'message'
    ? { kind: 'words', words: answer.text }
    : { kind: 'results', results: answer.attachments.map(resultOf) }
}

const contentOf = (question: Question): unknown => {
  switch (question.name) {
    case 'query': {
      const { commandId, parameters, skip, count } = question
      return { commandId, parameters, queryOptions: { skip, count } }
    }
    case 'selectItem':
      return question.value
    case 'queryLink':
      return { url: question.url }
  }
}

/** Asks the bot as the person, from the conversation in which they write. The bot need not be a member there. */
export const askExtension = async (
  chat: Chat,
  spot: Spot,
  person: Person,
  question: Question,
): Promise<ExtensionAnswer> => {
  const activity = extensionActivity(
    chat.context(),
    chat.newActivityId(),
    { id: person.id, name: person.displayName },
    settingOf(spot),
    question.name,
    contentOf(question),
  )
  return answerOf(await chat.line.ask(activity))
}
