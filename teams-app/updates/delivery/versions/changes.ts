// What differs between two versions of an edition, in reading order, small enough to be read beside each other.

import type { EditionContentWire } from '../../../../shared/api/updates.ts'
import { dayInWords } from '../../../../shared/domain/kernel/words.ts'
import { parseMarked } from '../../../../shared/domain/updates/wording/text.ts'
import { type Difference, difference } from '../../../ui/text/difference.ts'
import { kindInWords, nameOf } from '../../writing/edits/blocks.ts'

type Block = EditionContentWire['blocks'][number]

/** `where` it stands, and the words that were (`mine`) and are (`theirs`), with what stands around them. */
export type Change = { readonly where: string; readonly words: Difference }

/** A text as it is read, with where its links lead: nobody who agrees should have to read signs. */
const readable = (markdown: string): string =>
  parseMarked(markdown)
    .flatMap((part) => (part.kind === 'paragraph' ? [part.marks] : part.items))
    .map((marks) =>
      marks.map((mark) => (mark.kind === 'words' ? mark.text : `${mark.words} (${mark.url})`)).join(''),
    )
    .join('\n')

/** Where only signs differ, such as bold, the signs are shown: no difference is left out. */
const textChanges = (where: string, was: string, is: string): readonly Change[] => {
  const [old, now] = [readable(was), readable(is)]
  return old === now ? changesIn(where, was, is) : changesIn(where, old, now)
}

/** What a part says, a line for each thing that can change in it. */
const linesOf = (block: Block): string => {
  switch (block.kind) {
    case 'text':
      return `${block.heading}\n${readable(block.text)}`
    case 'picture':
      return `${block.isDecorative ? 'Decorative' : block.alt}\n${block.file.name}`
    case 'file':
      return `${block.words}\n${block.file.name}`
    case 'live':
      return `${block.heading}\n${block.what}`
  }
}

const whereOf = (block: Block): string => {
  const name = nameOf(block).trim()
  return name === '' ? kindInWords(block.kind) : `“${name}”`
}

const aroundWords = 60

/** A paragraph may be long: only the words beside the change are shown. */
const shortened = ({ before, after, ...rest }: Difference): Difference => ({
  ...rest,
  before: before.length > aroundWords ? `…${before.slice(-aroundWords)}` : before,
  after: after.length > aroundWords ? `${after.slice(0, aroundWords)}…` : after,
})

const whole = (mine: string, theirs: string): Difference => ({ before: '', mine, theirs, after: '' })

/** Line by line when both have as many, so that two small changes are not one long one. */
const changesIn = (where: string, was: string, is: string): readonly Change[] => {
  if (was === is) return []
  const [old, now] = [was, is].map((text) => text.split('\n').filter((line) => line.trim() !== ''))
  if (old === undefined || now === undefined || old.length !== now.length)
    return [{ where, words: shortened(difference(was, is)) }]
  return old.flatMap((line, at) =>
    line === now[at] ? [] : [{ where, words: shortened(difference(line, now[at] ?? '')) }],
  )
}

const partChanges = (before: Block, block: Block): readonly Change[] => {
  const where = whereOf(before)
  if (before.kind !== 'text' || block.kind !== 'text')
    return changesIn(where, linesOf(before), linesOf(block))
  return [...changesIn(where, before.heading, block.heading), ...textChanges(where, before.text, block.text)]
}

const blockChanges = (was: EditionContentWire, is: EditionContentWire): readonly Change[] => {
  const old = new Map(was.blocks.map((block) => [block.id, block]))
  const kept = new Set(is.blocks.map(({ id }) => id))
  const now = is.blocks.flatMap((block) => {
    const before = old.get(block.id)
    return before === undefined
      ? [{ where: `New: ${whereOf(block)}`, words: whole('', linesOf(block)) }]
      : partChanges(before, block)
  })
  const gone = was.blocks
    .filter(({ id }) => !kept.has(id))
    .map((block) => ({ where: `Taken out: ${whereOf(block)}`, words: whole(linesOf(block), '') }))
  return [...now, ...gone]
}

const orderChange = (was: EditionContentWire, is: EditionContentWire): readonly Change[] => {
  const [old, now] = [was, is].map(({ blocks }) => blocks.map(({ id }) => id))
  const shared = (ids: readonly string[] = [], others: readonly string[] = []) =>
    ids.filter((id) => others.includes(id)).join(' ')
  if (shared(old, now) === shared(now, old)) return []
  const named = ({ blocks }: EditionContentWire) => blocks.map(whereOf).join(', ')
  return [{ where: 'The order of the parts', words: whole(named(was), named(is)) }]
}

const dayOf = ({ date }: EditionContentWire): string => (date === null ? '' : dayInWords(date))
const signed = ({ signOff }: EditionContentWire): string => `${signOff.name}\n${signOff.title}`

/** Every difference, the top first. */
export const changesBetween = (was: EditionContentWire, is: EditionContentWire): readonly Change[] => [
  ...changesIn('The day', dayOf(was), dayOf(is)),
  ...changesIn('The summary', was.summary, is.summary),
  ...changesIn('The greeting', was.greeting, is.greeting),
  ...blockChanges(was, is),
  ...orderChange(was, is),
  ...textChanges('“And finally”', was.andFinally, is.andFinally),
  ...changesIn('Who signs it', signed(was), signed(is)),
]
