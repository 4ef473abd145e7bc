// Rows of a people list become people with their schools; each row that cannot is told by its number.

import { idPatterns, type Urn, urn } from '../kernel/ids.ts'
import { type RespondentRole, respondentRoles, respondentRoleWords, type SchoolLink } from './person.ts'

/** The columns of a people list and the headings they are known by; the first is the one we ask for. */
export const peopleColumns = {
  name: ['Name', 'Full name', 'Display name', 'Person'],
  email: ['Email', 'E-mail', 'Email address', 'E-mail address', 'Mail'],
  urn: ['URN', 'School URN', 'School number'],
  role: ['Role', 'Position', 'Job role', 'Job title'],
} as const
export type PeopleColumn = keyof typeof peopleColumns

/** A person of the list, known by e-mail address until they are found in the directory. */
export type ListedPerson = {
  readonly name: string
  readonly email: string
  readonly links: readonly SchoolLink[]
}

/** Why a row was left aside, in words for people; the header is row 1. */
export type PeopleProblem = { readonly row: number; readonly name: string; readonly reason: string }

export type PeopleList = {
  readonly people: readonly ListedPerson[]
  readonly problems: readonly PeopleProblem[]
}

type PeopleRow = Readonly<Record<string, string>>

const synonyms: Readonly<Record<string, RespondentRole>> = {
  head: 'headteacher',
  'head teacher': 'headteacher',
  principal: 'headteacher',
  'executive headteacher': 'headteacher',
  'deputy headteacher': 'seniorLeader',
  'assistant headteacher': 'seniorLeader',
  sendco: 'senco',
  'chair of governors': 'governor',
  'teaching assistant': 'supportStaff',
}

const known = new Map<string, RespondentRole>([
  ...Object.entries(synonyms),
  ...respondentRoles.map((role) => [role.toLowerCase(), role] as const),
  ...respondentRoles.map((role) => [respondentRoleWords[role].toLowerCase(), role] as const),
])

/** The role that a list's word means, `undefined` for one we do not know. */
export const roleFromWords = (words: string): RespondentRole | undefined =>
  known.get(words.trim().toLowerCase().replace(/\s+/g, ' '))

// Enough to catch a slip of the pen; whether it exists only the directory knows. No part can match in two ways.
const isAddress = (email: string): boolean =>
  email.length <= 254 && /^[^\s@,;<>]+@[^\s@,;<>.]+(\.[^\s@,;<>.]+)+$/.test(email)

type Entry = {
  readonly name: string
  readonly email: string
  readonly urn: Urn
  readonly role: RespondentRole
}

const read = (row: PeopleRow, schools: ReadonlySet<string>): Entry | string => {
  const cell = (column: PeopleColumn) => row[column]?.trim() ?? ''
  const [name, email, number] = [cell('name'), cell('email').toLowerCase(), cell('urn')]
  if (name === '') return 'It has no name.'
  if (!isAddress(email))
    return email === '' ? 'It has no e-mail address.' : 'The e-mail address is not complete.'
  if (!idPatterns.Urn.test(number)) return 'The URN has to be six digits.'
  if (!schools.has(number)) return `No school of ours has the URN ${number}.`
  const role = roleFromWords(cell('role'))
  if (role === undefined) {
    const choices = respondentRoles.map((one) => respondentRoleWords[one]).join(', ')
    return `We do not know the role. Use one of: ${choices}.`
  }
  return { name, email, urn: urn(number), role }
}

const isBlank = (row: PeopleRow): boolean => Object.values(row).every((cell) => cell.trim() === '')

/**
 * Reads the rows of a people list, one row for each person at a school in a role. Rows of one e-mail address make one
 * person, by the first row's name. `schools` are the URNs we hold. Rows that are wrong, come twice, or give another
 * name to an address are told, not dropped.
 */
export const readPeopleRows = (rows: readonly PeopleRow[], schools: ReadonlySet<string>): PeopleList => {
  const people = new Map<string, { name: string; email: string; links: SchoolLink[] }>()
  const problems: PeopleProblem[] = []
  const accept = (entry: Entry): string | undefined => {
    const person = people.get(entry.email) ?? { name: entry.name, email: entry.email, links: [] }
    if (person.name !== entry.name) return `This address is ${person.name}’s in an earlier row.`
    const isTwice = person.links.some((link) => link.urn === entry.urn && link.role === entry.role)
    if (isTwice) return 'An earlier row says the same.'
    person.links.push({ urn: entry.urn, role: entry.role })
    people.set(entry.email, person)
    return undefined
  }
  rows.forEach((row, index) => {
    if (isBlank(row)) return
    const entry = read(row, schools)
    const reason = typeof entry === 'string' ? entry : accept(entry)
    if (reason !== undefined) problems.push({ row: index + 2, name: row['name']?.trim() ?? '', reason })
  })
  return { people: [...people.values()], problems }
}
