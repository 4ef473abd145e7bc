// The door of the app's message extension: searching, choosing a line, and a link that was pasted.
import { z } from 'zod'
import { ask } from './request.ts'

const resultSchema = z.object({
  card: z.record(z.string(), z.unknown()),
  title: z.string(),
  text: z.string(),
  picture: z.string().nullable(),
  tap: z.unknown(),
})
export type Result = z.infer<typeof resultSchema>

const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('results'), results: z.array(resultSchema) }),
  z.object({ kind: z.literal('words'), words: z.string() }),
])
export type Answer = z.infer<typeof answerSchema>

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

export const askExtension = (conversation: string, person: string, question: Question): Promise<Answer> =>
  ask(`/local/conversations/${encodeURIComponent(conversation)}/extension`, answerSchema, {
    method: 'POST',
    body: { person, question },
  })
