// Words that could not be saved and fit no section card: shown to be copied, and carried by one button that saves them.

import type { Published } from '../../domain/consultation/consultation.ts'
import type { Answers } from '../../domain/consultation/response.ts'
import { count } from '../../domain/kernel/words.ts'
import { type Card, card, isSmallEnough } from '../kit/card.ts'
import {
  actions,
  box,
  type Element,
  escaped,
  foot,
  header,
  type Links,
  main,
  open,
  said,
  tabLink,
  text,
} from '../kit/parts.ts'
import { typedWords } from './outcome.ts'

export type KeptWords = {
  /** `null`: not even the consultation could be read. */
  readonly published: Published | null
  /** The press to repeat: its verb, and its data together with what was typed. */
  readonly verb: string
  readonly data: Element
  readonly typed: Answers
  readonly sentence: string
}

// Without the questions at hand a choice is only a code: it is counted, not shown.
const isCode = (value: string): boolean => /^[A-Za-z0-9]+(,[A-Za-z0-9]+)*$/.test(value)

const wordsAlone = (typed: Answers): readonly Element[] => {
  const words = Object.values(typed).filter((value) => !isCode(value))
  const others = Object.keys(typed).length - words.length
  return [
    box(
      [
        ...words.map((value) => said([{ text: value }], { spacing: 'Small' })),
        ...(others > 0 ? [text(`${count(others, 'short answer is', 'short answers are')} kept too.`)] : []),
      ],
      { style: 'emphasis', spacing: 'Medium' },
    ),
  ]
}

const drawn = (kept: KeptWords, shown: readonly Element[], button: Element, links: Links): Card =>
  card({
    speak: kept.sentence,
    fallbackText: kept.sentence,
    summary: 'Your answers are not saved yet',
    body: [
      header(links, 'alert', escaped(kept.published?.content.title ?? 'Countywide'), 'Not saved yet'),
      text(kept.sentence, { spacing: 'Medium' }),
      ...shown,
      actions([button, open('Open in Countywide', tabLink(links, 'consultations'))]),
      foot(links),
    ],
  })

/**
 * The card with the words. When all of it would be too big for a message, the copy for old clients goes first, then the
 * words are no longer shown; the button carries them always.
 */
export const keptCard = (kept: KeptWords, links: Links): Card => {
  const words = kept.published ? typedWords(kept.published, kept.typed) : wordsAlone(kept.typed)
  const { fallback, ...button } = main('Save again', kept.verb, kept.data)
  const whole = drawn(kept, words, { ...button, fallback }, links)
  if (isSmallEnough(whole)) return whole
  const smaller = drawn(kept, words, button, links)
  return isSmallEnough(smaller)
    ? smaller
    : drawn(kept, [text('Your words are many: the button below carries them.')], button, links)
}
