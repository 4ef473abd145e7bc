// A stored thing together with what the store needs to change it safely, and the errors of a change that cannot be made.

/** `version` is opaque (an ETag); `row` is the store's own id of the thing. */
export type Versioned<Value> = { readonly value: Value; readonly version: string; readonly row: string }

/** Thrown by `save` when the stored thing is no longer the version that was read: load again and decide again. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}

/** Thrown by `create` when a thing with the same natural key is already there: load it. */
export class AlreadyThere extends Error {
  override readonly name = 'AlreadyThere'
}

/** Thrown by `create` and `save` when a thing is longer than the store can keep: nothing was written. Becomes 413. */
export class TooLong extends RangeError {
  override readonly name = 'TooLong'
}

/** Thrown by any port after its own retries: Microsoft 365 does not answer, or is asked too much. Becomes 503. */
export class Outage extends Error {
  override readonly name = 'Outage'
  /** Seconds after which to try again, when the service said so. */
  readonly retryAfter: number | null
  constructor(message: string, options: { cause?: unknown; retryAfter?: number } = {}) {
    super(message, { cause: options.cause })
    this.retryAfter = options.retryAfter ?? null
  }
}

/** Thrown where the service has turned us away and said for how long: whoever comes before that is turned away too. */
export class AskedToWait extends Outage {
  constructor(message: string, retryAfter: number, cause?: unknown) {
    super(message, { cause, retryAfter })
  }
}
