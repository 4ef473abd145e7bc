// The post office: puts mail into the mailboxes of those in the directory, and a line into the sender's "sent".

import { findByMail, type Person } from '../../directory/people.ts'
import { type Database, inTransaction } from '../../store/database.ts'
import type { World } from '../../world.ts'
import { type Address, addMail, type Mail } from './messages.ts'

export type Letter = Pick<Mail, 'kind' | 'subject' | 'bodyHtml' | 'uid'> & {
  readonly to: readonly Address[]
  /** False: each recipient sees only their own address. */
  readonly open: boolean
  readonly kept: boolean
}

export const addressOf = (person: Person): Address => ({ name: person.displayName, email: person.mail })

/** People of the tenant, guests included: a guest's mailbox is at home in truth, here it can be looked into. */
export const personWith = (db: Database, email: string): Person | undefined => findByMail(db, email)

/** An address outside the directory gets nothing: only the sender's copy says that it was written to. Answers whose mail changed. */
export const post = (world: World, sender: Person, letter: Letter): readonly string[] => {
  const { kind, subject, bodyHtml, uid, open, kept } = letter
  const base = { kind, subject, bodyHtml, uid, from: addressOf(sender), at: world.now() }
  const to = [...letter.to]
  const reached = to.flatMap((one) => {
    const person = personWith(world.db, one.email)
    if (!person) return []
    addMail(world.db, { ...base, personId: person.id, folder: 'inbox', to: open ? to : [one], read: false })
    return [person.id]
  })
  if (kept && to.length > 0)
    addMail(world.db, { ...base, personId: sender.id, folder: 'sent', to, read: true })
  return reached
}

/** Posts a letter that belongs to no meeting. */
export const sendLetter = (world: World, sender: Person, letter: Letter): void => {
  const reached = inTransaction(world.db, () => post(world, sender, letter))
  for (const personId of new Set([sender.id, ...reached]))
    world.events.emit({ type: 'outlookChanged', personId })
}
