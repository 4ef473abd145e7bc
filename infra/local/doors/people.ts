// The doors to who can be who: the cast, the directory and a token for anyone in it.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { cast } from '../directory/cast.ts'
import { findPerson, type Person, savePeople, searchPeople } from '../directory/people.ts'
import { groupsOf } from '../directory/tenant.ts'
import { userToken } from '../entra/user-token.ts'
import type { World } from '../world.ts'
import { DoorRefusal } from './problem.ts'

const mostFound = 20
const search = z.object({ q: z.string().trim().optional() })
const tokenFor = z.object({ person: z.string() })
const peopleBody = z.strictObject({
  people: z
    .array(
      z.strictObject({
        id: z.guid().optional(),
        displayName: z.string().trim().min(1),
        mail: z.email(),
        userType: z.enum(['member', 'guest']),
        appRoles: z.array(z.string()).optional(),
        roleInWords: z.string().optional(),
      }),
    )
    .max(5_000),
})

export const knownPerson = (world: World, id: string): Person => {
  const person = findPerson(world.db, id)
  if (!person) throw new DoorRefusal(404, `Nobody in the directory has the id ${id}`)
  return person
}

const shown = ({ id, displayName, roleInWords, userType, mail }: Person) => ({
  id,
  name: displayName,
  roleInWords,
  userType,
  email: mail,
})

export const registerPeople = (app: FastifyInstance, world: World): void => {
  app.get('/local/cast', (request) => {
    const { q } = search.parse(request.query)
    const found = q
      ? searchPeople(world.db, q, mostFound)
      : cast.flatMap(({ id }) => findPerson(world.db, id) ?? [])
    return found.map(shown)
  })

  app.post('/local/people', { bodyLimit: 8 * 1_024 * 1_024 }, (request) => {
    const { people } = peopleBody.parse(request.body)
    return { people: savePeople(world.db, people, groupsOf, world.now()) }
  })

  app.get('/local/token', async (request) => {
    const { person } = tokenFor.parse(request.query)
    const issued = await userToken(world, knownPerson(world, person).id)
    if (!issued) throw new DoorRefusal(404, `Nobody in the directory has the id ${person}`)
    return issued
  })
}
