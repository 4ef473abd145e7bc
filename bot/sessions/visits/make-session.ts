// What follows from a yes: the session in the officer's calendar and the asker's place in it, each made once.

import { bookingReference } from '../../../shared/domain/consultation/reference.ts'
import type { Booking } from '../../../shared/domain/sessions/booking.ts'
import type { Session } from '../../../shared/domain/sessions/session.ts'
import { sessionOf } from '../../../shared/domain/sessions/visits/decide.ts'
import type { Visit } from '../../../shared/domain/sessions/visits/visit.ts'
import { AlreadyThere } from '../../../shared/ports/versioned.ts'
import { isOvertaken } from '../booking/tries.ts'
import type { VisitPorts } from './changing.ts'

type Agreed = Visit & { readonly situation: Extract<Visit['situation'], { readonly state: 'agreed' }> }

const isAgreed = (visit: Visit): visit is Agreed => visit.situation.state === 'agreed'

const standing = async (ports: VisitPorts, visit: Agreed): Promise<Session> => {
  const found = (await ports.sessions.list()).find(({ value }) => value.id === visit.id)
  if (found !== undefined) return found.value
  const session = sessionOf(visit, visit.situation)
  // What was proposed has passed these rules, and it was agreed before its time.
  if (!session.ok) throw new Error(`visit ${visit.id} cannot be made a session: ${session.refusal.sentence}`)
  try {
    return (await ports.sessions.create(session.value)).value
  } catch (error) {
    const made = error instanceof AlreadyThere ? await ports.sessions.refresh(visit.id) : null
    if (made === null) throw error
    return made.value
  }
}

const placeOf = (ports: VisitPorts, visit: Agreed): Booking => ({
  id: Buffer.from(ports.random.bytes(10)).toString('hex'),
  session: visit.id,
  person: visit.asker.id,
  personName: visit.asker.name,
  school: visit.school.urn,
  schoolName: visit.school.name,
  bookedBy: null,
  reference: bookingReference(ports.random.bytes(4)),
  since: visit.situation.at,
  keptAt: null,
  ops: [],
  situation: { state: 'booked', seat: 1 },
})

/** Makes what is missing, and nothing for a visit that is not agreed. A place that was given up is not made again. */
export const makeSession = async (ports: VisitPorts, visit: Visit): Promise<void> => {
  if (!isAgreed(visit)) return
  const session = await standing(ports, visit)
  const rows = await ports.bookings.of(visit.id)
  if (rows.some(({ value }) => value.person === visit.asker.id)) return
  try {
    await ports.bookings.create(placeOf(ports, visit), session)
  } catch (error) {
    // Another server has made it in this moment.
    if (!isOvertaken(error)) throw error
  }
}
