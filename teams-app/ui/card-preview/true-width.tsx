// Something drawn as wide as it will be, and made smaller as a whole where there is less room: no line breaks elsewhere.

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { fitted } from './scale.ts'

/** What a card is given in a chat, in pixels; null: whatever there is. */
export const widthOf = (isPhone: boolean | undefined): number | null => {
  if (isPhone === undefined) return null
  return isPhone ? 320 : 540
}

export const TrueWidth = ({ of, children }: { of: number | null; children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<number | null>(null)
  useLayoutEffect(() => {
    if (place.current === null) return
    const measure = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? null))
    measure.observe(place.current)
    return () => measure.disconnect()
  }, [])
  const style = of === null || room === null ? {} : fitted(of, room)
  return (
    <div ref={place}>
      <div style={style}>{children}</div>
    </div>
  )
}
