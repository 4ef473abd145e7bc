// The app manifest with a council's own ids and addresses put in.
import { readFileSync } from 'node:fs'

export type ManifestValues = {
  /** Where people reach the product; https in a real tenant. */
  readonly publicUrl: string
  readonly teamsAppId: string
  readonly clientId: string
  readonly councilName?: string
}

const template = new URL('./manifest.json', import.meta.url)

/** Fills the template. Throws when a value is missing, or when a placeholder has no value. */
export const fillManifest = (values: ManifestValues): Readonly<Record<string, unknown>> => {
  const known = new Map([
    ['PUBLIC_URL', values.publicUrl.replace(/\/+$/, '')],
    ['PUBLIC_HOST', new URL(values.publicUrl).host],
    ['TEAMS_APP_ID', values.teamsAppId.toLowerCase()],
    // Teams compares the sign-in's address letter by letter with the registration, which has small ones.
    ['CLIENT_ID', values.clientId.toLowerCase()],
    ['COUNCIL_NAME', values.councilName ?? 'Northdown County Council'],
  ])
  const filled = readFileSync(template, 'utf8').replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = known.get(name)
    if (value === undefined || value === '') throw new Error(`The manifest needs a value for ${name}.`)
    return JSON.stringify(value).slice(1, -1)
  })
  return JSON.parse(filled)
}
