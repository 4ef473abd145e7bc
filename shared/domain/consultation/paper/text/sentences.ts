// A text cut into sentences, well enough to look for dates and questions in them.

const breaks = /(?<=[.?!]["'”’)]?) (?=["'“‘(]?[\p{Lu}\d])/u
const abbreviation = /\b(?:e\.g|i\.e|etc|approx|no|dr|mr|mrs|ms|st|vs|[a-z])\.$/i

/** Sentences in order; together they are the text. A dot after an abbreviation or one letter ends none. */
export const sentencesOf = (text: string): readonly string[] => {
  const sentences: string[] = []
  for (const piece of text.split(breaks)) {
    const last = sentences.at(-1)
    if (last !== undefined && abbreviation.test(last.slice(-8)))
      sentences[sentences.length - 1] = `${last} ${piece}`
    else sentences.push(piece)
  }
  return sentences
}
