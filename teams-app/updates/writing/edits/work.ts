// An edition being written: what is saved as one, what keeps it from being saved, what differs between two versions.

import type * as z from 'zod/mini'
import type { Api } from '../../../../shared/api/client.ts'
import {
  type EditionContentWire,
  type EditionWire,
  editionSchema,
  saveEditionSchema,
  type sendingSchema,
  updatePaths,
} from '../../../../shared/api/updates.ts'
import { count, dayInWords } from '../../../../shared/domain/kernel/words.ts'
import { businessNow } from '../../../platform/business-time.ts'
import { differingParts } from '../../../ui/draft/saved-words.ts'
import type { SavingRules } from '../../../ui/draft/saving-rules.ts'
import { type SavingWork, useSaving } from '../../../ui/draft/use-saving.ts'
import type { FoundCheck } from '../editor/editing.ts'
import { kindInWords, nameOf } from './blocks.ts'

export type SendingWire = z.infer<typeof sendingSchema>
/** What is written, saved as one. */
export type Written = { readonly content: EditionContentWire; readonly sending: SendingWire }
export type EditionWork = SavingWork<EditionWire, Written>

/** What its page is called. The year stands with the day, so that a wrong one is seen. */
export const titleOf = ({ date }: EditionContentWire): string =>
  date === null ? 'A new weekly update' : `Update for ${dayInWords(date)}`

const longestText = 20_000

type Gap = Pick<FoundCheck, 'kind' | 'weight' | 'sentence' | 'block'>

const tooLong = (name: string, text: string, way: string, block: string): readonly Gap[] =>
  text.length <= longestText
    ? []
    : [
        {
          kind: 'size',
          weight: 'stops',
          sentence: `${name} has ${count(text.length, 'letter')}, and ${longestText.toLocaleString('en-GB')} can be saved. ${way}`,
          block,
        },
      ]

/** What keeps it from being saved, as the checks would say it had they seen it. */
export const gapsIn = ({ content }: Written): readonly Gap[] => [
  ...content.blocks.flatMap((block) =>
    block.kind === 'text'
      ? tooLong(
          block.heading === '' ? 'A text' : `“${block.heading}”`,
          block.text,
          'Make two of it.',
          block.id,
        )
      : [],
  ),
  ...tooLong('“And finally”', content.andFinally, 'Move some of it into a text.', 'finally'),
]

const rules: SavingRules<EditionWire, Written> = {
  path: updatePaths.draft,
  schema: editionSchema,
  workSchema: saveEditionSchema,
  workOf: ({ content, sending }) => ({ content, sending }),
  isOpen: ({ state }) => state === 'draft',
  isWhole: (work) => gapsIn(work).length === 0,
  savedAt: () => businessNow(),
}

/** `person`: whose words they are. */
export const useEdition = (
  by: { readonly api: Api; readonly person: string },
  edition: EditionWire,
): EditionWork => useSaving(by, edition, rules)

const partsOf = ({ content, sending }: Written): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ['The date', content.date],
    ['The summary', content.summary],
    ['The greeting', content.greeting],
    ...content.blocks.map((block): [string, unknown] => {
      const name = nameOf(block)
      return [name === '' ? `${kindInWords(block.kind)} ${block.id.slice(1)}` : `“${name}”`, block]
    }),
    ['The order of the parts', content.blocks.map(({ id }) => id)],
    ['“And finally”', content.andFinally],
    ['Who signs it', content.signOff],
    ['The channels', sending.channels],
    ['Who gets it personally', sending.personal],
    ['When it goes out', sending.at],
  ])

/** The parts in which two versions differ, in words. */
export const differing = (mine: Written, theirs: Written): readonly string[] =>
  differingParts(partsOf(mine), partsOf(theirs))
