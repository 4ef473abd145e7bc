// How wide something is laid out and how much smaller it is drawn, where it has less room than it needs.

/** Smaller letters than these nobody reads. */
const leastScale = 0.75

/**
 * In pixels, and a scale in hundredths, so that a hair's breadth of room redraws nothing. Never larger than it is; where
 * even the least scale has no room, it is laid out narrower.
 */
export const fitted = (width: number, room: number): { readonly width: number; readonly zoom: number } => {
  const zoom = Math.max(leastScale, Math.min(1, Math.floor((room / width) * 100) / 100))
  return { width: Math.min(width, Math.floor(room / zoom)), zoom }
}
