// What a paste left out, as it is said beside the text.

import { count } from '../../../../../shared/domain/kernel/words.ts'
import type { LeftOut } from './pasted.ts'

/** In sentences; empty when all of it came in. */
export const leftOutInWords = ({ pictures, isStruck }: LeftOut): string =>
  [
    ...(pictures === 0
      ? []
      : [
          `${count(pictures, 'picture was', 'pictures were')} left out. Add ${pictures === 1 ? 'it' : 'them'} with “Picture”, below the parts.`,
        ]),
    ...(isStruck ? ['Words that were struck out or deleted were left out.'] : []),
  ].join(' ')
