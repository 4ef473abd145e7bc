// What Teams sends, reduced to what the product answers to. Everything else is let pass without a word.

import * as z from 'zod/mini'
import { idPatterns, type PersonId, personId } from '../../../shared/domain/kernel/ids.ts'
import { type Asked, askedIn } from '../extension/asked.ts'

const account = z.object({
  id: z.string(),
  name: z.optional(z.string()),
  aadObjectId: z.optional(z.string()),
})
const data = z.record(z.string(), z.unknown())

const activitySchema = z.object({
  type: z.string(),
  name: z.optional(z.string()),
  action: z.optional(z.string()),
  text: z.optional(z.nullable(z.string())),
  value: z.optional(z.unknown()),
  replyToId: z.optional(z.string()),
  from: account,
  conversation: z.object({ id: z.string(), conversationType: z.optional(z.string()) }),
})

const executeSchema = z.object({
  action: z.object({ verb: z.string(), data: z.optional(data) }),
})
const submitSchema = z.intersection(z.object({ verb: z.string() }), data)

export type Sender = { readonly id: PersonId; readonly name: string }

export type Said =
  | { readonly kind: 'text'; readonly text: string }
  /** `card` is the message that holds the pressed card; `by` tells how the client sends presses. */
  | {
      readonly kind: 'press'
      readonly verb: string
      readonly data: Readonly<Record<string, unknown>>
      readonly card: string | null
      readonly by: 'execute' | 'submit'
    }
  /** The message extension is asked. */
  | { readonly kind: 'share'; readonly asked: Asked }
  | { readonly kind: 'added' }
  | { readonly kind: 'other' }

export type Received = {
  readonly sender: Sender | null
  readonly conversationId: string
  readonly inChannel: boolean
  readonly said: Said
}

type Activity = z.infer<typeof activitySchema>

const senderOf = ({ from }: Activity): Sender | null => {
  const id = from.aadObjectId?.toLowerCase() ?? ''
  return idPatterns.PersonId.test(id) ? { id: personId(id), name: from.name ?? '' } : null
}

const pressOf = (activity: Activity): Said | null => {
  const card = activity.replyToId ?? null
  if (activity.type === 'invoke' && activity.name === 'adaptiveCard/action') {
    const execute = executeSchema.safeParse(activity.value)
    if (!execute.success) return null
    const { verb, data: given } = execute.data.action
    return { kind: 'press', verb, data: given ?? {}, card, by: 'execute' }
  }
  const submit = activity.type === 'message' ? submitSchema.safeParse(activity.value) : null
  if (!submit?.success) return null
  return { kind: 'press', verb: submit.data.verb, data: submit.data, card, by: 'submit' }
}

const saidIn = (activity: Activity): Said => {
  const press = pressOf(activity)
  if (press) return press
  const asked = activity.type === 'invoke' ? askedIn(activity.name, activity.value) : null
  if (asked) return { kind: 'share', asked }
  if (activity.type === 'message') return { kind: 'text', text: activity.text ?? '' }
  // `add-upgrade` comes with every new version of the app: nobody is greeted again for that.
  const isAdded = activity.type === 'installationUpdate' && activity.action === 'add'
  return isAdded ? { kind: 'added' } : { kind: 'other' }
}

/** Reads an activity; `null` for one that is not shaped like an activity at all. */
export const readActivity = (activity: unknown): Received | null => {
  const parsed = activitySchema.safeParse(activity)
  if (!parsed.success) return null
  const { conversation } = parsed.data
  return {
    sender: senderOf(parsed.data),
    conversationId: conversation.id,
    inChannel: conversation.conversationType !== 'personal',
    said: saidIn(parsed.data),
  }
}
