// A value once it has not changed for a while: what is typed letter by letter is looked at when the hand rests.

import { useEffect, useState } from 'react'

/** `restMs`: how long it has to stand still, in milliseconds. */
export const useSettled = <Value>(value: Value, restMs: number): Value => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs)
    return () => clearTimeout(timer)
  }, [value, restMs])
  return settled
}
