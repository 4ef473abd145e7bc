// The small made-up county of the kill tests: six schools, a handful who are asked first, sixty governors, one paper.

import Papa from 'papaparse'
import * as z from 'zod/mini'
import { cast, type DirectoryEntry, type ListRow, peopleCsv } from '../../infra/seed/people.ts'
import { columnNames } from '../../infra/seed/register/register-columns.ts'
import { type RegisterLine, registerLines } from '../../infra/seed/schools.ts'
import {
  type AudienceChoice,
  audiencePreviewSchema,
  draftPaths,
  draftSchema,
  importedSchema,
} from '../../shared/api/drafts.ts'
import { schoolPaths } from '../../shared/api/schools.ts'
import type { Content } from '../../shared/domain/consultation/consultation.ts'
import { day } from '../../shared/domain/kernel/ids.ts'
import { aContent } from '../support/builders.ts'
import type { Door } from './door.ts'

const idOf = (name: string): string => {
  const found = cast.find((person) => person.displayName === name)
  if (!found) throw new Error(`Nobody is called ${name}.`)
  return found.id
}
export const officer = idOf('Marcus Oyelaran')
export const secondOfficer = idOf('Helen Strand')
export const administrator = idOf('Sam Okafor')
/** The guest for whom Teams refuses the app. */
export const guest = idOf('Priya Nair')

export type Someone = DirectoryEntry & { readonly urn: string; readonly role: ListRow['role'] }

export const schools = registerLines().slice(0, 6)

const invented = (number: number, displayName: string, urn: string, role: ListRow['role']): Someone => ({
  id: `30000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  displayName,
  mail: `person.${number}@northdown.example`,
  userType: 'member',
  urn,
  role,
})

const heads = [
  invented(1, 'Lena Abara', '990105', 'headteacher'),
  invented(2, 'Owen Tremayne', '990106', 'headteacher'),
]
/** Each answers for the same school, each in a response of their own. */
export const governors: readonly Someone[] = Array.from({ length: 60 }, (_, index) =>
  invented(100 + index, `Governor ${index + 1}`, '990105', 'governor'),
)

/** Six people, one of them the guest; asked by their roles. */
export const fewPeople: readonly string[] = [
  ...['Priya Nair', 'Amara Whitlock', 'Ines Calloway', 'Tom Ashdown'].map(idOf),
  ...heads.map(({ id }) => id),
]
export const few: AudienceChoice = {
  everyone: false,
  areas: [],
  districts: [],
  phases: [],
  roles: ['headteacher', 'senco'],
}
export const everyPerson: readonly string[] = [...fewPeople, ...governors.map(({ id }) => id)]
export const everyone: AudienceChoice = { everyone: true }

export const upload = async (door: Door, path: string, name: string, text: string): Promise<void> => {
  const form = new FormData()
  form.set('file', new Blob([text]), name)
  const lines = z.string().parse(await door.as(administrator, 'POST', path, z.unknown(), form))
  const last = lines.trim().split('\n').at(-1) ?? ''
  if (!last.includes('"type":"report"')) throw new Error(`The import of ${name} ended with: ${last}`)
}

/** Uploads a register of these schools through the product's own door. */
export const bringInSchools = (door: Door, lines: readonly RegisterLine[]): Promise<void> => {
  const register = Papa.unparse([...lines], { columns: [...columnNames], newline: '\r\n' })
  return upload(door, schoolPaths.importSchools, 'register.csv', register)
}

const castRows = cast.flatMap(({ displayName, mail, links }) =>
  links
    .filter(([, role]) => role !== 'areaRepresentative')
    .map(([urn, role]): ListRow => ({ name: displayName, email: mail, urn, role })),
)

/** The directory's people and the people list. */
export const bringInPeople = async (door: Door): Promise<void> => {
  const others = [...heads, ...governors]
  const people = others.map(({ urn: _urn, role: _role, ...entry }) => entry)
  await door.local('POST', '/local/people', z.unknown(), { people })
  const rows = others.map(({ displayName, mail, urn, role }) => ({
    name: displayName,
    email: mail,
    urn,
    role,
  }))
  await upload(door, schoolPaths.importPeople, 'people.csv', peopleCsv([...castRows, ...rows]))
}

/** Everything the kill tests need, with Teams refusing the app to guests. */
export const bringIn = async (door: Door): Promise<void> => {
  await bringInSchools(door, schools)
  await bringInPeople(door)
  await door.local('PUT', '/local/faults', z.unknown(), { guestsRefused: true })
}

export type Paper = {
  readonly content: Content
  readonly audience: AudienceChoice
  /** How many of the channels that the product may post in. */
  readonly channels: number
}

/** A paper with one question of each kind, open on the kill tests' morning. */
export const aPaper = (title: string, about: Partial<Paper> = {}): Paper => ({
  content: aContent({ title, opens: day('2020-10-01'), closes: day('2020-10-23') }),
  audience: few,
  channels: 2,
  ...about,
})

export type HandedIn = {
  readonly id: string
  readonly revision: number
  readonly channels: readonly { readonly channelId: string; readonly name: string }[]
}

/** Writes a draft and hands it in, as an officer does. */
export const handIn = async (door: Door, paper: Paper): Promise<HandedIn> => {
  const title = { title: paper.content.title }
  const { id } = await door.as(officer, 'POST', draftPaths.blank, importedSchema, title)
  const { version } = await door.as(officer, 'GET', draftPaths.one(id), draftSchema)
  const { choices } = await door.as(officer, 'GET', draftPaths.audience(id), audiencePreviewSchema)
  const channels = choices.channels.slice(0, paper.channels)
  const body = { content: paper.content, audience: paper.audience, channels }
  const saved = await door.as(officer, 'PUT', draftPaths.one(id), draftSchema, body, { 'if-match': version })
  const revision = { revision: saved.revision }
  const submitted = await door.as(officer, 'POST', draftPaths.submit(id), draftSchema, revision)
  return { id, revision: submitted.revision, channels }
}

/** The second person's word: from then on it is being published. */
export const approve = async (door: Door, { id, revision }: HandedIn): Promise<void> => {
  await door.as(secondOfficer, 'POST', draftPaths.approve(id), draftSchema, { revision })
}
