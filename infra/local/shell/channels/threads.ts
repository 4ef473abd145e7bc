// Posts of a channel with their replies, from its messages as one flat list.
import type { Message } from '../doors/shapes.ts'

export type Thread = { readonly post: Message; readonly replies: readonly Message[] }

/** Oldest post first; a reply whose post is not there stands as a post of its own, so that nothing is lost. */
export const threadsOf = (messages: readonly Message[]): readonly Thread[] => {
  const posts = new Set(messages.filter(({ replyTo }) => replyTo === null).map(({ id }) => id))
  const isReply = (message: Message): boolean => message.replyTo !== null && posts.has(message.replyTo)
  return messages
    .filter((message) => !isReply(message))
    .map((post) => ({
      post,
      replies: messages.filter((message) => isReply(message) && message.replyTo === post.id),
    }))
}
