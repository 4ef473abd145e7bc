// Who is in a conversation, as Teams tells a bot.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Person } from '../../directory/people.ts'
import { peopleAt } from '../chat/spots.ts'
import { personChatId, personOf } from '../identity.ts'
import { type Desk, enter, refuse } from './desk.ts'
import { type ConnectorError, connectorErrors, isConnectorError } from './errors.ts'

const largestPage = 500
const inConversation = z.object({ id: z.string() })
const oneMember = inConversation.extend({ member: z.string() })
const paging = z.object({
  pageSize: z.coerce.number().int().positive().max(largestPage).default(largestPage),
  continuationToken: z.coerce.number().int().nonnegative().default(0),
})

const accountOf = (desk: Desk, person: Person) => {
  const [givenName = '', ...rest] = person.displayName.split(' ')
  return {
    id: personChatId(desk.chat.world.app.clientId, person.id),
    name: person.displayName,
    objectId: person.id,
    aadObjectId: person.id,
    givenName,
    surname: rest.join(' '),
    email: person.mail,
    userPrincipalName: person.userPrincipalName,
    tenantId: desk.chat.world.tenant.id,
    userRole: person.userType === 'guest' ? 'guest' : 'user',
  }
}

const roster = (desk: Desk, id: string): readonly Person[] | ConnectorError => {
  const spot = enter(desk, 'members', id)
  return isConnectorError(spot) ? spot : peopleAt(desk.chat.world, spot)
}

export const registerMembers = (app: FastifyInstance, desk: Desk): void => {
  app.get('/v3/conversations/:id/members', (request, reply) => {
    const people = roster(desk, inConversation.parse(request.params).id)
    return isConnectorError(people) ? refuse(reply, people) : people.map((person) => accountOf(desk, person))
  })

  app.get('/v3/conversations/:id/pagedmembers', (request, reply) => {
    const people = roster(desk, inConversation.parse(request.params).id)
    if (isConnectorError(people)) return refuse(reply, people)
    const page = paging.safeParse(request.query)
    if (!page.success) return refuse(reply, connectorErrors.badArgument('Page size or continuation token'))
    const { pageSize, continuationToken: start } = page.data
    const end = start + pageSize
    return {
      members: people.slice(start, end).map((person) => accountOf(desk, person)),
      ...(end < people.length && { continuationToken: String(end) }),
    }
  })

  app.get('/v3/conversations/:id/members/:member', (request, reply) => {
    const { id, member } = oneMember.parse(request.params)
    const people = roster(desk, id)
    if (isConnectorError(people)) return refuse(reply, people)
    const personId = personOf(desk.chat.world.app.clientId, member)
    const person = people.find((each) => each.id === personId)
    return person ? accountOf(desk, person) : refuse(reply, connectorErrors.noMember)
  })
}
