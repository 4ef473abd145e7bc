// What the clipboard holds, as parts of the subset: its page, or its plain text where the page says nothing.

import { betweenCells } from '../../../../../shared/domain/updates/wording/rows.ts'
import type { MarkedPart } from '../../../../../shared/domain/updates/wording/text.ts'
import { withLinks } from '../markdown.ts'
import type { Pasted } from './elements.ts'
import { type PastedText, readPasted } from './pasted.ts'
import { withoutWrappers } from './without-wrappers.ts'

const cellsIn = (line: string): readonly string[] =>
  line
    .split('\t')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')

const readPlain = (text: string): readonly MarkedPart[] =>
  text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      kind: 'paragraph',
      marks: withLinks([
        { kind: 'words', text: cellsIn(line).join(betweenCells), bold: false, italic: false },
      ]),
    }))

/** What the clipboard holds. `pictures`: files of pictures; a program may add one of the very words it copies. */
type Clipboard = { readonly page: Pasted | null; readonly text: string; readonly pictures: number }

/** The clipboard's page, or its plain text where there is no page or no word in it: no word is lost in silence. */
export const readClipboard = ({ page, text, pictures }: Clipboard): PastedText => {
  const read = page === null ? null : readPasted(page)
  if (read !== null && (read.parts.length > 0 || read.left.isStruck))
    return { ...read, parts: withoutWrappers(read.parts) }
  const parts = withoutWrappers(readPlain(text))
  const inPage = read?.left.pictures ?? 0
  const left = { pictures: parts.length === 0 && inPage === 0 ? pictures : inPage, isStruck: false }
  return { parts, isWhole: parts.length > 1, left }
}
