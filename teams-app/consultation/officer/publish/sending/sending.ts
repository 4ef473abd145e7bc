// How far sending is, in words and as what can be done about it.

import type { Deliveries } from '../../../../../shared/api/drafts.ts'
import { count, momentInWords } from '../../../../../shared/domain/kernel/words.ts'

export type Unsent = Deliveries['people'][number]

const total = ({ counts }: Deliveries): number => Object.values(counts).reduce((sum, one) => sum + one, 0)

/** How many are sent, and how many there are. */
export const sentOf = (deliveries: Deliveries): { readonly sent: number; readonly all: number } => ({
  sent: deliveries.counts.sent,
  all: total(deliveries),
})

/** The page's first sentence about sending. */
export const sendingInWords = (deliveries: Deliveries): string => {
  const { counts, waitsUntil } = deliveries
  const all = total(deliveries)
  if (all === 0) return 'The list of people is being made.'
  const sent = `${counts.sent.toLocaleString('en-GB')} of ${count(all, 'card', 'cards')} ${counts.sent === 1 ? 'is' : 'are'} sent.`
  if (waitsUntil !== null) return `${sent} The rest go out from ${momentInWords(waitsUntil)}.`
  const left = counts.intended + counts.sending
  return left === 0 ? sent : `${sent} ${left.toLocaleString('en-GB')} to go.`
}

/** True while asking again for the state makes sense. */
export const isOnItsWay = ({ state, counts }: Deliveries): boolean =>
  state === 'publishing' || counts.intended + counts.sending > 0

const stateWords: Readonly<Record<Unsent['state'], string>> = {
  intended: 'Waits to be sent',
  sending: 'Being sent',
  uncertain: 'Not certain',
  unreachable: 'Cannot be reached',
  failed: 'Not sent',
}
export const unsentInWords = (state: Unsent['state']): string => stateWords[state]

/** Only what Teams may or may not have, could not be reached or refused: never what is on its way. */
export const isDoubtful = (state: string): boolean =>
  state === 'uncertain' || state === 'failed' || state === 'unreachable'

export const canResend = ({ state }: Unsent): boolean => isDoubtful(state)

const order: readonly Unsent['state'][] = ['uncertain', 'failed', 'unreachable', 'sending', 'intended']

/** Those that need somebody, the doubtful first. Those that only wait their turn are counted, not listed. */
export const needingSomebody = (people: readonly Unsent[]): readonly Unsent[] =>
  people.filter(canResend).sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
