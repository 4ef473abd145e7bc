// A person: who they are in the tenant, what the app lets them be, and the schools they speak for.

import type { PersonId, Urn } from '../kernel/ids.ts'

/** App roles are granted in Entra and admit council staff; they never come from an e-mail address (decision 12). */
export const appRoles = ['officer', 'director', 'administrator'] as const
export type AppRole = (typeof appRoles)[number]

/** Respondent roles come from the people list; the words are what people read. */
export const respondentRoleWords = {
  headteacher: 'Headteacher',
  seniorLeader: 'Senior leader',
  senco: 'SENCO',
  governor: 'Governor',
  teacher: 'Teacher',
  supportStaff: 'Support staff',
  areaRepresentative: 'Area representative',
} as const
export type RespondentRole = keyof typeof respondentRoleWords

/** Every respondent role, in the order in which tables list them. */
export const respondentRoles: readonly RespondentRole[] = [
  'headteacher',
  'seniorLeader',
  'senco',
  'governor',
  'teacher',
  'supportStaff',
  'areaRepresentative',
]

export type SchoolLink = { readonly urn: Urn; readonly role: RespondentRole }

/** `guest`: their account lives in another tenant; `links` may be empty (council staff) or name several schools. */
export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly appRoles: readonly AppRole[]
  readonly guest: boolean
  readonly links: readonly SchoolLink[]
}

/** Narrows text to a respondent role's code. */
export const isRespondentRole = (text: string): text is RespondentRole =>
  respondentRoles.some((role) => role === text)

/** True for the council's own people: officers, directors and administrators. */
export const isStaff = (person: Person): boolean => person.appRoles.length > 0

/** True when the app role is held. */
export const holds = (person: Person, role: AppRole): boolean => person.appRoles.includes(role)

/** The roles in which the person belongs to the school; empty for a stranger to it. */
export const rolesAt = (person: Person, urn: Urn): readonly RespondentRole[] =>
  person.links.filter((link) => link.urn === urn).map((link) => link.role)

/** True for a headteacher of the school: the one who signs its answer. */
export const isHeadOf = (person: Person, urn: Urn): boolean => rolesAt(person, urn).includes('headteacher')

// Those who speak for a school or an area are named by the council, not by themselves.
const namedByCouncil: readonly RespondentRole[] = ['headteacher', 'areaRepresentative']

/** True when somebody who holds these roles at a school may say they answer in this one (asked once, when they answer). */
export const maySayRole = (held: readonly RespondentRole[], said: RespondentRole): boolean =>
  held.includes(said) || !namedByCouncil.includes(said)
