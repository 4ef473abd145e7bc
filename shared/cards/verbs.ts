// Every verb a card can send, with the data it carries and how it behaves when it comes twice or late.

import * as z from 'zod/mini'

const consultation = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))
const session = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))
const series = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))
const school = z.string().check(z.regex(/^\d{6}$/))
const edition = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))
const bookingReference = z.string().check(z.regex(/^BK-[A-Z0-9]{4,8}$/))
const visitReference = z.string().check(z.regex(/^VR-[A-Z0-9]{4}$/))
const proposal = z.number().check(z.int(), z.gte(1), z.lte(1_000))
const section = z.string().check(z.regex(/^s\d{1,3}$/))
const op = z.string().check(z.regex(/^[A-Za-z0-9]{20}$/))
const fieldId = z.string().check(z.regex(/^Q\d{2,3}(_\d{1,2}|_c)?$/))
const role = z.enum([
  'headteacher',
  'seniorLeader',
  'senco',
  'governor',
  'teacher',
  'supportStaff',
  'areaRepresentative',
])
const version = z.number().check(z.int(), z.gte(0), z.lte(1_000_000))
// Text as typed, choices by code. Ids that are no field of the section are refused later.
const input = z.nullish(z.string())
const held = z.array(fieldId).check(z.maxLength(400))
/** More than any client sends through a card's input; a longer text is written in the tab. */
const longestInput = 20_000

/**
 * show: reads and draws, writes nothing. save: writes answers, guarded by `op` and `base`.
 * once: changes something one time, guarded by a natural key.
 */
export const verbs = {
  'consultation.list': { kind: 'show', data: z.object({}) },
  'consultation.show': {
    kind: 'show',
    data: z.object({ consultation, card: z.enum(['invitation', 'receipt']), school: z.optional(school) }),
  },
  'consultation.answer': {
    kind: 'show',
    data: z.object({ consultation, section: z.optional(section), school: z.optional(school) }),
  },
  'consultation.sections': { kind: 'show', data: z.object({ consultation, school: z.optional(school) }) },
  'consultation.setWho': {
    kind: 'once',
    data: z.object({
      consultation,
      next: z.union([section, z.literal('sections')]),
      op,
      who_school: z.optional(school),
      who_role: z.optional(role),
    }),
  },
  'consultation.save': {
    kind: 'save',
    data: z.object({
      consultation,
      section,
      school,
      base: version,
      op,
      held,
      next: z.optional(z.union([section, z.literal('sections')])),
    }),
  },
  'consultation.send': {
    kind: 'save',
    data: z.object({
      consultation,
      section: z.optional(section),
      school,
      base: version,
      op,
      held,
    }),
  },
  'consultation.merge': {
    kind: 'save',
    data: z.object({
      consultation,
      section,
      school,
      base: version,
      op,
      mine: z.record(fieldId, z.string().check(z.maxLength(longestInput))),
    }),
  },
  'consultation.sendToMe': { kind: 'once', data: z.object({ consultation, op }) },
  'sessions.list': { kind: 'show', data: z.object({}) },
  'sessions.mine': { kind: 'show', data: z.object({}) },
  'sessions.show': { kind: 'show', data: z.object({ session }) },
  'sessions.options': { kind: 'show', data: z.object({ series, session: z.optional(session) }) },
  'sessions.find': { kind: 'show', data: z.object({ reference: bookingReference }) },
  'sessions.book': { kind: 'once', data: z.object({ session, school: z.optional(school), op }) },
  'sessions.switch': { kind: 'once', data: z.object({ from: session, to: session, op }) },
  'sessions.cancelBooking': { kind: 'once', data: z.object({ session, op }) },
  'sessions.undo': { kind: 'once', data: z.object({ session, op }) },
  'sessions.keep': { kind: 'once', data: z.object({ session, op }) },
  'sessions.joinWaitingList': { kind: 'once', data: z.object({ session, school: z.optional(school), op }) },
  'sessions.leaveWaitingList': { kind: 'once', data: z.object({ session, op }) },
  'sessions.takeOffer': { kind: 'once', data: z.object({ session, instead: z.optional(session), op }) },
  'sessions.declineOffer': { kind: 'once', data: z.object({ session, op }) },
  'sessions.disputeAttendance': { kind: 'once', data: z.object({ session, op }) },
  'sessions.answerFollowUp': {
    kind: 'once',
    data: z.object({ session, op, useful: z.nullish(z.string()), better: input }),
  },
  'sessions.visitForm': { kind: 'show', data: z.object({}) },
  'sessions.showVisit': { kind: 'show', data: z.object({ visit: session }) },
  'sessions.findVisit': { kind: 'show', data: z.object({ reference: visitReference }) },
  'sessions.requestVisit': {
    kind: 'once',
    data: z.object({
      op,
      school: z.optional(school),
      topic: input,
      help: input,
      from: input,
      times: input,
    }),
  },
  'sessions.withdrawVisit': { kind: 'once', data: z.object({ visit: session, op }) },
  'sessions.acceptVisit': { kind: 'once', data: z.object({ visit: session, proposal, op }) },
  'sessions.rejectVisitTime': { kind: 'once', data: z.object({ visit: session, proposal, op }) },
  'updates.latest': { kind: 'show', data: z.object({}) },
  'updates.show': { kind: 'show', data: z.object({ edition }) },
  'updates.note': { kind: 'once', data: z.object({ edition, school: z.optional(school) }) },
  'updates.unsubscribe': { kind: 'once', data: z.object({ edition }) },
  'updates.resubscribe': { kind: 'once', data: z.object({ edition }) },
  'people.help': { kind: 'show', data: z.object({}) },
} as const

export type Verb = keyof typeof verbs
export type VerbData<Name extends Verb> = z.infer<(typeof verbs)[Name]['data']>

/** Narrows text to a verb that a card of ours can send. */
export const isVerb = (text: string): text is Verb => Object.hasOwn(verbs, text)

/** What was typed or chosen, by field; blank ones are left out. `tooLong` names fields whose text no card can hold. */
export type Typed = {
  readonly answers: Readonly<Record<string, string>>
  readonly tooLong: readonly string[]
}

/** The inputs that came beside the data: keys that look like fields. `null`: something that no card of ours sends. */
export const inputsOf = (data: Readonly<Record<string, unknown>>): Typed | null => {
  const answers: [field: string, words: string][] = []
  const tooLong: string[] = []
  for (const [key, value] of Object.entries(data).filter(([name]) => /^Q\d/.test(name))) {
    const words = input.safeParse(value)
    if (!words.success || !fieldId.safeParse(key).success) return null
    if ((words.data?.length ?? 0) > longestInput) tooLong.push(key)
    else if (words.data) answers.push([key, words.data])
  }
  return { answers: Object.fromEntries(answers), tooLong }
}
