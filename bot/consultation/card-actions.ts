// The card door of consultations: every verb, its data checked once, and the use case behind it.

import type { Card } from '../../shared/cards/kit/card.ts'
import { type Verb, verbs } from '../../shared/cards/verbs.ts'
import type { AuditLog } from '../../shared/ports/consultations.ts'
import type { DoorPorts } from './card-door/place.ts'
import { answerWith, type CardReply, type Drawing, type Press } from './card-door/reply.ts'
import { saveActions } from './card-door/save.ts'
import { settleActions } from './card-door/settle.ts'
import { notYours, showActions } from './card-door/show.ts'

/** Sends the invitation to the person's own chat; answers with the line for the channel. */
export type SendToMe = (press: Press, consultation: string) => Promise<string>

export type ConsultationVerb = Extract<Verb, `consultation.${string}`>

/** Narrows a verb to those of this door. */
export const isConsultationVerb = (verb: Verb): verb is ConsultationVerb => verb.startsWith('consultation.')

type Schema<Data> = {
  readonly safeParse: (
    data: unknown,
  ) => { readonly success: true; readonly data: Data } | { readonly success: false }
}
type Action = (press: Press) => Promise<CardReply | null>

/** Checks the data first; `null` when it does not fit. */
const checked =
  <Data>(schema: Schema<Data>, draw: (press: Press, data: Data) => Promise<Card>): Action =>
  async (press) => {
    const given = schema.safeParse(press.data)
    return given.success ? answerWith(await draw(press, given.data)) : null
  }

const actionsOf = (
  ports: DoorPorts,
  sendToMe: SendToMe,
  drawing: Drawing,
): Readonly<Record<ConsultationVerb, Action>> => {
  const show = showActions(ports, drawing)
  const save = saveActions(ports, drawing)
  const settle = settleActions(ports, drawing)
  return {
    'consultation.list': async ({ person }) => answerWith(await show.list(person)),
    'consultation.show': checked(verbs['consultation.show'].data, ({ person }, data) =>
      show.show(person, data),
    ),
    'consultation.answer': checked(verbs['consultation.answer'].data, ({ person }, data) =>
      show.answer(person, data),
    ),
    'consultation.sections': checked(verbs['consultation.sections'].data, ({ person }, data) =>
      show.sections(person, data),
    ),
    'consultation.setWho': checked(verbs['consultation.setWho'].data, ({ person }, data) =>
      settle.setWho(person, data),
    ),
    'consultation.save': checked(verbs['consultation.save'].data, (press, data) =>
      save.save(press.person, data, press.data),
    ),
    'consultation.send': checked(verbs['consultation.send'].data, (press, data) =>
      save.send(press.person, data, press.data),
    ),
    'consultation.merge': checked(verbs['consultation.merge'].data, (press, data) =>
      settle.merge(press.person, data, press.data),
    ),
    'consultation.sendToMe': async (press) => {
      const given = verbs['consultation.sendToMe'].data.safeParse(press.data)
      return given.success ? { kind: 'toast', words: await sendToMe(press, given.data.consultation) } : null
    },
  }
}

// What is named in a press comes from anybody's hand: short, one line, and only in the audit.
const named = (given: unknown): string =>
  typeof given === 'string' ? given.replace(/[^\w-]/g, '').slice(0, 40) : ''

const writeRefusal = async (
  { audit, clock }: DoorPorts & { readonly audit: AuditLog },
  verb: ConsultationVerb,
  press: Press,
  reference: string,
): Promise<void> => {
  const { person, data } = press
  const detail = `Pressed a card that is not theirs (${reference}).`
  try {
    const at = await clock.now()
    const item = named(data['consultation'])
    await audit.append({ at, who: person.id, what: verb, item, outcome: 'refused', detail })
  } catch (problem) {
    // The person has been refused all the same.
    press.watch?.problem(problem)
  }
}

/**
 * Answers a press. Data that does not fit the verb's schema is answered like a card that belongs to somebody else:
 * no write, nothing told, a line in the audit. Identity is the presser's own, never from data.
 */
export const consultationActions =
  (ports: DoorPorts & { readonly audit: AuditLog }, sendToMe: SendToMe, drawing: Drawing) =>
  async (verb: ConsultationVerb, press: Press): Promise<CardReply> => {
    const refusals: string[] = []
    const { op } = press.data
    const forPress: Drawing = {
      ...drawing,
      ...(typeof op === 'string' ? { grownFrom: `${op}#${press.person.id}` } : {}),
      ...(press.watch ? { watch: press.watch } : {}),
      refused: (reference) => {
        refusals.push(reference)
      },
    }
    const reply = (await actionsOf(ports, sendToMe, forPress)[verb](press)) ?? answerWith(notYours(forPress))
    const [reference] = refusals
    if (reference !== undefined) await writeRefusal(ports, verb, press, reference)
    return reply
  }
