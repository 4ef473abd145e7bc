// Chats that the Connector does not find, as when the person has left: a share that can be set.
import { createHash } from 'node:crypto'
import type { Faults } from '../faults.ts'

/** Whether the Connector does not find this chat, at the share that is set: by the seed and the chat's id alone. */
export const isLostChat = (
  { lostChats, seed }: Pick<ReturnType<Faults['get']>, 'lostChats' | 'seed'>,
  conversationId: string,
): boolean => {
  if (lostChats === 0) return false
  const drawn = createHash('sha256').update(`${seed} ${conversationId}`).digest().readUInt32BE(0)
  return drawn / 4_294_967_296 < lostChats
}
