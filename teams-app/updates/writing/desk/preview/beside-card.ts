// What is said beside the card of an edition: where it stands in Teams, the line of a notice, what it cannot show.

import type { EditionContentWire } from '../../../../../shared/api/updates.ts'
import { count, listInWords } from '../../../../../shared/domain/kernel/words.ts'
import { isSilent } from '../../../../../shared/domain/updates/edition.ts'
import type { SendingWire } from '../../edits/work.ts'

export type Shown = { readonly content: EditionContentWire; readonly sending: SendingWire }

/** `in Heads and 2 more channels`: where the message stands, the same on every page. */
export const placeInWords = ({ channels, personal }: SendingWire): string => {
  const [first, ...more] = channels
  if (first === undefined) return personal.how === 'card' ? 'in each person’s chat' : ''
  const others = more.length === 0 ? [] : [count(more.length, 'more channel')]
  return `in ${listInWords([first.name, ...others])}`
}

/** As Teams writes it, by the template of the app's manifest. */
export const noticeInWords = (summary: string): string => `The weekly update: ${summary}`

const silentNote = (many: number): string =>
  many === 1
    ? 'One picture has no words yet. It cannot go out without them, unless it is decorative.'
    : `${many} pictures have no words yet. They cannot go out without them, unless they are decorative.`

export const notesOf = ({ content, sending }: Shown): readonly string[] => {
  const silent = content.blocks.filter(isSilent).length
  return [
    ...(silent === 0 ? [] : [silentNote(silent)]),
    ...(sending.personal.how === 'notice'
      ? [`In each person’s activity: “${noticeInWords(content.summary)}”`]
      : []),
  ]
}
