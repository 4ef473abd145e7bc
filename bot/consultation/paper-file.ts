// A paper as the officer has it, a Word file or plain text, turned into the Markdown that the importer reads.

import iconv from 'iconv-lite'
import { ok, type Result, refuse } from '../../shared/domain/kernel/result.ts'
import { checkPackage } from './paper-file-package.ts'
import { type PaperFileRefusal, refusals } from './paper-file-refusals.ts'
import { wordToMarkdown } from './paper-file-word.ts'

export type PaperFile = { readonly name: string; readonly bytes: Uint8Array }

/** Ten megabytes, as the upload form says. */
export const largestPaperFile = 10 * 1024 * 1024

/**
 * More text than a consultation can keep, in characters and in lines. The importer reads it in one go while everybody
 * waits, and some papers cost the square of their lines: 10 MB of them held the server for minutes.
 */
export const longestPaper = { characters: 250_000, lines: 20_000 }

const isTooLong = (text: string): boolean =>
  text.length > longestPaper.characters ||
  text.split(/\r\n|\r|\n/, longestPaper.lines + 1).length > longestPaper.lines

type Kind = 'text' | 'word'
const kinds: Readonly<Record<string, Kind>> = { md: 'text', markdown: 'text', txt: 'text', docx: 'word' }

const endingOf = (name: string): string => /\.([a-z0-9]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)

/** What a text file may not begin with: programs, packages and PDF, whatever they are called. */
const isBinary = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x4d, 0x5a) ||
  startsWith(bytes, 0x7f, 0x45, 0x4c, 0x46) ||
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) ||
  startsWith(bytes, 0x25, 0x50, 0x44, 0x46) ||
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

/** UTF-8, or UTF-16 with its mark, else Windows-1252 as older Windows programs write; null for no text. */
const decode = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  if (isBinary(bytes) || bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(Buffer.from(bytes), 'win1252')
  }
}

const checked = (text: string): Result<string, PaperFileRefusal> => {
  if (isTooLong(text)) return refuse(refusals.tooLong)
  return text.trim() === '' ? refuse(refusals.empty) : ok(text)
}

const readText = (bytes: Uint8Array): Result<string, PaperFileRefusal> => {
  const text = decode(bytes)
  return text === null ? refuse(refusals.notWhatItSays) : checked(text)
}

const readWord = async (bytes: Uint8Array): Promise<Result<string, PaperFileRefusal>> => {
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return refuse(refusals.notWhatItSays)
  const sound = await checkPackage(bytes)
  if (!sound.ok) return sound
  const markdown = await wordToMarkdown(bytes)
  return markdown === null ? refuse(refusals.unreadable) : checked(markdown)
}

/**
 * Reads `.md`, `.txt` and `.docx` by ending and content. Refuses with words for the officer: another type, more than
 * 10 MB, macros, a package that unpacks to more than 100 MB or 200 times its size, a file that is not what it says, an empty one,
 * more text than a consultation keeps.
 */
export const paperToMarkdown = async (file: PaperFile): Promise<Result<string, PaperFileRefusal>> => {
  const ending = endingOf(file.name)
  if (/^(?:docm|dotm)$/.test(ending)) return refuse(refusals.macros)
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined
  if (kind === undefined) return refuse(refusals.unknownType)
  if (file.bytes.length > largestPaperFile) return refuse(refusals.tooLarge)
  if (file.bytes.length === 0) return refuse(refusals.empty)
  return kind === 'word' ? readWord(file.bytes) : readText(file.bytes)
}
