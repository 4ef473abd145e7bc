// Faults as the panel shows them: rates in percent, and whether any is set.
import type { Faults } from '../../doors/shapes-of-controls.ts'

type RateName = 'rate429' | 'rate5xx' | 'lostReplies' | 'overlappingWrites'

/** The settings with nothing going wrong; the seed and the target stay. */
export const calmed = (faults: Faults): Faults => ({
  ...faults,
  rate429: 0,
  rate5xx: 0,
  lostReplies: 0,
  overlappingWrites: 0,
  latencyMs: [0, 0],
  staleReads: false,
  deltaGone: false,
  guestsRefused: false,
})

export const isCalm = (faults: Faults): boolean => JSON.stringify(calmed(faults)) === JSON.stringify(faults)

/** The settings with one rate changed, from percent as typed; what is no number counts as none, over 100 as all. */
export const withRate = (faults: Faults, name: RateName, percent: string): Faults => {
  const share = Number(percent) / 100
  return { ...faults, [name]: Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0 }
}
