// Schools that took over from a closed one, as when a school becomes an academy: same place, new URN.

import type { Urn } from '../../kernel/ids.ts'
import { comparable } from '../areas.ts'
import type { School } from '../school.ts'

const byTime = (left: School, right: School): number => {
  const rank = (school: School) =>
    school.status === 'Closed' ? `0${school.closed ?? ''}` : `1${school.opened ?? ''}`
  const [first, second] = [rank(left), rank(right)]
  return first < second ? -1 : first > second ? 1 : 0
}

const follows = (closed: School, next: School): boolean =>
  closed.status === 'Closed' &&
  closed.urn !== next.urn &&
  (closed.closed === undefined || next.opened === undefined || closed.closed <= next.opened)

type Pair = readonly [closed: Urn, next: Urn]

type KeyOf = (school: School) => string | undefined

const groupsBy = (schools: readonly School[], keyOf: KeyOf): readonly (readonly School[])[] => {
  const groups = new Map<string, School[]>()
  for (const school of schools) {
    const key = keyOf(school)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [school])
    else group.push(school)
  }
  return [...groups.values()]
}

const pairsBy = (schools: readonly School[], keyOf: KeyOf): readonly Pair[] =>
  groupsBy(schools, keyOf).flatMap((group) => {
    const line = [...group].sort(byTime)
    return line.flatMap((closed, index): readonly Pair[] => {
      const next = line[index + 1]
      return next !== undefined && follows(closed, next) ? [[closed.urn, next.urn]] : []
    })
  })

const nameAndPostcode = (school: School): string | undefined =>
  school.postcode === '' ? undefined : `${comparable(school.name)} ${comparable(school.postcode)}`

/**
 * The schools with `predecessor` and `successor` set where one closed and another opened under the same number
 * (authority/establishment), or else with the same name at the same postcode. Links that were there already stay.
 */
export const linkSuccessors = (schools: readonly School[]): readonly School[] => {
  const successors = new Map<Urn, Urn>()
  const predecessors = new Map<Urn, Urn>()
  for (const school of schools) {
    if (school.successor !== undefined) successors.set(school.urn, school.successor)
    if (school.predecessor !== undefined) predecessors.set(school.urn, school.predecessor)
  }
  const pairs = [...pairsBy(schools, ({ number }) => number), ...pairsBy(schools, nameAndPostcode)]
  for (const [closed, next] of pairs) {
    if (successors.has(closed) || predecessors.has(next)) continue
    successors.set(closed, next)
    predecessors.set(next, closed)
  }
  return schools.map((school) => {
    const [predecessor, successor] = [predecessors.get(school.urn), successors.get(school.urn)]
    return {
      ...school,
      ...(predecessor === undefined ? {} : { predecessor }),
      ...(successor === undefined ? {} : { successor }),
    }
  })
}
