// What the package of one council is filled with, read from its settings and checked before anything is written.

import { ok, type Result, refuse } from '../shared/domain/kernel/result.ts'
import type { ManifestValues } from './fill.ts'

type Settings = Readonly<Record<string, string | undefined>>

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** Teams opens tabs over https alone, and the manifest knows a host and no path before ours. */
const address = /^https:\/\/[a-z0-9.-]+\/*$/i

const rules = [
  {
    name: 'PUBLIC_URL',
    fits: (value: string) => address.test(value),
    told: 'PUBLIC_URL has to be an address like https://countywide.council.example, without port and path.',
  },
  {
    name: 'TEAMS_APP_ID',
    fits: (value: string) => guid.test(value),
    told: 'TEAMS_APP_ID has to be an id like 00000000-0000-0000-0000-000000000000.',
  },
  {
    name: 'CLIENT_ID',
    fits: (value: string) => guid.test(value),
    told: 'CLIENT_ID has to be an id like 00000000-0000-0000-0000-000000000000.',
  },
  {
    name: 'COUNCIL_NAME',
    fits: (value: string) => value.length <= 32,
    told: 'COUNCIL_NAME has to have at most 32 letters: Teams takes no more as the name of a developer.',
  },
] as const

/** Reads the settings of a package. Refuses with one plain sentence for each that is missing or not right. */
export const manifestValues = (env: Settings): Result<Required<ManifestValues>, readonly string[]> => {
  const value = (name: string): string => env[name]?.trim() ?? ''
  const problems = rules.flatMap(({ name, fits, told }) => {
    if (value(name) === '') return [`${name} is not set.`]
    return fits(value(name)) ? [] : [told]
  })
  if (problems.length > 0) return refuse(problems)
  return ok({
    publicUrl: value('PUBLIC_URL'),
    teamsAppId: value('TEAMS_APP_ID'),
    clientId: value('CLIENT_ID'),
    councilName: value('COUNCIL_NAME'),
  })
}
