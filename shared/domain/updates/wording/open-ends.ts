// Sentences that announce what does not follow: a website's list of dates that was not copied with its text.

const dates = /\b(?:on|at|dates?|times?|days?|from)\s*:$|\b(?:place|held) (?:on|at|from)\.?$/i

/** What a paragraph's end announces: `taking place on:` its dates, any other colon a list; `null` for nothing. */
export const announcedBy = (plain: string): 'dates' | 'list' | null => {
  const end = plain.slice(-80).trimEnd()
  if (dates.test(end)) return 'dates'
  return end.endsWith(':') ? 'list' : null
}

/** The last words of a paragraph, for naming it. */
export const endInWords = (plain: string): string => `“…${plain.slice(-80).replace(/^\S{0,40} /, '')}”`
