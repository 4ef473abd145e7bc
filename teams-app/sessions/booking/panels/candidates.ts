// For whom one can book here: oneself for each of one's schools, and colleagues who hold nothing yet.

import type { Me } from '../../../../shared/api/people.ts'
import type { SessionList, SessionView } from '../../../../shared/api/sessions.ts'

export type Candidate = {
  readonly key: string
  /** Null: the reader. */
  readonly person: SessionList['colleagues'][number]['id'] | null
  readonly name: string | null
  readonly school: SessionList['colleagues'][number]['urn'] | null
  readonly words: string
}

const own = (me: Me): readonly Candidate[] => {
  const base = { person: null, name: null } as const
  if (me.schools.length === 0) return [{ ...base, key: 'me', school: null, words: `You, ${me.name}` }]
  const urns = [...new Map(me.schools.map((school) => [school.urn, school])).values()]
  return urns.map(({ urn, name }) => ({
    ...base,
    key: `me ${urn}`,
    school: urn,
    words: urns.length === 1 ? `You, ${me.name}` : `You, for ${name}`,
  }))
}

export const candidatesFor = (
  session: Pick<SessionView, 'kind' | 'mine' | 'colleagues'>,
  list: Pick<SessionList, 'colleagues'>,
  me: Me,
): readonly Candidate[] => {
  // A visit comes to one's own school: nobody books it for a colleague.
  if (session.kind === 'visit') return session.mine === null ? own(me) : []
  const held = new Set(session.colleagues.map(({ person }) => person))
  const schools = new Set(list.colleagues.map(({ urn }) => urn))
  const others = list.colleagues
    .filter(({ id }) => id !== me.id && !held.has(id))
    .map(({ id, name, urn, schoolName }) => ({
      key: `${id} ${urn}`,
      person: id,
      name,
      school: urn,
      words: schools.size > 1 ? `${name}, ${schoolName}` : name,
    }))
  return session.mine === null ? [...own(me), ...others] : others
}
