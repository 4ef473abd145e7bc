// The people of the tenant, members and guests, and the groups they belong to.

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Database, inTransaction, readAll, readOne, run } from '../store/database.ts'

const schema = `
CREATE TABLE IF NOT EXISTS people (
  id TEXT PRIMARY KEY,
  display_name TEXT NOT NULL,
  mail TEXT NOT NULL,
  upn TEXT NOT NULL,
  user_type TEXT NOT NULL CHECK (user_type IN ('member', 'guest')),
  app_roles TEXT NOT NULL,
  role_in_words TEXT NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS people_by_mail ON people (lower(mail));
CREATE TABLE IF NOT EXISTS group_members (
  group_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (group_id, person_id)
);
`

const appRoles = z.array(z.string())
const row = z
  .object({
    id: z.string(),
    display_name: z.string(),
    mail: z.string(),
    upn: z.string(),
    user_type: z.enum(['member', 'guest']),
    app_roles: z.string(),
    role_in_words: z.string(),
    created_at: z.number(),
  })
  .transform((stored) => ({
    id: stored.id,
    displayName: stored.display_name,
    mail: stored.mail,
    userPrincipalName: stored.upn,
    userType: stored.user_type,
    appRoles: appRoles.parse(JSON.parse(stored.app_roles)),
    roleInWords: stored.role_in_words,
    createdAt: stored.created_at,
  }))
export type Person = z.infer<typeof row>
export type PersonToSave = {
  readonly id?: string | undefined
  readonly displayName: string
  readonly mail: string
  readonly userType: 'member' | 'guest'
  readonly appRoles?: readonly string[] | undefined
  readonly roleInWords?: string | undefined
}

export const createPeopleTables = (db: Database): void => {
  db.exec(schema)
}

/** A guest signs in as `name_home.domain#EXT#@council`, as Entra writes it. */
const principalName = (person: PersonToSave): string =>
  person.userType === 'guest'
    ? `${person.mail.replace('@', '_')}#EXT#@northdown.example`.toLowerCase()
    : person.mail.toLowerCase()

const upsert = `
INSERT INTO people (id, display_name, mail, upn, user_type, app_roles, role_in_words, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET display_name = excluded.display_name, mail = excluded.mail, upn = excluded.upn,
  user_type = excluded.user_type, app_roles = excluded.app_roles, role_in_words = excluded.role_in_words`

const savePerson = (db: Database, person: PersonToSave, groups: readonly string[], at: number): Person => {
  const known = person.id ? findPerson(db, person.id) : findByMail(db, person.mail)
  const id = person.id?.toLowerCase() ?? known?.id ?? randomUUID()
  const roles = person.appRoles ?? known?.appRoles ?? []
  const words = person.roleInWords ?? known?.roleInWords ?? ''
  const name = principalName(person)
  run(
    db,
    upsert,
    id,
    person.displayName,
    person.mail,
    name,
    person.userType,
    JSON.stringify(roles),
    words,
    at,
  )
  for (const group of groups) {
    run(db, 'INSERT OR IGNORE INTO group_members (group_id, person_id) VALUES (?, ?)', group, id)
  }
  return {
    id,
    displayName: person.displayName,
    mail: person.mail,
    userPrincipalName: name,
    userType: person.userType,
    appRoles: [...roles],
    roleInWords: words,
    createdAt: known?.createdAt ?? at,
  }
}

/** Creates or updates people in one go, found by id, else by mail; puts them into the groups named for them. */
export const savePeople = (
  db: Database,
  people: readonly PersonToSave[],
  groupsOf: (person: PersonToSave) => readonly string[],
  at: number,
): Person[] => inTransaction(db, () => people.map((person) => savePerson(db, person, groupsOf(person), at)))

export const findPerson = (db: Database, id: string): Person | undefined =>
  readOne(db, row, 'SELECT * FROM people WHERE id = ?', id.toLowerCase())

export const findByMail = (db: Database, mail: string): Person | undefined =>
  readOne(db, row, 'SELECT * FROM people WHERE lower(mail) = lower(?)', mail)

/** By object id or user principal name, as Graph addresses a user. */
export const findByIdOrName = (db: Database, key: string): Person | undefined =>
  findPerson(db, key) ?? readOne(db, row, 'SELECT * FROM people WHERE upn = ?', key.toLowerCase())

export const allPeople = (db: Database): Person[] =>
  readAll(db, row, 'SELECT * FROM people ORDER BY display_name, id')

/** People whose name, mail or role holds the words; at most `limit`. */
export const searchPeople = (db: Database, words: string, limit: number): Person[] => {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const sql = `SELECT * FROM people WHERE display_name LIKE ?1 ESCAPE '\\' OR mail LIKE ?1 ESCAPE '\\'
    OR role_in_words LIKE ?1 ESCAPE '\\' ORDER BY display_name, id LIMIT ?2`
  return readAll(db, row, sql, pattern, limit)
}

export const membersOf = (db: Database, groupId: string): Person[] =>
  readAll(
    db,
    row,
    `SELECT people.* FROM people JOIN group_members ON person_id = people.id
     WHERE group_id = ? ORDER BY display_name, id`,
    groupId,
  )
