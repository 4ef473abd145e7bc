// How a question reads: whether words ask something, of whom, and whether they only lead in or tell how to answer.

const lead =
  /^(?:(?:and|so|but|overall|finally|generally|first|secondly|thirdly),? |in your (?:view|opinion|experience),? |(?:thinking about|based on|having read|in light of|as a|for) [^,?]{1,150}, )/i
const asks =
  /^(?:what|which|who|whom|whose|when|where|why|how|do|does|did|is|are|was|were|will|would|should|shall|can|could|may|might|must|has|have|had|to what|in what|on what|at what|for what|for which|in which|from which|by when|if )\b/i
const strongly =
  /^(?:to what extent|how (?:well|far|much|strongly|likely|satisfied|confident|useful|helpful|effective|important|clear|easy)|do you (?:agree|support|think|feel|have any)|would you)\b/i
const prompt =
  /^(?:please |kindly )?(?:tell us|describe|give (?:us )?(?:your|any|an|one|two|three|examples?)|share|comment on|provide|list|suggest|set out|outline|explain|indicate|rate|rank|add any|state|let us know)\b/i
const anyPrompt =
  /^(?:any|other|further|additional|general)(?: other| further| additional| general)? (?:feedback|comments?|views|suggestions|thoughts|ideas|points|issues|remarks)\b/i

/** Longer than this is prose, not a question. */
export const longestQuestion = 1500

/** The clause that asks: without "Overall," and without "If there were money,". */
export const mainClause = (text: string): string => {
  const opened = text.replace(lead, '')
  if (!/^if /i.test(opened)) return opened
  const afterComma =
    /, (?=(?:what|which|who|when|where|why|how|do|does|is|are|will|would|should|can|could|to what)\b)/i
  const pause = afterComma.exec(opened) ?? / (?=(?:what|which|how|why|where) )/i.exec(opened)
  return pause === null ? opened : opened.slice(pause.index + pause[0].length)
}

/** Words behind the question mark that belong to the question; any others answer it. */
const belongs =
  /^(?:[\p{P}\s]*$|\(|[–—-] |for (?:example|instance)|e\.g\.|such as|please|tick|select|choose|if (?:so|not|yes|no)|why|give|explain)/iu

/** "Who decides? The duty officer does." The paper answers itself. */
const isAnsweredAtOnce = (text: string): boolean =>
  !belongs.test(text.slice(text.lastIndexOf('?') + 1).trim())

/** Whether the words ask: a question mark after an asking start, or a start that can only ask. */
export const isAsking = (text: string): boolean => {
  if (text.length > longestQuestion || text.length < 8) return false
  const clause = mainClause(text)
  const mark = text.indexOf('?')
  if (mark === -1) return strongly.test(clause) && !/[.;,]$/.test(text)
  if (isAnsweredAtOnce(text)) return false
  const endsAsked = /\?["'”’)]{0,2}(?: ?\([^()]{1,80}\))?$/.test(text)
  const firstAsks = !/[.!] \p{Lu}/u.test(text.slice(0, mark))
  return firstAsks && (asks.test(clause) || endsAsked)
}

/** Asks the reader in person, and so asks for an answer: "Do you", "your school", "To what extent". */
export const isDirect = (text: string): boolean =>
  isAsking(text) && (/\byou(?:r|rs)?\b/i.test(text) || strongly.test(mainClause(text)))

/** A request for words without a question mark: "Please describe", "Any other comments". */
export const isPrompt = (text: string): boolean =>
  text.length < 400 &&
  (prompt.test(text) || anyPrompt.test(text)) &&
  !/\b(?:e-?mail|post|return|send)\b/i.test(text)

/** Asks for agreement to what stands below: "To what extent do you agree with each of:". */
export const isStem = (text: string): boolean =>
  text.length < 400 &&
  /:-?$/.test(text) &&
  (strongly.test(mainClause(text)) ||
    /^please (?:indicate|rate|rank|tick|say|tell us|select|choose)\b/i.test(text))

/** About the consultation itself: "How do I respond?", "What happens next?", "Why are we consulting?". */
export const isAboutTaking = (text: string): boolean =>
  /^(?:how|who|when|where|what|why)\b/i.test(text) &&
  /\b(?:respond|reply|take part|have (?:my|your) say|get involved|find out more|contact us|happens? (?:next|after|to)|(?:is|are) (?:this|we|being) (?:about|consult\w*|propos\w*|chang\w*|ask\w*)|will (?:my|your) (?:response|answers?|views|data)|(?:is|are) (?:we|the council) (?:doing|asking))\b/i.test(
    text,
  )

/** Asks for the reasons behind the answer before it: a closed question has a comment of its own. */
export const isCommentBox = (text: string): boolean =>
  text.length < 200 &&
  /^(?:(?:if (?:so|not|no|yes|you .{1,60}|other)|and),? )?(?:please |you can |you may |use (?:this|the) (?:space|box).{0,40})?(?:(?:explain|expand|elaborate)\b|why(?: not)?\b.{0,10}$|comments?\b.{0,30}$|(?:any |your )?(?:further|additional|other)? ?comments?\b.{0,40}$|(?:give|state|provide|add|tell us|say|enter|write|set out|share)\b.{0,30}\b(?:reasons?|why|comments?|explanation|details?|more)\b|reasons? for your)/i.test(
    text,
  )

/** Tells how to answer: "Tick one", "(select all that apply)". */
export const isTickRule = (text: string): boolean =>
  text.length < 160 && /^\W{0,3}(?:please )?(?:tick|select|choose|circle|mark|rank|pick|check)\b/i.test(text)

/** True when more than one answer may be given. */
export const allowsMany = (text: string): boolean =>
  /^(?:please )?rank\b|\b(?:all (?:that|which) (?:apply|you)|as many as|more than one|up to (?:two|three|four|five|\d)|any that apply|each that|top (?:two|three|five|\d))\b/i.test(
    text,
  )
