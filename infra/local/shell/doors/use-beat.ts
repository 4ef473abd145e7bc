// A number that grows at a steady pace while the page is looked at.
import { useEffect, useState } from 'react'

export const useBeat = (ms: number): number => {
  const [beat, setBeat] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) setBeat((count) => count + 1)
    }, ms)
    return () => clearInterval(timer)
  }, [ms])
  return beat
}
