// What a pane may do with an appointment that is being written, by office.js's numbers: read and set what the form shows.
import { z } from 'zod'
import { type Draft, type Recipient, withStart } from '../../appointment/draft.ts'
import { done, failed, type Methods, type Outcome } from '../office/outcome.ts'
import { htmlOf, insideBody, textOf } from './html-text.ts'
import { ewsIdOf } from './item-id.ts'

export type DraftInHand = {
  readonly read: () => Draft
  readonly change: (change: (draft: Draft) => Draft) => void
  /** Keeps the appointment in the calendar; nobody else is told. */
  readonly save: () => Promise<Draft>
  /** Keeps what add-ins have with it, and nothing else of the form. */
  readonly keepProperties: (properties: Draft['properties']) => Promise<void>
}

const html = 3
const start = 1
const optional = 1
const mostRecipients = 500

const timeSchema = z.object({ TimeProperty: z.number() })
const newTimeSchema = z.object({ TimeProperty: z.number(), time: z.number() })
const fieldSchema = z.object({ recipientField: z.number() })
const recipientsSchema = fieldSchema.extend({
  recipientArray: z.array(z.object({ name: z.string().nullish(), address: z.string().nullish() })),
})
const coercionSchema = z.object({ coercionType: z.number() })
const bodySchema = coercionSchema.extend({ data: z.string() })
const propertiesSchema = z.object({ customProperties: z.record(z.string(), z.unknown()) })

// office.js's numbers for answers.
const answers = ['none', 'organiser', 'tentative', 'accepted', 'declined'] as const
const user = 2

const kindOf = (field: number): Recipient['kind'] => (field === optional ? 'optional' : 'required')

const told = ({ name, email, response }: Recipient) => ({
  name,
  address: email,
  recipientType: user,
  appointmentResponse: answers.indexOf(response),
})

/** Each address once, as it was named first. */
const once = (people: readonly Recipient[]): readonly Recipient[] => {
  const seen = new Map<string, Recipient>()
  for (const one of people) {
    const key = one.email.toLowerCase()
    if (!seen.has(key)) seen.set(key, one)
  }
  return [...seen.values()]
}

const wanted = (params: unknown): readonly Recipient[] => {
  const { recipientField, recipientArray } = recipientsSchema.parse(params)
  return recipientArray.flatMap(({ name, address }) => {
    const email = address ?? name ?? ''
    return email === ''
      ? []
      : [{ name: name ?? email, email, kind: kindOf(recipientField), response: 'none' as const }]
  })
}

const setRecipients =
  (item: DraftInHand, keep: (draft: Draft, kind: Recipient['kind']) => readonly Recipient[]) =>
  (params: unknown): Outcome => {
    const kept = keep(item.read(), kindOf(fieldSchema.parse(params).recipientField))
    const attendees = once([...kept, ...wanted(params)])
    if (attendees.length > mostRecipients) return failed('tooManyRecipients')
    item.change((draft) => ({ ...draft, attendees }))
    return done()
  }

const setTime =
  (item: DraftInHand) =>
  (params: unknown): Outcome => {
    const { TimeProperty, time } = newTimeSchema.parse(params)
    if (TimeProperty === start) item.change((draft) => withStart(draft, time))
    else if (time < item.read().starts) return failed('invalidEndTime')
    else item.change((draft) => ({ ...draft, ends: time }))
    return done()
  }

const asHtml = (params: unknown): string => {
  const { coercionType, data } = bodySchema.parse(params)
  return coercionType === html ? data : htmlOf(data)
}

const words = (item: DraftInHand): Methods => ({
  18: () => done(item.read().subject),
  17: (params) => {
    const { subject } = z.object({ subject: z.string() }).parse(params)
    item.change((draft) => ({ ...draft, subject }))
    return done()
  },
  26: () => done(item.read().location),
  27: (params) => {
    const { location } = z.object({ location: z.string().nullish() }).parse(params)
    item.change((draft) => ({ ...draft, location: location ?? '' }))
    return done()
  },
  14: () => done('html'),
  37: (params) => {
    const { bodyHtml } = item.read()
    return done(coercionSchema.parse(params).coercionType === html ? bodyHtml : textOf(bodyHtml))
  },
  38: (params) => {
    const bodyHtml = asHtml(params)
    item.change((draft) => ({ ...draft, bodyHtml }))
    return done()
  },
  23: (params) => {
    const before = asHtml(params)
    item.change((draft) => ({ ...draft, bodyHtml: before + insideBody(draft.bodyHtml) }))
    return done()
  },
})

export const appointmentMethods = (
  item: DraftInHand,
  organiser: { readonly name: string; readonly email: string },
): Methods => ({
  ...words(item),
  24: (params) =>
    done(timeSchema.parse(params).TimeProperty === start ? item.read().starts : item.read().ends),
  25: setTime(item),
  15: (params) => {
    const kind = kindOf(fieldSchema.parse(params).recipientField)
    return done(
      item
        .read()
        .attendees.filter((one) => one.kind === kind)
        .map(told),
    )
  },
  21: setRecipients(item, ({ attendees }, kind) => attendees.filter((one) => one.kind !== kind)),
  22: setRecipients(item, ({ attendees }) => attendees),
  107: () => done({ name: organiser.name, address: organiser.email, recipientType: user }),
  3: () => ({ wasSuccessful: true, customProperties: JSON.stringify(item.read().properties) }),
  4: async (params) => {
    await item.keepProperties(propertiesSchema.parse(params).customProperties)
    return done()
  },
  32: async () => {
    const { id } = await item.save()
    return id === null ? failed('saveFailed') : done(ewsIdOf(id))
  },
  164: () => {
    const { id } = item.read()
    return id === null ? failed('itemNotSaved') : done(ewsIdOf(id))
  },
})
