// One write at a time: what is asked for meanwhile goes together in the next.

/**
 * `write` is never run twice at once. Whoever asks while one runs shares the next with all who ask by then, and its
 * failure too.
 */
export const gathering = <Change>(
  write: (changes: readonly Change[]) => Promise<void>,
): ((changes: readonly Change[]) => Promise<void>) => {
  let last: Promise<void> = Promise.resolve()
  let next: { readonly changes: Change[]; readonly done: Promise<void> } | undefined
  return (asked) => {
    if (next) {
      next.changes.push(...asked)
      return next.done
    }
    const changes = [...asked]
    const run = () => {
      next = undefined
      return write(changes)
    }
    const done = last.then(run, run)
    next = { changes, done }
    last = done
    return done
  }
}
