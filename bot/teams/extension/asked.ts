// What Teams asks of the message extension: a search, the line that was chosen, a link that was pasted.

import * as z from 'zod/mini'

/** `item`: what the chosen line of an earlier answer carried. `skip` and `count`: the page of a search. */
export type Asked =
  | { readonly kind: 'search'; readonly words: string; readonly skip: number; readonly count: number }
  | { readonly kind: 'choose'; readonly item: string }
  | { readonly kind: 'link'; readonly url: string }

const usualCount = 25
const wholeNumber = z.int().check(z.gte(0))

const searchSchema = z.object({
  parameters: z.optional(z.array(z.object({ name: z.string(), value: z.optional(z.unknown()) }))),
  queryOptions: z.optional(z.object({ skip: z.optional(wholeNumber), count: z.optional(wholeNumber) })),
})
const chosenSchema = z.object({ item: z.string() })
const linkSchema = z.object({ url: z.string() })

const searchIn = (value: unknown): Asked | null => {
  const search = searchSchema.safeParse(value).data
  if (search === undefined) return null
  // Opened without a word, Teams sends `initialRun` in the place of what is looked for.
  const words = search.parameters?.find(({ name }) => name === 'words')?.value
  return {
    kind: 'search',
    words: typeof words === 'string' ? words : '',
    skip: search.queryOptions?.skip ?? 0,
    count: search.queryOptions?.count ?? usualCount,
  }
}

/** Reads an invoke; `null` for one that is not the extension's, or not shaped like one. */
export const askedIn = (name: string | undefined, value: unknown): Asked | null => {
  switch (name) {
    case 'composeExtension/query':
      return searchIn(value)
    case 'composeExtension/selectItem': {
      const chosen = chosenSchema.safeParse(value).data
      return chosen === undefined ? null : { kind: 'choose', item: chosen.item }
    }
    case 'composeExtension/queryLink': {
      const link = linkSchema.safeParse(value).data
      return link === undefined ? null : { kind: 'link', url: link.url }
    }
    default:
      return null
  }
}
