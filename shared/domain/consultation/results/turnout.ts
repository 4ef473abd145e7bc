// Turnout: schools with a sent response against the open schools that were asked, by area, district and phase.

import type { Urn } from '../../kernel/ids.ts'
import { isInvited, phases, type School } from '../../schools/school.ts'
import type { Turnout, TurnoutRow, Waiting } from './shapes.ts'
import { percentOf, suppressOne, suppressParts, type Threshold, usualThreshold } from './suppress.ts'

type Group = { readonly name: string; readonly asked: readonly School[]; readonly responded: number }

const groupBy = (
  asked: readonly School[],
  responded: ReadonlySet<Urn>,
  names: readonly string[],
  of: (school: School) => string,
): readonly Group[] =>
  names.map((name) => {
    const members = asked.filter((school) => of(school) === name)
    return { name, asked: members, responded: members.filter((school) => responded.has(school.urn)).length }
  })

const row = (group: Group, shown: number | null): TurnoutRow => ({
  name: group.name,
  schools: group.asked.length,
  responded: shown,
  percent: percentOf(shown, group.asked.length),
})

const rows = (groups: readonly Group[], shown: readonly (number | null)[]): readonly TurnoutRow[] =>
  groups.map((group, index) => row(group, shown[index] ?? null))

const namesIn = (asked: readonly School[], of: (school: School) => string): readonly string[] =>
  [...new Set(asked.map(of))].sort((a, b) => a.localeCompare(b, 'en-GB'))

// Districts add up to their area: where the area's number is hidden, its districts must not give it back.
const districtRows = (
  asked: readonly School[],
  responded: ReadonlySet<Urn>,
  areas: readonly TurnoutRow[],
  threshold: Threshold,
) =>
  areas.flatMap((area) => {
    const inArea = asked.filter((school) => school.area === area.name)
    const groups = groupBy(
      inArea,
      responded,
      namesIn(inArea, (school) => school.district),
      (school) => school.district,
    )
    return rows(
      groups,
      suppressParts(
        groups.map((group) => group.responded),
        threshold,
        area.responded === null,
      ),
    )
  })

/**
 * `responded`: URNs of schools with at least one sent response. `audience`: the URNs that were asked when it was
 * published and since. A school that closed since is out of base and count alike.
 */
export const turnoutOf = (
  schools: readonly School[],
  audience: ReadonlySet<Urn>,
  responded: ReadonlySet<Urn>,
  threshold: Threshold = usualThreshold,
): Turnout => {
  const asked = schools.filter((school) => isInvited(school) && audience.has(school.urn))
  const all: Group = {
    name: 'All schools',
    asked,
    responded: asked.filter((school) => responded.has(school.urn)).length,
  }
  const total = row(all, suppressOne(all.responded, threshold))
  const hidden = total.responded === null
  const areas = groupBy(
    asked,
    responded,
    namesIn(asked, (school) => school.area),
    (school) => school.area,
  )
  const byArea = rows(
    areas,
    suppressParts(
      areas.map((group) => group.responded),
      threshold,
      hidden,
    ),
  )
  const inPhases = groupBy(
    asked,
    responded,
    phases.filter((phase) => asked.some((school) => school.phase === phase)),
    (school) => school.phase,
  )
  return {
    sentence: sentence(total),
    total,
    byArea,
    byDistrict: districtRows(asked, responded, byArea, threshold),
    byPhase: rows(
      inPhases,
      suppressParts(
        inPhases.map((group) => group.responded),
        threshold,
        hidden,
      ),
    ),
  }
}

const sentence = (total: TurnoutRow): string => {
  if (total.schools === 0) return 'No school has been asked yet.'
  if (total.responded === null)
    return `A few of ${total.schools.toLocaleString('en-GB')} schools have answered: too few to show.`
  const percent = total.percent === null ? '' : `, ${total.percent}%`
  return `${total.responded.toLocaleString('en-GB')} of ${total.schools.toLocaleString('en-GB')} schools have answered${percent}.`
}

/** Asked schools without a sent response, by area and name; officers chase these. */
export const waitingOf = (
  schools: readonly School[],
  audience: ReadonlySet<Urn>,
  responded: ReadonlySet<Urn>,
  started: ReadonlySet<Urn>,
): readonly Waiting[] =>
  schools
    .filter((school) => isInvited(school) && audience.has(school.urn) && !responded.has(school.urn))
    .map(
      (school): Waiting => ({
        urn: school.urn,
        schoolName: school.name,
        area: school.area,
        phase: school.phase,
        state: started.has(school.urn) ? 'started' : 'notStarted',
      }),
    )
    .sort(
      (a, b) => a.area.localeCompare(b.area, 'en-GB') || a.schoolName.localeCompare(b.schoolName, 'en-GB'),
    )
