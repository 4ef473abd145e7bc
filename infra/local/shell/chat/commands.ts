// Which of the bot's commands to suggest while somebody types.
import type { Command } from '../doors/shapes.ts'

/** Commands whose title, or a word of it, begins as typed; none once a whole command stands there, or for blank text. */
export const suggestions = (typed: string, commands: readonly Command[]): readonly Command[] => {
  const words = typed.trimStart().toLowerCase()
  if (words.trim() === '') return []
  if (commands.some((command) => command.title.toLowerCase() === words.trim())) return []
  return commands.filter((command) => {
    const title = command.title.toLowerCase()
    return title.startsWith(words) || title.split(' ').some((word) => word.startsWith(words))
  })
}
