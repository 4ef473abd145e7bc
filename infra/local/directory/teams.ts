// The teams of the tenant with their channels; a team is a Microsoft 365 group, so both have one id.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Database, readAll, readOne, run } from '../store/database.ts'

const schema = `
CREATE TABLE IF NOT EXISTS teams (id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, created_at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS channels (
  id TEXT PRIMARY KEY,
  team_id TEXT NOT NULL REFERENCES teams (id),
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL
);
`
const teamRow = z
  .object({ id: z.string(), name: z.string(), description: z.string(), created_at: z.number() })
  .transform(({ created_at, ...team }) => ({ ...team, createdAt: created_at }))
const channelRow = z
  .object({ id: z.string(), team_id: z.string(), name: z.string(), created_at: z.number() })
  .transform((stored) => ({
    id: stored.id,
    teamId: stored.team_id,
    name: stored.name,
    createdAt: stored.created_at,
  }))
export type Team = z.infer<typeof teamRow>
export type Channel = z.infer<typeof channelRow>

export const createTeamTables = (db: Database): void => {
  db.exec(schema)
}

/** A thread id in Teams' form that stays the same for the same team and channel name. */
const channelId = (teamId: string, name: string): string =>
  `19:${createHash('sha256').update(`${teamId}/${name}`).digest('hex').slice(0, 32)}@thread.tacv2`

/** Adds what is not there yet; the first channel of a team is General, as in Teams. */
export const saveTeam = (
  db: Database,
  team: { readonly id: string; readonly name: string; readonly description: string },
  channels: readonly string[],
  at: number,
): void => {
  run(
    db,
    'INSERT OR IGNORE INTO teams (id, name, description, created_at) VALUES (?, ?, ?, ?)',
    team.id,
    team.name,
    team.description,
    at,
  )
  for (const name of ['General', ...channels]) {
    run(
      db,
      'INSERT OR IGNORE INTO channels (id, team_id, name, created_at) VALUES (?, ?, ?, ?)',
      channelId(team.id, name),
      team.id,
      name,
      at,
    )
  }
}

export const allTeams = (db: Database): Team[] => readAll(db, teamRow, 'SELECT * FROM teams ORDER BY name')

export const findTeam = (db: Database, id: string): Team | undefined =>
  readOne(db, teamRow, 'SELECT * FROM teams WHERE id = ?', id.toLowerCase())

/** In the order in which they were made: General first. */
export const channelsOf = (db: Database, teamId: string): Channel[] =>
  readAll(db, channelRow, 'SELECT * FROM channels WHERE team_id = ? ORDER BY rowid', teamId.toLowerCase())

export const findChannel = (db: Database, id: string): Channel | undefined =>
  readOne(db, channelRow, 'SELECT * FROM channels WHERE id = ?', id)

/** The teams in which a person is a member. */
export const teamsOf = (db: Database, personId: string): Team[] =>
  readAll(
    db,
    teamRow,
    'SELECT teams.* FROM teams JOIN group_members ON group_id = teams.id WHERE person_id = ? ORDER BY name',
    personId.toLowerCase(),
  )
