// The papers that go with the paper: appendices by heading, or by the sentence that points to them.

import type { Appendix, ReportLine } from '../../consultation.ts'
import { guessed, recognised } from '../report.ts'
import type { Block } from '../text/blocks.ts'
import { sentencesOf } from '../text/sentences.ts'
import { appendixHeading } from './headings.ts'

export type Appendices = { readonly appendices: readonly Appendix[]; readonly notes: readonly ReportLine[] }

/** `rank`: a heading names it best, a sentence less well, a bare mention not at all. */
type Mention = Appendix & { readonly line: number; readonly rank: number }

const mention = /\b(appendix|annexe?|schedule) ([A-Z]|\d{1,2})(?![\p{L}\d])/giu
const subject =
  /^(?:the |a |an |our |this )?(.{3,100}?) (?:can be found|is (?:set out|shown|attached|included|given|provided|available|reproduced|printed)|are (?:set out|shown|attached|included|given|provided)|is|are) (?:in|at|as) ["'“]?$/i

/** Enough of a paragraph to find the appendices in. */
const longestRead = 5000

const labelOf = (word: string, mark: string) =>
  `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()} ${mark.toUpperCase()}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const named = (block: Block): readonly Mention[] => {
  const found = appendixHeading.exec(block.text)
  const [, word, mark, rest] = found ?? []
  const title = (rest ?? '').replace(/[ .:]{1,20}$/, '').slice(0, 300)
  const isTitle =
    block.shape === 'heading' ||
    (title !== '' && title.length < 120 && /[:–—-]/.test(block.text.slice(0, 16)))
  if (word === undefined || mark === undefined || !isTitle) return []
  return [{ label: labelOf(word, mark), title, line: block.lines[0] ?? 1, rank: title === '' ? 2 : 0 }]
}

const mentioned = (block: Block): readonly Mention[] =>
  sentencesOf(block.text.slice(0, longestRead)).flatMap((sentence) =>
    Array.from(sentence.matchAll(mention), ([, word = '', mark = ''], index) => {
      const at = index === 0 ? sentence.search(mention) : -1
      const title = at === -1 ? '' : (subject.exec(sentence.slice(Math.max(0, at - 160), at))?.[1] ?? '')
      return {
        label: labelOf(word, mark),
        title: capital(title),
        line: block.lines[0] ?? 1,
        rank: title === '' ? 3 : 1,
      }
    }),
  )

/** Each appendix once, in the order of their labels, with the best title the paper gives; the title may be empty. */
export const readAppendices = (blocks: readonly Block[]): Appendices => {
  const best = new Map<string, Mention>()
  for (const block of blocks) {
    if (!/\b(?:appendix|annexe?|schedule)\b/i.test(block.text)) continue
    const names = named(block)
    for (const found of names.length > 0 ? names : mentioned(block)) {
      const held = best.get(found.label)
      if (held === undefined || found.rank < held.rank) best.set(found.label, found)
    }
  }
  const all = [...best.values()].sort((one, other) =>
    one.label.localeCompare(other.label, 'en', { numeric: true }),
  )
  return {
    appendices: all.map(({ label, title }) => ({ label, title })),
    notes: all.map(({ label, title, line, rank }) =>
      (rank === 0 ? recognised : guessed)(
        line,
        title === '' ? `${label}, without a title` : `${label}: ${title}`,
      ),
    ),
  }
}
