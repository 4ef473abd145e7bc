// To whom an edition goes, with the register and the people list as they are now.

import { type Copy, copyKey, type UpdateTarget } from '../../../shared/domain/updates/delivery.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import { selectNow } from '../../asked.ts'
import type { UpdatePorts } from '../ports.ts'

const peopleFor = async (
  ports: UpdatePorts,
  { sending: { personal } }: Edition,
): Promise<readonly UpdateTarget[]> => {
  if (personal.how === 'nobody') return []
  const { members } = await selectNow(ports, { audience: personal.audience })
  return members.map(({ person, name, links }) => ({
    kind: 'person',
    person,
    name,
    urns: [...new Set(links.map(({ urn }) => urn))],
  }))
}

/** Its channels, then the people of its audience by name. */
export const targetsNow = async (ports: UpdatePorts, edition: Edition): Promise<readonly UpdateTarget[]> => {
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
