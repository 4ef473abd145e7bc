// The blocks of an update as parts of its card.

import { sizeInWords } from '../../domain/kernel/words.ts'
import { type Block, type EditionContent, fileInWords, type LiveFacts } from '../../domain/updates/edition.ts'
import { box, type Element, escaped, plain, text } from '../kit/parts.ts'
import { link, wordsOf } from './wording.ts'

/** `page`: where the update is read in full; files are opened there by whoever is signed in. */
export type Around = { readonly live: LiveFacts | null; readonly page: string }

const headed = (heading: string, items: readonly Element[]): readonly Element[] =>
  items.length === 0 && heading.trim() === ''
    ? []
    : [
        box(
          [
            ...(heading.trim() === ''
              ? []
              : [
                  text(escaped(heading), {
                    style: 'heading',
                    size: 'Default',
                    weight: 'Bolder',
                    spacing: 'None',
                  }),
                ]),
            ...items,
          ],
          { spacing: 'Medium' },
        ),
      ]

const liveLines = (facts: LiveFacts[keyof LiveFacts]): readonly Element[] =>
  facts.length === 0
    ? [text('Nothing at the moment.', { spacing: 'None' })]
    : facts.map(({ title, line, page }) =>
        text(`${link(title, page)}  \n${escaped(line)}`, { spacing: 'Small' }),
      )

// A picture that nobody has described and that is no decoration is left out: some would not know it is there.
const picture = (block: Extract<Block, { kind: 'picture' }>): readonly Element[] =>
  !block.isDecorative && block.alt.trim() === ''
    ? []
    : [
        {
          type: 'Image',
          url: block.file.url,
          altText: block.isDecorative ? '' : plain(block.alt),
          size: 'Stretch',
          spacing: 'Medium',
        },
      ]

/** One block, in order; nothing for a block that says nothing. */
export const blockElements = (block: Block, { live, page }: Around): readonly Element[] => {
  switch (block.kind) {
    case 'text':
      return headed(block.heading, wordsOf(block.text))
    case 'picture':
      return picture(block)
    case 'file':
      return [
        text(`${link(fileInWords(block), page)} (PDF, ${sizeInWords(block.file.size)})`, {
          spacing: 'Medium',
        }),
      ]
    case 'live':
      return headed(block.heading, liveLines(live === null ? [] : live[block.what]))
  }
}

/** What stands after the last block: "And finally" and who signs. */
export const endElements = ({ andFinally, signOff }: EditionContent): readonly Element[] => [
  ...(andFinally.trim() === '' ? [] : headed('And finally', wordsOf(andFinally))),
  ...(signOff.name.trim() === ''
    ? []
    : [
        box(
          [
            text(escaped(signOff.name), { weight: 'Bolder', spacing: 'None' }),
            ...(signOff.title.trim() === '' ? [] : [text(escaped(signOff.title), { spacing: 'None' })]),
          ],
          { spacing: 'Medium' },
        ),
      ]),
]
