// Business time and randomness: arguments to the rules, so that a test can hold them.

import type { Instant } from '../domain/kernel/ids.ts'

export interface Clock {
  /** The present moment of the council's business (decision 13); tokens and caches use real time instead. */
  now(): Promise<Instant>
}

export interface Random {
  /** So many bytes nobody can guess. */
  bytes(length: number): Uint8Array
}
