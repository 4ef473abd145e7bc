// The council's directory, in memory: people and the channels the app may post to.

import type { Directory, DirectoryPerson } from '../../../shared/ports/directory.ts'
import { createTrouble, type Trouble } from './table.ts'

type Channels = Awaited<ReturnType<Directory['channels']>>

const begins = (text: string, start: string) => text.toLowerCase().startsWith(start.toLowerCase())

export const fakeDirectory = (
  people: readonly DirectoryPerson[] = [],
  channels: Channels = [],
  trouble: Trouble = createTrouble(),
): Directory => ({
  find: async (id) => {
    trouble.check('find')
    return people.find((person) => person.id === id) ?? null
  },
  search: async (text) => {
    trouble.check('search')
    return people.filter(({ name, email }) => begins(name, text) || begins(email, text)).slice(0, 20)
  },
  byEmail: async (emails) => {
    trouble.check('byEmail')
    const asked = new Set(emails.map((email) => email.toLowerCase()))
    return new Map(
      people.flatMap((person) => {
        const email = person.email.toLowerCase()
        return asked.has(email) ? [[email, person] as const] : []
      }),
    )
  },
  channels: async () => {
    trouble.check('channels')
    return channels
  },
})
