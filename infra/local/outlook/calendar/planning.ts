// What an organiser does with a meeting: make it, change it, send it, call it off. Each in one transaction.

import { randomBytes } from 'node:crypto'
import type { Person } from '../../directory/people.ts'
import { inTransaction } from '../../store/database.ts'
import type { World } from '../../world.ts'
import { joinUrlOf, keepsBlob, newThread, withBlob } from '../teams/online-meeting.ts'
import type { Appointment } from './appointment.ts'
import { attendeesOf, dropAttendees, forgetResponses, type Invitee, setAttendees } from './attendees.ts'
import { addCopy, copiesOf, dropCopy, moveCopies } from './copies.ts'
import {
  dropMeeting,
  type Meeting,
  type MeetingWords,
  meetingOf,
  meetingOfTransaction,
  putMeeting,
} from './meeting.ts'
import { invite, tellChange, tellOff } from './spreading.ts'

export type Plan = MeetingWords & {
  readonly attendees: readonly Invitee[]
  readonly online: boolean
  readonly transactionId: string | undefined
  /** False: a draft that nobody else gets. */
  readonly send: boolean
}
/** Only what is named changes. `words` is empty when it is about the attendees alone. */
export type Change = {
  readonly words: Partial<MeetingWords>
  readonly attendees?: readonly Invitee[]
  readonly online?: boolean
  /** Who gets mail: everybody, or only those who are new or gone. A draft that is not sent now stays one. */
  readonly send: 'all' | 'changed' | 'nobody'
}

/** Tells the shells once the change stands. */
const spread = (world: World, work: () => readonly string[]): void => {
  const personIds = inTransaction(world.db, work)
  for (const personId of new Set(personIds)) world.events.emit({ type: 'outlookChanged', personId })
}

/** `040000008200E00074C5B7101A82E008…`: how Exchange begins a global id. */
const newUid = (): string =>
  `040000008200E00074C5B7101A82E00800000000${randomBytes(32).toString('hex').toUpperCase()}`

const asOnline = (meeting: Meeting): Meeting => {
  const online: Meeting = { ...meeting, online: 'on', thread: newThread() }
  return { ...online, bodyHtml: withBlob(online.bodyHtml, joinUrlOf(online)) }
}

/** The meeting's uid. A transaction id that was used before gives the meeting that stands. */
export const planMeeting = (world: World, organiser: Person, plan: Plan): string => {
  const { attendees, online, transactionId, send, ...words } = plan
  const known =
    transactionId === undefined ? undefined : meetingOfTransaction(world.db, organiser.id, transactionId)
  if (known) return known.uid
  const at = world.now()
  const base: Meeting = {
    ...words,
    uid: newUid(),
    organiserId: organiser.id,
    transactionId,
    thread: undefined,
    version: 1,
    draft: !send,
    online: 'none',
    createdAt: at,
    modifiedAt: at,
  }
  const meeting = online ? asOnline(base) : base
  spread(world, () => {
    putMeeting(world.db, meeting)
    addCopy(world.db, organiser.id, meeting.uid, meeting)
    setAttendees(world.db, meeting.uid, attendees)
    return [organiser.id, ...(send ? invite(world, meeting, attendees) : [])]
  })
  return meeting.uid
}

const changed = (before: Meeting, change: Change, at: number): Meeting => {
  const draft = before.draft && change.send === 'nobody'
  const after: Meeting = { ...before, ...change.words, version: before.version + 1, modifiedAt: at, draft }
  if (before.online === 'on' && !keepsBlob(after.bodyHtml, joinUrlOf(after))) {
    return { ...after, online: 'lost', thread: undefined }
  }
  return change.online && before.online === 'none' ? asOnline(after) : after
}

const mails = (world: World, before: Meeting, after: Meeting, change: Change): readonly string[] => {
  const everybody = attendeesOf(world.db, after.uid)
  const { added, removed } = change.attendees
    ? setAttendees(world.db, after.uid, change.attendees)
    : { added: [], removed: [] }
  if (after.draft) return []
  if (before.draft) return invite(world, after, attendeesOf(world.db, after.uid))
  if (change.send === 'nobody') return everybody.length === 0 ? [] : watchers(world, after)
  const gone = new Set(removed.map((one) => one.email))
  const stayed = change.send === 'all' ? everybody.filter((one) => !gone.has(one.email)) : []
  return [
    ...tellOff(world, before, removed),
    ...tellChange(world, after, stayed),
    ...invite(world, after, added),
    ...watchers(world, after),
  ]
}

const watchers = (world: World, { uid }: Meeting): readonly string[] =>
  copiesOf(world.db, uid).map((copy) => copy.personId)

export const changeMeeting = (world: World, uid: string, change: Change): void =>
  spread(world, () => {
    const before = meetingOf(world.db, uid)
    if (!before) throw new Error(`there is no meeting ${uid}`)
    const after = changed(before, change, world.now())
    putMeeting(world.db, after)
    if (after.starts !== before.starts || after.ends !== before.ends) {
      moveCopies(world.db, uid, after)
      forgetResponses(world.db, uid)
    }
    return [before.organiserId, ...mails(world, before, after, change)]
  })

/** The organiser's event goes; whoever had it is told, and keeps a cancelled copy. */
export const callOffMeeting = (world: World, { id, meeting }: Appointment, comment?: string): void =>
  spread(world, () => {
    const told = meeting.draft ? [] : tellOff(world, meeting, attendeesOf(world.db, meeting.uid), comment)
    dropCopy(world.db, id)
    dropAttendees(world.db, meeting.uid)
    dropMeeting(world.db, meeting.uid)
    return [meeting.organiserId, ...told]
  })

/** Takes the event out of an attendee's own calendar; the organiser learns nothing. */
export const dropOwnCopy = (world: World, { id, person }: Appointment): void =>
  spread(world, () => {
    dropCopy(world.db, id)
    return [person.id]
  })
