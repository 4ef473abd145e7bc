// Keeps a scrolling box at its end while things are added, unless its reader has scrolled up.
import { type RefObject, type UIEvent, useEffect, useRef } from 'react'

const near = 160

const toEnd = (box: HTMLElement): void => {
  box.scrollTop = box.scrollHeight
}

/** The box must hold one child, whose growth is watched: cards and their pictures grow after they are drawn. */
export const useStickToEnd = (
  box: RefObject<HTMLElement | null>,
): ((event: UIEvent<HTMLElement>) => void) => {
  const follow = useRef(true)
  useEffect(() => {
    const holder = box.current
    const list = holder?.firstElementChild
    if (!holder || !list) return
    let count = list.childElementCount
    const watcher = new ResizeObserver(() => {
      const more = list.childElementCount > count
      count = list.childElementCount
      // Whoever works in a card keeps it in view when it changes under their hands.
      if (follow.current && (more || !holder.contains(document.activeElement))) toEnd(holder)
    })
    watcher.observe(list)
    return () => watcher.disconnect()
  }, [box])
  return ({ currentTarget }) => {
    follow.current = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < near
  }
}
