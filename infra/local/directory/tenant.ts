// The tenant at its first start: apps, cast and teams are put in, and the app stands in the schools' team.

import type { Database } from '../store/database.ts'
import { createAppTables, saveApp } from './apps.ts'
import { cast, districts, officersTeam, productApp, schoolsTeam, setupApp } from './cast.ts'
import { addInstall, createInstallTables } from './installs.ts'
import { createNotificationTables } from './notifications.ts'
import { createPeopleTables, findPerson, type PersonToSave, savePeople } from './people.ts'
import { createTeamTables, saveTeam } from './teams.ts'

/** Everyone is in the schools' team; whoever holds an app role is in the officers' team too. */
export const groupsOf = (person: PersonToSave): readonly string[] =>
  person.appRoles && person.appRoles.length > 0 ? [schoolsTeam.id, officersTeam.id] : [schoolsTeam.id]

/** Makes the tables, and fills them where they are empty: what was changed since stays changed. */
export const openTenant = (db: Database, at: number): void => {
  createAppTables(db)
  createPeopleTables(db)
  createTeamTables(db)
  createInstallTables(db)
  createNotificationTables(db)
  saveApp(db, productApp)
  saveApp(db, setupApp)
  saveTeam(db, schoolsTeam, districts, at)
  saveTeam(db, officersTeam, [], at)
  const missing = cast.filter((person) => !findPerson(db, person.id))
  savePeople(db, missing, groupsOf, at)
  if (missing.length === cast.length) addInstall(db, 'team', schoolsTeam.id, at)
}
