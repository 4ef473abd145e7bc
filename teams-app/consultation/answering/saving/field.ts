// One field as it is typed and as the server holds it, and what to do when the two have parted.

import { longestText } from '../../../ui/controls/longest-text.ts'

export type FieldState = {
  /** What the person sees; empty for blank. */
  readonly typed: string
  /** What the server held when this device last knew. */
  readonly saved: string
  /** What this device has sent since, whose reply may be lost: finding it on the server is no change by somebody else. */
  readonly sent: readonly string[]
  /** What stands on the server instead, while the person has not chosen between the two. */
  readonly theirs: string | null
  /** The text the server said no to; sent again only once it is changed. */
  readonly refused: string | null
}

export type Choice = 'both' | 'mine' | 'theirs'

/** A field that stands as the server has it. */
export const clean = (value: string): FieldState => ({
  typed: value,
  saved: value,
  sent: [],
  theirs: null,
  refused: null,
})

// The server drops characters that cannot be seen, as they come along when text is pasted from a document.
const unseen = /\p{Surrogate}|(?!\n)\p{Cc}|[\ufffe\uffff]/gu

const normal = (text: string) =>
  text
    .replace(/\r\n?|\v|\f/g, '\n')
    .replace(unseen, '')
    .trim()
    .normalize('NFC')

/** True when the texts differ in nothing a reader could see: line ends, outer blanks, how accents are built. */
export const isSame = (one: string, other: string): boolean => one === other || normal(one) === normal(other)

/** True when the server does not hold what the person sees. */
export const isUnsaved = (field: FieldState): boolean =>
  field.theirs !== null || !isSame(field.typed, field.saved)

/** True when the field may be sent: changed, settled, not refused as it is, not too long. */
export const isSendable = (field: FieldState): boolean =>
  field.theirs === null &&
  !isSame(field.typed, field.saved) &&
  field.typed !== field.refused &&
  field.typed.length <= longestText

/**
 * Takes in what the server holds now. Text left alone follows the server; the person's own text comes back as saved;
 * where both have changed, the person is asked and nothing is lost.
 */
export const learn = (field: FieldState, server: string): FieldState => {
  if (isSame(field.typed, field.saved) && field.theirs === null) {
    return isSame(field.saved, server) ? clean(field.typed) : clean(server)
  }
  if (isSame(field.typed, server)) return clean(field.typed)
  if (isSame(server, field.saved)) return { ...field, theirs: null }
  if (field.sent.some((text) => isSame(text, server)))
    return { ...field, saved: server, sent: [], theirs: null }
  return { ...field, theirs: server }
}

/** Takes in that the server has saved `text` as this device sent it; what was typed since waits for the next save. */
export const confirm = (field: FieldState, text: string): FieldState =>
  field.typed === text ? clean(text) : { ...field, saved: text, sent: [], theirs: null }

/** The person's word on a field that differs: both puts the other words first (screens: "Keep both"). */
export const settle = (field: FieldState, choice: Choice): FieldState => {
  if (field.theirs === null) return field
  if (choice === 'theirs') return clean(field.theirs)
  const typed = choice === 'both' ? `${field.theirs}\n\n${field.typed}` : field.typed
  return { typed, saved: field.theirs, sent: [], theirs: null, refused: null }
}
