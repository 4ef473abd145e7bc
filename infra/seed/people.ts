// The made-up county's people: the cast, a head for every open school, and some SENCOs, governors and others.

import Papa from 'papaparse'
import { type AppRole, type RespondentRole, respondentRoleWords } from '../../shared/domain/people/person.ts'
import { addressPart, personNames } from './names/person-names.ts'
import { type Random, seeded } from './random.ts'
import type { RegisterLine } from './schools.ts'

/** A person as the tenant's directory takes them. */
export type DirectoryEntry = {
  readonly id: string
  readonly displayName: string
  readonly mail: string
  readonly userType: 'member' | 'guest'
  readonly appRoles?: readonly AppRole[]
}

/** A row of the people list. */
export type ListRow = {
  readonly name: string
  readonly email: string
  readonly urn: string
  readonly role: RespondentRole
}

export type SeedPeople = { readonly directory: readonly DirectoryEntry[]; readonly list: readonly ListRow[] }

type CastMember = DirectoryEntry & {
  readonly links: readonly (readonly [urn: string, role: RespondentRole])[]
}

const staffMail = (name: string) => `${name.toLowerCase().replace(' ', '.')}@northdown.example`
const castMember = (
  number: number,
  displayName: string,
  more: Partial<DirectoryEntry> & { readonly links?: CastMember['links'] } = {},
): CastMember => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  displayName,
  mail: staffMail(displayName),
  userType: 'member',
  links: [],
  ...more,
})

/** The eight people who can be played, with the ids they have in the stand-in tenant. */
export const cast: readonly CastMember[] = [
  castMember(1, 'Priya Nair', {
    mail: 'priya.nair@wrenfield.example',
    userType: 'guest',
    links: [['990101', 'headteacher']],
  }),
  castMember(2, 'Amara Whitlock', {
    links: [
      ['990102', 'headteacher'],
      ['990103', 'headteacher'],
    ],
  }),
  castMember(3, 'Ines Calloway', { links: [['990101', 'senco']] }),
  castMember(4, 'Marcus Oyelaran', { appRoles: ['officer'] }),
  castMember(5, 'Helen Strand', { appRoles: ['officer'] }),
  castMember(6, 'Judith Marlow', { appRoles: ['director'] }),
  castMember(7, 'Tom Ashdown', {
    links: [
      ['990104', 'headteacher'],
      ['990104', 'areaRepresentative'],
    ],
  }),
  castMember(8, 'Sam Okafor', { appRoles: ['administrator'] }),
]

/** How many of each there are beside the heads. */
const others: readonly (readonly [RespondentRole, number])[] = [
  ['senco', 60],
  ['governor', 40],
  ['seniorLeader', 12],
  ['teacher', 6],
  ['supportStaff', 2],
]

const isOpen = (line: RegisterLine): boolean =>
  line['EstablishmentStatus (name)']?.startsWith('Open') ?? false
const isOwn = (line: RegisterLine): boolean =>
  line['LA (code)'] === '886' && line['DistrictAdministrative (code)'] !== ''
const urnOf = (line: RegisterLine): string => line.URN ?? ''

// The mail's domain is the school's: `St Hilda’s School, Amberwell` has `amberwell.example`.
const domainOf = (line: RegisterLine): string => {
  const [name = '', place] = (line.EstablishmentName ?? '').split(', ')
  const words = addressPart(place ?? name).replace(
    /-(school|academy|college|primary|infant|junior|community)\b.*$/,
    '',
  )
  return `${words.slice(0, 40)}.example`
}

type Invented = {
  readonly first: string
  readonly last: string
  readonly line: RegisterLine
  readonly role: RespondentRole
}

const inventOthers = (lines: readonly RegisterLine[], random: Random): readonly Invented[] => {
  const taken = new Set(lines.map((line) => `${line.HeadFirstName} ${line.HeadLastName}`))
  const names = personNames(random).filter(({ first, last }) => !taken.has(`${first} ${last}`))
  const roles = others.flatMap(([role, number]) => Array.from({ length: number }, () => role))
  const places = random.shuffle(lines.filter((line) => urnOf(line) > '990104'))
  return roles.flatMap((role, index) => {
    const [name, line] = [names[index], places[index]]
    return name === undefined || line === undefined ? [] : [{ ...name, line, role }]
  })
}

const headsOf = (lines: readonly RegisterLine[]): readonly Invented[] =>
  lines
    .filter((line) => urnOf(line) > '990104')
    .map((line) => ({
      first: line.HeadFirstName ?? '',
      last: line.HeadLastName ?? '',
      line,
      role: 'headteacher' as const,
    }))

/**
 * The directory's entries and the people list for a made-up register: one head for each of its open schools, the cast
 * among them, and 120 others. Every third person or so is a guest from the school's own tenant.
 */
export const seedPeople = (register: readonly RegisterLine[], seed = 2026): SeedPeople => {
  const random = seeded(seed + 1)
  const lines = register.filter((line) => isOpen(line) && isOwn(line))
  const invented = [...headsOf(lines), ...inventOthers(lines, random)].map((person, index) => ({
    ...person,
    id: `20000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
    name: `${person.first} ${person.last}`,
    mail: `${addressPart(person.first)}.${addressPart(person.last)}@${domainOf(person.line)}`,
    isGuest: random.happens(1 / 3),
  }))
  return {
    directory: [
      ...cast.map(({ links: _links, ...entry }) => entry),
      ...invented.map(
        ({ id, name, mail, isGuest }): DirectoryEntry => ({
          id,
          displayName: name,
          mail,
          userType: isGuest ? 'guest' : 'member',
        }),
      ),
    ],
    list: [
      ...cast.flatMap(({ displayName, mail, links }) =>
        links.map(([urn, role]) => ({ name: displayName, email: mail, urn, role })),
      ),
      ...invented.map(({ name, mail, line, role }) => ({ name, email: mail, urn: urnOf(line), role })),
    ],
  }
}

/** The people list as the CSV file an administrator would upload. */
export const peopleCsv = (list: readonly ListRow[]): string =>
  `${Papa.unparse(
    list.map(({ name, email, urn, role }) => ({
      Name: name,
      Email: email,
      URN: urn,
      Role: respondentRoleWords[role],
    })),
    { newline: '\r\n' },
  )}\r\n`
