// A session as a row of its list: words for officers in columns, the whole as JSON.

import * as z from 'zod'
import {
  consultationId,
  idPatterns,
  instant,
  personId,
  seriesId,
  sessionId,
} from '../../domain/kernel/ids.ts'
import { type Session, sessionKindWords } from '../../domain/sessions/session.ts'
import { audienceShape } from '../audience.ts'
import { sessionStates } from '../columns/sessions.ts'
import { branded, fitting, json } from '../lists/json.ts'
import type { Fields, Item } from '../lists/row.ts'

const longestLine = 255

const text = z.string()
const at = branded(idPatterns.Instant, instant)
const officer = z.object({ id: branded(idPatterns.PersonId, personId), name: text })

const calendar = z.discriminatedUnion('state', [
  z.object({ state: z.literal('toMake') }),
  z.object({ state: z.literal('adopted'), eventId: text }),
  z.object({
    state: z.literal('made'),
    eventId: text,
    joinUrl: text.nullable(),
    revision: z.number(),
    words: text.optional(),
    uid: text.optional(),
    moving: z.object({ key: text, at, revision: z.number() }).optional(),
  }),
  z.object({ state: z.literal('gone') }),
])
const situation = z.discriminatedUnion('state', [
  z.object({ state: z.literal('planned') }),
  z.object({ state: z.literal('calledOff'), at, by: officer, reason: text }),
])
const asked = {
  by: officer,
  at,
  channels: z.array(z.object({ teamId: text, channelId: text, name: text })),
}
const telling = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('asked'), ...asked }),
  z.object({ state: z.enum(['agreed', 'told']), ...asked, agreedBy: officer.nullable() }),
])
const session = z.object({
  id: branded(idPatterns.SessionId, sessionId),
  kind: z.enum(['workshop', 'briefing', 'event', 'visit']),
  title: text,
  about: text,
  starts: at,
  ends: at,
  consultation: branded(idPatterns.ConsultationId, consultationId).nullable(),
  series: z
    .object({ id: branded(idPatterns.SeriesId, seriesId), title: text, attendOne: z.boolean() })
    .nullable(),
  area: text.nullable(),
  capacity: z.number(),
  audience: audienceShape,
  attendeesSeen: z.boolean(),
  organiser: officer,
  coOrganisers: z.array(officer),
  speakers: z.array(text),
  agenda: z
    .object({
      fileName: text,
      size: z.number(),
      url: text,
      revision: z.number(),
      digest: text.optional(),
    })
    .nullable(),
  revision: z.number(),
  moved: z
    .object({ from: at, to: at, reason: text, at: at.optional(), revision: z.number().optional() })
    .nullable(),
  calendar,
  materials: z.object({ recording: text.nullable(), points: text }).optional(),
  // Rows made before people were told of sessions have none.
  telling: telling.default({ state: 'none' }),
  situation,
})
const row = z.object({ SessionKey: z.string(), Definition: json(session) })

/** @throws TooLong */
export const writeSession = (of: Session): Fields => ({
  SessionKey: of.id,
  Title: of.title.slice(0, longestLine),
  Kind: sessionKindWords[of.kind],
  Starts: of.starts,
  Ends: of.ends,
  Area: of.area,
  Places: of.capacity,
  Status: sessionStates[of.situation.state],
  Organiser: of.organiser.name.slice(0, longestLine),
  Definition: fitting(JSON.stringify(of), 'the session'),
})

/** Null for a row that holds no session, such as one added by hand. */
export const readSession = ({ fields }: Item): Session | null => {
  const found = row.safeParse(fields)
  return found.success && found.data.SessionKey === found.data.Definition.id ? found.data.Definition : null
}
