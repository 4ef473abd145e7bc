// The marks inside a paragraph of Markdown: bold, italic, links as they were typed. Read once from left to right.

/** `url` is what was typed: nothing is checked yet (see links.ts). */
export type Mark =
  | { readonly kind: 'words'; readonly text: string; readonly bold: boolean; readonly italic: boolean }
  | { readonly kind: 'link'; readonly words: string; readonly url: string }

// Neither words nor an address reach into the next link: no text makes the search go over it again and again. An
// address may fill a whole text: one that was cut would lead elsewhere. A backslash is read in one way only.
const token =
  /\\([\\`*_[\](){}#+\-.!<>|~])|!?\[((?:\\.|[^[\]\\]){0,500})\]\(\s{0,100}<?((?:\\[()]|\\(?![()])|[^)\s>\]\\]|\](?!\()){0,20000})>?(?:\s{1,100}"[^"]{0,200}")?\s{0,100}\)|<?(https:\/\/[^\s<>"\]]{1,20000})>?|(\*\*|__)|(?<![\p{L}\p{N}])([_*])(?=\S)|(?<=\S)([_*])(?![\p{L}\p{N}])/gu

const unescaped = (text: string): string => text.replace(/\\([\\`*_[\](){}#+\-.!<>|~])/g, '$1')

/** Full stops and brackets at the end of a bare address belong to the sentence. */
const bare = (address: string) => {
  const url = address.replace(/[.,;:!?)'’]+$/, '')
  return { url, rest: address.slice(url.length) }
}

const clean = (words: string): string => unescaped(words.replace(/\*\*|__/g, ''))

type Reading = { readonly marks: Mark[]; bold: boolean; italic: boolean }

const say = (reading: Reading, text: string): void => {
  const last = reading.marks.at(-1)
  const { bold, italic } = reading
  if (text === '') return
  if (last?.kind === 'words' && last.bold === bold && last.italic === italic)
    reading.marks[reading.marks.length - 1] = { ...last, text: last.text + text }
  else reading.marks.push({ kind: 'words', text, bold, italic })
}

const take = (reading: Reading, found: RegExpMatchArray): void => {
  const [whole, literal, words, url, address, strong] = found
  if (literal !== undefined) say(reading, literal)
  else if (words !== undefined) {
    // A picture from elsewhere is never loaded: its words stay.
    if (whole.startsWith('!')) say(reading, clean(words))
    else
      reading.marks.push({ kind: 'link', words: clean(words), url: (url ?? '').replace(/\\([()])/g, '$1') })
  } else if (address !== undefined) {
    const { url: link, rest } = bare(address)
    reading.marks.push({ kind: 'link', words: link, url: link })
    say(reading, rest)
  } else if (strong !== undefined) reading.bold = !reading.bold
  else reading.italic = !reading.italic
}

/** The words and links of one paragraph. A mark that is not closed reaches to the paragraph's end. */
export const marksIn = (paragraph: string): readonly Mark[] => {
  const reading: Reading = { marks: [], bold: false, italic: false }
  let from = 0
  for (const found of paragraph.matchAll(token)) {
    say(reading, paragraph.slice(from, found.index))
    take(reading, found)
    from = found.index + found[0].length
  }
  say(reading, paragraph.slice(from))
  return reading.marks
}
