// Every fake at once, sharing one switch for trouble: what a test gives to the services.

import type { School } from '../../../shared/domain/schools/school.ts'
import type { DirectoryPerson } from '../../../shared/ports/directory.ts'
import type { LinkedPerson } from '../../../shared/ports/schools.ts'
import { fakeAttendance, fakeFollowUps } from './after.ts'
import { type BookingWeather, fakeBookings } from './bookings.ts'
import { fakeCalendar } from './calendar.ts'
import { fakeChat } from './chat.ts'
import { fakeClock, seededRandom } from './clock.ts'
import { fakeConsultations, fakeResponses } from './consultations.ts'
import { fakeDirectory } from './directory.ts'
import { fakeAudit, fakeDeliveries } from './journal.ts'
import { fakePeople, fakeSchools } from './schools.ts'
import { fakeEvidence, fakeFiles, fakeNotices, fakeSessions } from './sessions.ts'
import { createTrouble } from './table.ts'
import { fakeAskedCopies, fakeConversations, fakeCopyJournal, fakeEditions, fakeReadings } from './updates.ts'
import { fakeVisits } from './visits.ts'

type Contents = {
  readonly schools?: readonly School[]
  readonly people?: readonly LinkedPerson[]
  /** Directory people; where missing, those of the people list. */
  readonly directory?: readonly DirectoryPerson[]
  readonly channels?: readonly {
    readonly teamId: string
    readonly channelId: string
    readonly name: string
  }[]
  readonly now?: string
  /** How bookings are written: races, lost replies. */
  readonly weather?: BookingWeather
}

export const fakePorts = ({
  schools,
  people = [],
  directory,
  channels = [],
  now,
  weather,
}: Contents = {}) => {
  const trouble = createTrouble()
  const clock = fakeClock(now)
  const known = directory ?? people.map(({ id, name, email, isGuest }) => ({ id, name, email, isGuest }))
  return {
    trouble,
    clock,
    random: seededRandom(),
    schools: fakeSchools(schools, trouble),
    people: fakePeople(people, trouble),
    consultations: fakeConsultations(trouble),
    responses: fakeResponses(trouble),
    deliveries: fakeDeliveries(trouble),
    audit: fakeAudit(),
    directory: fakeDirectory(known, channels, trouble),
    sessions: fakeSessions(trouble),
    bookings: fakeBookings(trouble, weather),
    notices: fakeNotices(trouble),
    evidence: fakeEvidence(trouble),
    attendance: fakeAttendance(trouble),
    followUps: fakeFollowUps(trouble),
    visits: fakeVisits(trouble),
    calendar: fakeCalendar(trouble),
    files: fakeFiles(trouble),
    editions: fakeEditions(trouble),
    copies: fakeCopyJournal(trouble),
    askedCopies: fakeAskedCopies(trouble),
    readings: fakeReadings(trouble),
    conversations: fakeConversations(trouble),
    chat: fakeChat(clock.at, trouble),
  }
}

export type FakePorts = ReturnType<typeof fakePorts>
