// What a new register file changes against the schools we hold. Nothing is dropped: each school is in one group.

import type { Urn } from '../../kernel/ids.ts'
import type { School } from '../school.ts'
import { linkSuccessors } from './academies.ts'

/** The fields that are compared, with the words people read for them. */
export const comparedFields = {
  name: 'Name',
  phase: 'Phase',
  area: 'Area',
  district: 'District',
  status: 'Status',
  typeGroup: 'Type of school',
  postcode: 'Postcode',
  number: 'Number',
  headName: 'Headteacher',
  opened: 'Opened',
  closed: 'Closed',
  predecessor: 'Took over from',
  successor: 'Replaced by',
} as const
export type ComparedField = keyof typeof comparedFields

/** One field that differs; an empty text means "not stated". */
export type FieldChange = { readonly name: ComparedField; readonly from: string; readonly to: string }

/** A school as it is now, with what differs from before. */
export type SchoolChange = { readonly school: School; readonly fields: readonly FieldChange[] }

/**
 * Each school stands in exactly one of `added`, `changed`, `closed`, `reopened`, `missing` and `unchanged`.
 * `closed`: open before, closed now, or gone from the file with a successor in it. `missing`: held before, not in the
 * file and without a successor; such a school is kept as it is, because a file that is not whole must close nobody.
 * `renamed` and `moved` (district, area or postcode) are the schools that did so, whichever group they are in.
 * `successions` are the ones that are new. `schools` is the register after the import, in order of URN.
 */
export type RegisterComparison = {
  readonly added: readonly School[]
  readonly changed: readonly SchoolChange[]
  readonly closed: readonly SchoolChange[]
  readonly reopened: readonly SchoolChange[]
  readonly missing: readonly School[]
  readonly unchanged: readonly School[]
  readonly renamed: readonly SchoolChange[]
  readonly moved: readonly SchoolChange[]
  readonly successions: readonly { readonly from: School; readonly to: School }[]
  readonly schools: readonly School[]
}

const isField = (name: string): name is ComparedField => Object.hasOwn(comparedFields, name)
const fieldNames = Object.keys(comparedFields).filter(isField)
const movedFields: readonly ComparedField[] = ['district', 'area', 'postcode']

const changesOf = (before: School, after: School): readonly FieldChange[] =>
  fieldNames.flatMap((name) => {
    const [from, to] = [before[name] ?? '', after[name] ?? '']
    return from === to ? [] : [{ name, from, to }]
  })

// Links that were found earlier stay, although a file that lists open schools alone no longer shows them.
const keepLinks = (school: School, before: School | undefined): School => ({
  ...(before?.predecessor === undefined ? {} : { predecessor: before.predecessor }),
  ...(before?.successor === undefined ? {} : { successor: before.successor }),
  ...school,
})

const byUrn = (left: School, right: School): number =>
  left.urn < right.urn ? -1 : left.urn > right.urn ? 1 : 0

const nextRegister = (held: ReadonlyMap<Urn, School>, after: readonly School[]) => {
  const inFile = new Set(after.map((school) => school.urn))
  const missing = [...held.values()].filter((school) => !inFile.has(school.urn))
  // A school that is gone from the file may have become an academy that is in it: only a closed one can be followed.
  const asClosed = missing.map((school): School => ({ ...school, status: 'Closed' }))
  const linked = linkSuccessors([
    ...after.map((school) => keepLinks(school, held.get(school.urn))),
    ...asClosed,
  ])
  return linked
    .map((school) => {
      const before = held.get(school.urn)
      const isKept =
        !inFile.has(school.urn) && (school.successor === undefined || before?.successor !== undefined)
      return isKept && before !== undefined ? before : school
    })
    .sort(byUrn)
}

type Group = 'added' | 'changed' | 'closed' | 'reopened' | 'missing' | 'unchanged'

const groupOf = (before: School | undefined, now: School, isInFile: boolean, changes: number): Group => {
  if (before === undefined) return 'added'
  if (before.status !== 'Closed' && now.status === 'Closed') return 'closed'
  if (before.status === 'Closed' && now.status !== 'Closed') return 'reopened'
  // A file may list open schools alone: a closed one that is not in it has not changed.
  if (!isInFile && before.status !== 'Closed') return 'missing'
  return changes === 0 ? 'unchanged' : 'changed'
}

/** Compares the schools held (`before`) with those of a register file (`after`). */
export const compareRegister = (before: readonly School[], after: readonly School[]): RegisterComparison => {
  const held = new Map(before.map((school) => [school.urn, school]))
  const inFile = new Set(after.map((school) => school.urn))
  const schools = nextRegister(held, after)
  const now = new Map(schools.map((school) => [school.urn, school]))
  const compared = schools.map((school) => {
    const earlier = held.get(school.urn)
    const fields = earlier === undefined ? [] : changesOf(earlier, school)
    return { school, fields, group: groupOf(earlier, school, inFile.has(school.urn), fields.length) }
  })
  const changesIn = (group: Group) =>
    compared.filter((one) => one.group === group).map(({ school, fields }) => ({ school, fields }))
  const schoolsIn = (group: Group) => changesIn(group).map(({ school }) => school)
  const having = (names: readonly ComparedField[]) =>
    compared
      .filter(({ fields }) => fields.some(({ name }) => names.includes(name)))
      .map(({ school, fields }) => ({ school, fields }))
  return {
    added: schoolsIn('added'),
    changed: changesIn('changed'),
    closed: changesIn('closed'),
    reopened: changesIn('reopened'),
    missing: schoolsIn('missing'),
    unchanged: schoolsIn('unchanged'),
    renamed: having(['name']),
    moved: having(movedFields),
    successions: schools.flatMap((to) => {
      const from = to.predecessor === undefined ? undefined : now.get(to.predecessor)
      return from === undefined || held.get(to.urn)?.predecessor === from.urn ? [] : [{ from, to }]
    }),
    schools,
  }
}
