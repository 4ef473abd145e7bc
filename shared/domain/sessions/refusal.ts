// Every "no" that the rules of sessions give.

import type { Instant, SessionId } from '../kernel/ids.ts'

/**
 * full: no place is free, so many wait already · placeElsewhere: of this series one attends one, and they hold a place
 * in that session: they may switch · started, sessionCalledOff: nothing can be booked · tooLateToCancel: the last
 * moment was `until` · offerOver: the place held for them went to the next · nothingHeld: they have no place or turn
 * there · notForYou: they are not in the audience.
 */
export type SessionRefusal =
  | { readonly reason: 'full'; readonly waiting: number }
  | { readonly reason: 'placeElsewhere'; readonly session: SessionId }
  | { readonly reason: 'started' }
  | { readonly reason: 'sessionCalledOff'; readonly why: string }
  | { readonly reason: 'tooLateToCancel'; readonly until: Instant }
  | { readonly reason: 'offerOver' }
  | { readonly reason: 'nothingHeld' }
  | { readonly reason: 'notForYou' }
