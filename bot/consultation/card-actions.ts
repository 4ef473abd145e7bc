// The card door of consultations: every verb, its data checked once, and the use case behind it.

import type { Card } from '../../shared/cards/kit/card.ts'
import { type Verb, verbs } from '../../shared/cards/verbs.ts'
import type { DoorPorts } from './card-door/place.ts'
import { answerWith, type CardReply, type Drawing, type Press } from './card-door/reply.ts'
import { saveActions } from './card-door/save.ts'
import { settleActions } from './card-door/settle.ts'
import { notYours, showActions } from './card-door/show.ts'

/** Sends the invitation to the person's own chat; answers with the line for the channel. */
export type SendToMe = (press: Press, consultation: string) => Promise<string>

export type ConsultationVerb = Exclude<Verb, 'people.help'>

/** Narrows a verb to those of this door. */
export const isConsultationVerb = (verb: Verb): verb is ConsultationVerb => verb.startsWith('consultation.')

type Schema<Data> = {
  readonly safeParse: (
    data: unknown,
  ) => { readonly success: true; readonly data: Data } | { readonly success: false }
}

/** Checks the data first; `null` when it does not fit. */
const checked =
  <Data>(schema: Schema<Data>, draw: (press: Press, data: Data) => Promise<Card>) =>
  async (press: Press): Promise<CardReply | null> => {
    const given = schema.safeParse(press.data)
    return given.success ? answerWith(await draw(press, given.data)) : null
  }

/**
 * Answers a press. Data that does not fit the verb's schema is answered like a card that belongs to somebody else:
 * no write, nothing told. Identity is the presser's own, never from data.
 */
export const consultationActions = (ports: DoorPorts, sendToMe: SendToMe, drawing: Drawing) => {
  const show = showActions(ports, drawing)
  const save = saveActions(ports, drawing)
  const settle = settleActions(ports, drawing)
  const table: Readonly<Record<ConsultationVerb, (press: Press) => Promise<CardReply | null>>> = {
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
  return async (verb: ConsultationVerb, press: Press): Promise<CardReply> =>
    (await table[verb](press)) ?? answerWith(notYours(drawing))
}
export type ConsultationActions = ReturnType<typeof consultationActions>
