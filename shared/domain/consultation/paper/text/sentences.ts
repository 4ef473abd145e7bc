// A text cut into sentences, well enough to look for dates and questions in them.

const breaks = /(?<=[.?!]["'”’)]?) (?=["'“‘(]?[\p{Lu}\d])/u
const abbreviation = /\b(?:e\.g|i\.e|etc|approx|no|dr|mr|mrs|ms|st|vs|[a-z])\.$/i

/** Longer than this, a sentence states no date and no time that a person would find. */
export const longestStatement = 600

/** Sentences in order; together they are the text. A dot after an abbreviation or one letter ends none. */
export const sentencesOf = (text: string): readonly string[] => {
  const sentences: string[][] = []
  let tail = ''
  for (const piece of text.split(breaks)) {
    const last = sentences.at(-1)
    if (last !== undefined && abbreviation.test(tail)) last.push(piece)
    else sentences.push([piece])
    tail = piece.slice(-8)
  }
  return sentences.map((pieces) => pieces.join(' '))
}

/** No paragraph that a person wrote has more sentences. */
const mostStatements = 500

/** The sentences of a paragraph that may state a date or a time. */
export const statementsOf = (text: string): readonly string[] =>
  /\d/.test(text)
    ? sentencesOf(text)
        .filter((sentence) => sentence.length <= longestStatement)
        .slice(0, mostStatements)
    : []
