// What is remembered of the last few editions that were asked about, so that years of them do not fill the memory.

const most = 6

/** The value of the key, made where it is missing; the one that was longest not asked about goes. */
export const recent = <Key, Value>(make: () => Value) => {
  const kept = new Map<Key, Value>()
  const of = (key: Key): Value => {
    const value = kept.get(key) ?? make()
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return value
  }
  return { of, forget: (key: Key) => void kept.delete(key) }
}
