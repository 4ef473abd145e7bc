// A past update as it was pasted, text or a web page's HTML, as the content of an edition.

import { type ImportedEdition, importEdition } from '../../../shared/domain/updates/import/import-edition.ts'
import { htmlToMarkdown } from './pasted/html-to-markdown.ts'

/** `report` counts the lines of a text; of HTML those that it becomes, near enough to find the place. */
export const readText = ({
  text,
  isHtml,
}: {
  readonly text: string
  readonly isHtml: boolean
}): ImportedEdition => importEdition(isHtml ? htmlToMarkdown(text) : text)
