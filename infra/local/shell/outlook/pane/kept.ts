// What the browser keeps for panes: a person's roaming settings, and what add-ins have with a mail.
import { z } from 'zod'

const recordSchema = z.record(z.string(), z.unknown())

const read = (key: string): Readonly<Record<string, unknown>> => {
  try {
    return recordSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? '{}')).data ?? {}
  } catch {
    return {}
  }
}

const write = (key: string, value: Readonly<Record<string, unknown>>): void => {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing forgets them with the page.
  }
}

const keptUnder = (key: string) => ({
  read: () => read(key),
  write: (value: Readonly<Record<string, unknown>>) => write(key, value),
})

export const roamingSettings = (person: string) => keptUnder(`local-365.outlook.settings.${person}`)
export const mailProperties = (mail: string) => keptUnder(`local-365.outlook.mail.${mail}`)
