// To whom an edition goes, with the register and the people list as they are now.

import type { PersonId } from '../../../shared/domain/kernel/ids.ts'
import type { Audience } from '../../../shared/domain/people/audience.ts'
import { type Copy, copyKey, type UpdateTarget } from '../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import type { PeopleStore } from '../../../shared/ports/schools.ts'
import { selectNow } from '../../asked.ts'
import type { UpdatePorts } from '../ports.ts'

type Asked = Pick<UpdatePorts, 'schools' | 'people'>

/** `people`: the list without those who chose channels only. `channelOnly`: how many of the audience did. */
export type Receivers = { readonly people: Pick<PeopleStore, 'all'>; readonly channelOnly: number }

/** Who of an audience gets the update itself: a choice for the weekly update alone, whatever else is sent to people. */
export const receiversOf = async (ports: Asked, audience: Audience): Promise<Receivers> => {
  const chose = await ports.people.channelOnly()
  const all = await ports.people.all()
  const onlyThose = (keep: (id: PersonId) => boolean) => ({
    all: async () => all.filter(({ id }) => keep(id)),
  })
  const without = await selectNow({ ...ports, people: onlyThose((id) => chose.has(id)) }, { audience })
  return { people: onlyThose((id) => !chose.has(id)), channelOnly: without.members.length }
}

const peopleFor = async (
  ports: Asked,
  { sending: { personal } }: Edition,
): Promise<readonly UpdateTarget[]> => {
  if (personal.how === 'nobody') return []
  const { audience } = personal
  const { people } = await receiversOf(ports, audience)
  const { members } = await selectNow({ ...ports, people }, { audience })
  return members.map(({ person, name, links }) => ({
    kind: 'person',
    person,
    name,
    urns: [...new Set(links.map(({ urn }) => urn))],
  }))
}

/** Its channels, then the people of its audience by name, but for those who chose channels only. */
export const targetsNow = async (ports: Asked, edition: Edition): Promise<readonly UpdateTarget[]> => {
  const channels = edition.sending.channels.map(
    ({ teamId, channelId, name }): UpdateTarget => ({ kind: 'channel', teamId, channelId, name }),
  )
  return [...channels, ...(await peopleFor(ports, edition))]
}

/** A copy for each, none of which has gone out. */
export const unsentCopies = (targets: readonly UpdateTarget[]): readonly Copy[] =>
  targets.map((target) => ({
    key: copyKey(target),
    target,
    state: { state: 'intended' },
    shown: null,
  }))
