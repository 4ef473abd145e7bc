// The routes of the directory: users, the person who is signed in, groups and their members.

import { z } from 'zod'
import { allPeople, findByIdOrName, membersOf, type Person } from '../../directory/people.ts'
import { allTeams, findTeam, type Team } from '../../directory/teams.ts'
import { type Context, type GraphReply, moment, type Query, type TenantRoute } from '../call.ts'
import { directoryNotFound, GraphRefusal } from '../errors.ts'
import { type Clause, parseFilter } from '../odata/filter.ts'
import { graphBase, linkWith, pick, positionOf, selectOf, skipToken, topOf } from '../odata/query.ts'

const usual = [
  'businessPhones',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
] as const

const personJson = (person: Person) => {
  const [givenName = '', ...surname] = person.displayName.split(' ')
  return {
    accountEnabled: true,
    businessPhones: [],
    createdDateTime: moment(person.createdAt),
    displayName: person.displayName,
    givenName,
    id: person.id,
    jobTitle: person.roleInWords === '' ? null : person.roleInWords,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'en-GB',
    surname: surname.join(' '),
    userPrincipalName: person.userPrincipalName,
    userType: person.userType === 'guest' ? 'Guest' : 'Member',
  }
}

/** Without `$select` Graph gives its usual eleven; the user type comes only when asked for. */
const shownPerson = (person: Person, query: Query): Record<string, unknown> =>
  pick(personJson(person), selectOf(query) ?? usual, 'user')

const unsupported = (words: string) => new GraphRefusal(400, 'Request_UnsupportedQuery', words)

const filterable = z.enum(['id', 'displayName', 'mail', 'userPrincipalName', 'userType'])

const holds = (person: Person, clause: Clause): boolean => {
  const property = filterable.safeParse(clause.path).data
  if (!property || clause.literal.kind !== 'text') {
    throw unsupported(
      `Unsupported or invalid query filter clause specified for property '${clause.path}' of resource 'User'.`,
    )
  }
  const value = personJson(person)[property].toLowerCase()
  const wanted = clause.literal.value.toLowerCase()
  if (clause.operator === 'eq') return value === wanted
  if (clause.operator === 'startswith') return value.startsWith(wanted)
  throw unsupported(`The operator '${clause.operator}' is not supported for property '${clause.path}' here.`)
}

const matching = (people: readonly Person[], text: string | undefined): readonly Person[] => {
  if (text === undefined) return people
  const filter = parseFilter(text)
  if (!filter) throw new GraphRefusal(400, 'BadRequest', 'Invalid filter clause')
  return people.filter((person) => filter.some((clauses) => clauses.every((clause) => holds(person, clause))))
}

const page = (
  call: Context['call'],
  context: string,
  all: readonly Record<string, unknown>[],
): GraphReply => {
  const position = positionOf(call.query)
  const top = topOf(call.query, 100, 999)
  const next =
    all.length > position + top
      ? { '@odata.nextLink': linkWith(call.path, call.query, 'skiptoken', skipToken(position + top)) }
      : {}
  return {
    status: 200,
    body: {
      '@odata.context': `${graphBase}/$metadata#${context}`,
      ...next,
      value: all.slice(position, position + top),
    },
  }
}

const getUsers = ({ world, call }: Context): GraphReply => {
  const people = matching(allPeople(world.db), call.query.get('filter'))
  return page(
    call,
    'users',
    people.map((person) => shownPerson(person, call.query)),
  )
}

const personAt = ({ world }: Context, key: string): Person => {
  const person = findByIdOrName(world.db, key)
  if (!person) throw directoryNotFound(key)
  return person
}

const userReply = (context: Context, key: string): GraphReply => ({
  status: 200,
  body: {
    '@odata.context': `${graphBase}/$metadata#users/$entity`,
    ...shownPerson(personAt(context, key), context.call.query),
  },
})

const getUser = (context: Context): GraphReply => userReply(context, context.param('user'))
const getMe = (context: Context): GraphReply => userReply(context, context.caller.person?.id ?? '')

const groupJson = (team: Team): Record<string, unknown> => ({
  createdDateTime: moment(team.createdAt),
  description: team.description,
  displayName: team.name,
  groupTypes: ['Unified'],
  id: team.id,
  mail: `${team.name.toLowerCase().replaceAll(' ', '-')}@northdown.example`,
  mailEnabled: true,
  resourceProvisioningOptions: ['Team'],
  securityEnabled: false,
  visibility: 'Private',
})

const getGroups = ({ world, call }: Context): GraphReply =>
  page(
    call,
    'groups',
    allTeams(world.db).map((team) => pick(groupJson(team), selectOf(call.query), 'group')),
  )

const groupAt = ({ world, param }: Context): Team => {
  const team = findTeam(world.db, param('group'))
  if (!team) throw directoryNotFound(param('group'))
  return team
}

const getGroup = (context: Context): GraphReply => ({
  status: 200,
  body: {
    '@odata.context': `${graphBase}/$metadata#groups/$entity`,
    ...pick(groupJson(groupAt(context)), selectOf(context.call.query), 'group'),
  },
})

const getMembers = (context: Context): GraphReply => {
  const { world, call } = context
  const members = membersOf(world.db, groupAt(context).id)
  return page(
    call,
    'directoryObjects',
    members.map((person) => ({ '@odata.type': '#microsoft.graph.user', ...shownPerson(person, call.query) })),
  )
}

const readsUsers = ['User.Read.All', 'User.ReadBasic.All', 'Directory.Read.All', 'User.ReadWrite.All']
const readsGroups = ['Group.Read.All', 'GroupMember.Read.All', 'Directory.Read.All']
const base = { kind: 'directory', method: 'GET' } as const
const paged = ['select', 'top', 'skiptoken']

export const directoryRoutes: readonly TenantRoute[] = [
  {
    ...base,
    path: '/users',
    operation: 'users.list',
    query: ['filter', ...paged],
    admits: readsUsers,
    run: getUsers,
  },
  {
    ...base,
    path: '/users/{user}',
    operation: 'users.get',
    query: ['select'],
    admits: readsUsers,
    run: getUser,
  },
  { ...base, path: '/groups', operation: 'groups.list', query: paged, admits: readsGroups, run: getGroups },
  {
    ...base,
    path: '/groups/{group}',
    operation: 'groups.get',
    query: ['select'],
    admits: readsGroups,
    run: getGroup,
  },
  {
    ...base,
    path: '/groups/{group}/members',
    operation: 'groups.members',
    query: paged,
    admits: readsGroups,
    run: getMembers,
  },
  { ...base, kind: 'signedIn', path: '/me', operation: 'me.get', query: ['select'], admits: [], run: getMe },
]
