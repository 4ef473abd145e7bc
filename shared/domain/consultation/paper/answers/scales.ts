// Answers printed under a question: which scale they are, and how they are told apart when they share a line.

import { isTickRule } from '../questions/wording.ts'

export type Scale = 'agreement' | 'yesPartlyNo' | 'rating'

const boxes = /(?:\\?\[[ xX]?\\?\]|[☐□❏❑◻⬜▢☑☒◯○])/u
const agreement =
  /^(?:(?:strongly|tend to|slightly|somewhat|mostly|fully|completely|totally|generally|partly|partially) )?(?:dis)?agree(?: (?:strongly|slightly|somewhat|in part|completely))?$|^neither(?: agree)? (?:n?or) disagree$|^neither$|^neutral$|^(?:strongly |tend to |fully |partly )?(?:support|oppose)$|^neither support n?or oppose$/
const yesNo =
  /^(?:yes|no|partly|partially|in part|maybe|to some extent|somewhat)(?:,? (?:in part|partly|mostly|definitely|fully|not at all|but .{1,60}|with .{1,60}))?$/
const rating =
  /^[1-5](?: ?[=:–(-] ?.{1,40})?$|^(?:very|quite|fairly|extremely|slightly|not very|not at all|not so|not|moderately|mostly|completely|reasonably) [a-z]{3,20}$|^(?:excellent|good|fair|average|adequate|poor|satisfied|dissatisfied|(?:un)?important|useful|helpful|(?:in)?effective|(?:un)?clear|(?:un)?likely|easy|difficult|confident)$|^neither [a-z]{3,20} n?or [a-z]{3,20}$/
const unsure =
  /^(?:i )?(?:don't know|do not know|not sure|unsure|no view|no opinion|no comment|prefer not to say|rather not say|not applicable|n\/a|undecided|can't say)(?: ?\/ ?.{1,30})?$/

const wordOf = (answer: string): string =>
  answer
    .replace(boxes, '')
    .replace(/’/g, "'")
    .replace(/[.;,:]+$/, '')
    .trim()
    .toLowerCase()

/** "Not sure" and its kin: every closed question offers it anyway (decision 8). */
export const isUnsure = (answer: string): boolean => answer.length < 60 && unsure.test(wordOf(answer))

const scaleOfOne = (answer: string): Scale | null => {
  const word = answer.length > 100 ? '' : wordOf(answer)
  if (agreement.test(word)) return 'agreement'
  if (yesNo.test(word)) return 'yesPartlyNo'
  return rating.test(word) ? 'rating' : null
}

/** The scale that all of the answers belong to, "not sure" aside; null when one does not or fewer than two are left. */
export const scaleOf = (answers: readonly string[]): Scale | null => {
  const scales = answers.filter((answer) => answer !== '' && !isUnsure(answer)).map(scaleOfOne)
  const first = scales[0] ?? null
  if (scales.length < 2 || scales.includes(null)) return null
  const mixed = scales.some((scale) => scale !== first)
  if (!mixed) return first
  return scales.every((scale) => scale !== 'rating') ? 'agreement' : null
}

const isKnown = (answer: string) => isUnsure(answer) || scaleOfOne(answer) !== null

/** One of the words that people tick: "Yes", "Tend to agree", "Not sure". */
export const isAnswerWord = (text: string): boolean => text.length < 60 && isKnown(text)

const words =
  /(?:strongly (?:dis)?agree|tend to (?:dis)?agree|neither agree n?or disagree|(?:partly |slightly )?(?:dis)?agree|don['’]t know|not sure|no view|no opinion|not applicable|unsure|undecided|neutral|neither|partly|in part|maybe|yes|no)(?:[ ,;/|•·]+|$)/iy

/** "Yes No Not sure" with nothing between them. */
const runOn = (text: string): readonly string[] | null => {
  const found: string[] = []
  words.lastIndex = 0
  while (words.lastIndex < text.length) {
    const word = words.exec(text)?.[0]
    if (word === undefined || found.length > 12) return null
    found.push(word.replace(/[ ,;/|•·]+$/, ''))
  }
  return found.length > 1 ? found : null
}

const trimmed = (parts: readonly string[]): readonly string[] =>
  parts.map((part) => part.trim()).filter((part) => part !== '' && !isTickRule(part))

/** The answers that share one line or cell, or null when the text is no such line. Boxes part any words, bars and slashes known ones. */
export const answersIn = (text: string): readonly string[] | null => {
  if (text.length > longestLine) return null
  if (boxes.test(text)) {
    const parts = trimmed(text.split(new RegExp(boxes, 'gu')))
    return parts.length > 1 ? parts : null
  }
  for (const mark of ['\n', ' / ', '|', ';', '/', ',']) {
    const parts = trimmed(text.split(mark))
    if (parts.length > 1 && parts.every(isKnown)) return parts
  }
  return /^1(?:[ ,/|]+[2-5]){4}$/.test(text) ? text.split(/[ ,/|]+/) : runOn(text)
}

const longestLine = 400
