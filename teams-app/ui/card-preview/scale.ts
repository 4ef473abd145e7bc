// How much smaller something is drawn where it has less room than it needs.

/** In hundredths and never larger than it is: a hair's breadth of room more or less redraws nothing. */
export const scaleFor = (width: number, room: number): number =>
  Math.max(0.1, Math.min(1, Math.floor((room / width) * 100) / 100))
