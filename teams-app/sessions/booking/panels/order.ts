// More people are chosen than places are left: who gets one, who waits, and how that is said before it is done.

import { count } from '../../../../shared/domain/kernel/words.ts'
import type { Candidate } from './candidates.ts'

/** The chosen ones, parted. */
export type Order = { readonly placed: readonly Candidate[]; readonly waiting: readonly Candidate[] }

/** `rank`: keys of those who were put first, the latest first; the others follow as they stand in the list. */
export const orderOf = (chosen: readonly Candidate[], placesLeft: number, rank: readonly string[]): Order => {
  const at = ({ key }: Candidate) => (rank.includes(key) ? rank.indexOf(key) : rank.length)
  const placed = chosen.toSorted((one, other) => at(one) - at(other)).slice(0, Math.max(0, placesLeft))
  const isPlaced = (candidate: Candidate) => placed.includes(candidate)
  return { placed: chosen.filter(isPlaced), waiting: chosen.filter((one) => !isPlaced(one)) }
}

/** The rank once `key` is ticked, or unticked: there are as many places as before. */
export const rankedBy = (order: Order, key: string, isTicked: boolean): readonly string[] => {
  const others = [...order.placed, ...order.waiting].map((one) => one.key).filter((one) => one !== key)
  return isTicked ? [key, ...others] : [...others, key]
}

/** `1 place is left: one of you gets it, the other waits.` */
export const shortInWords = ({ placed, waiting }: Order): string => {
  const isWithMe = [...placed, ...waiting].some(({ person }) => person === null)
  const whom = isWithMe ? 'you' : 'them'
  const left = `${count(placed.length, 'place is', 'places are')} left`
  const get = placed.length === 1 ? `one of ${whom} gets it` : `${placed.length} of ${whom} get them`
  return `${left}: ${get}, ${waiting.length === 1 ? 'the other waits' : 'the others wait'}.`
}
