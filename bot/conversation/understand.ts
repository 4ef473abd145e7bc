// What a message to the bot means: a command in any of its words, thanks that need no answer, or something unknown.

export type Meaning =
  | { readonly kind: 'consultations' }
  | { readonly kind: 'bookings' }
  /** What can be booked. */
  | { readonly kind: 'sessions' }
  | { readonly kind: 'visit' }
  | { readonly kind: 'update' }
  | { readonly kind: 'help' }
  /** A booking's reference, `BK-XXXX`. */
  | { readonly kind: 'booking'; readonly reference: string }
  /** The reference of a request for a visit, `VR-XXXX`. */
  | { readonly kind: 'visitAsked'; readonly reference: string }
  | { readonly kind: 'atRisk' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown'; readonly typed: string }

const words = {
  consultations: [
    'consultations',
    'consultation',
    'consult',
    'survey',
    'questionnaire',
    'answer',
    'respond',
    'feedback',
    'paper',
  ],
  bookings: ['bookings', 'booking', 'booked', 'places', 'calendar'],
  sessions: [
    'sessions',
    'session',
    'book',
    'workshops',
    'workshop',
    'briefings',
    'briefing',
    'events',
    'training',
  ],
  visit: ['visit', 'visits', 'visitor', 'officer', 'officers'],
  update: [
    'update',
    'updates',
    'latest',
    'news',
    'weekly',
    'newsletter',
    'newsletters',
    'bulletin',
    'bulletins',
    'director',
  ],
  help: ['help', 'hi', 'hello', 'hey', 'start', 'menu', 'commands', 'contact', 'human', 'person'],
  nothing: ['thanks', 'thank', 'ta', 'cheers', 'ok', 'okay', 'bye'],
} as const

/** Words that mean a child may be at risk. A council owns this list; the fixed message names whom to ring. */
const atRiskPhrases = ['safeguarding', 'child at risk', 'abuse', 'self harm', 'suicide', 'in danger']

const plain = (text: string): string =>
  text
    .replace(/<at>[^<]{0,200}<\/at>/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}?]+/gu, ' ')
    .trim()

/** Letters that have to change to make one word the other; stops counting past two. */
const distance = (one: string, other: string): number => {
  if (Math.abs(one.length - other.length) > 2) return 3
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1]
    for (const [j, against] of [...other].entries()) {
      const change = (row[j] ?? 0) + (letter === against ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 3
}

// Short words must be right: "hi" is one letter from "he". Longer ones may have a letter or two wrong.
const allowed = (word: string): number => (word.length <= 4 ? 0 : word.length <= 7 ? 1 : 2)
const isLike = (typed: string, word: string): boolean => distance(typed, word) <= allowed(word)

const longest = 200
const reference = /\bbk[ -]?([a-z0-9]{4})\b/
const visitReference = /\bvr[ -]?([a-z0-9]{4})\b/

// “Book a place” asks for what can be booked, and “my places” for what is.
const asksWhatIsOn = /\bwhat ?(?:is|s) on\b|\bbook (?:an?|me|my|another)\b/
const commands = ['consultations', 'bookings', 'sessions', 'update', 'visit', 'help'] as const

/** The command of which the longest word was written; the first of the list when two are as long. */
const commandIn = (parts: readonly string[]): (typeof commands)[number] | null => {
  const heard = commands.map((name) => {
    const found = words[name].filter((word) => parts.some((part) => isLike(part, word)))
    return { name, length: Math.max(0, ...found.map((word) => word.length)) }
  })
  const [best] = [...heard].sort((one, other) => other.length - one.length)
  return best && best.length > 0 ? best.name : null
}

/** Reads a message. Texts over 200 letters are never a command: somebody may be typing an answer. */
export const understand = (text: string): Meaning => {
  const typed = plain(text)
  if (atRiskPhrases.some((phrase) => ` ${typed} `.includes(` ${phrase} `))) return { kind: 'atRisk' }
  if (typed === '') return text.trim() === '' ? { kind: 'nothing' } : { kind: 'unknown', typed: text }
  if (typed === '?') return { kind: 'help' }
  if (typed.length > longest) return { kind: 'unknown', typed: text }
  const letters = reference.exec(typed)?.[1]
  if (letters !== undefined) return { kind: 'booking', reference: `BK-${letters.toUpperCase()}` }
  const asked = visitReference.exec(typed)?.[1]
  if (asked !== undefined) return { kind: 'visitAsked', reference: `VR-${asked.toUpperCase()}` }
  if (asksWhatIsOn.test(typed)) return { kind: 'sessions' }
  const parts = typed.split(' ').slice(0, 12)
  const command = commandIn(parts)
  if (command !== null) return { kind: command }
  const isThanks = parts.some((part) => words.nothing.some((word) => isLike(part, word)))
  return parts.length <= 4 && isThanks ? { kind: 'nothing' } : { kind: 'unknown', typed: text }
}
