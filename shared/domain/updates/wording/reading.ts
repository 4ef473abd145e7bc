// How hard a text is to read: the age it takes, and sentences that are too long.

/** GOV.UK's limit for a sentence. */
export const longestSentence = 25

/** Sentences of plain text. An abbreviation or a number with a full stop may split one: it only errs towards easy. */
export const sentencesOf = (plain: string): readonly string[] =>
  plain
    .split(/(?<=[.!?…])["”’)]*\s+(?=[\p{Lu}\p{N}"“‘(])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

export const wordsOf = (sentence: string): readonly string[] =>
  sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []

const syllables = (word: string): number => {
  const letters = word.toLowerCase().replace(/(?:[^laeiouy]es|[^laeiouy]e|[^td]ed)$/, '')
  return Math.max(1, letters.match(/[aeiouyà-ÿ]+/g)?.length ?? 0)
}

/**
 * The reading age in years, by Flesch and Kincaid's grade and the five years before school; `null` for fewer than 30
 * words, of which nothing can be said.
 */
export const readingAge = (plain: string): number | null => {
  const sentences = sentencesOf(plain)
  const words = sentences.flatMap(wordsOf)
  if (words.length < 30) return null
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0)
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59
  return Math.max(5, Math.round(grade + 5))
}

/** Sentences of more than 25 words, each with its number of words. */
export const longSentences = (plain: string) =>
  sentencesOf(plain)
    .map((sentence) => ({ sentence, words: wordsOf(sentence).length }))
    .filter(({ words }) => words > longestSentence)
