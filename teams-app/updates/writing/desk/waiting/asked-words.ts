// Whom we ask to be the second person, or that its writer has to ask somebody.

import type { EditionWire } from '../../../../../shared/api/updates.ts'
import { listInWords } from '../../../../../shared/domain/kernel/words.ts'

const mostNamed = 3

/** `asks`: those who are told that it waits; nobody while none is known. */
export const askedInWords = (asks: EditionWire['asks']): string => {
  if (asks.length === 0)
    return 'Countywide does not know yet who else agrees to updates, so it tells nobody. Ask somebody yourself.'
  const names = asks.slice(0, mostNamed).map(({ name }) => name)
  const more = asks.length - names.length
  const people = listInWords(more > 0 ? [...names, `${more} more`] : names)
  return `Countywide tells ${people} in Teams that it waits, from 8am to 6pm on school days.`
}
