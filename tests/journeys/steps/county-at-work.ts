// A small county in the middle of things: one consultation open and half answered, a draft, one waiting for approval.

import { seedAnswers } from '../../../infra/seed/answers.ts'
import { seedPaper } from '../../../infra/seed/paper.ts'
import { day } from '../../../shared/domain/kernel/ids.ts'
import { draftOf, handIn, publish, respond } from '../../support/suite-consultation.ts'
import { bringIn, type County, cast, smallCounty } from '../../support/suite-county.ts'
import type { Doors } from '../../support/suite-doors.ts'

/** The day on which the open consultation began; journeys start at 9am. */
export const opens = day('2026-11-23')
export const closes = day('2027-01-08')
const later = { opens: day('2027-01-11'), closes: day('2027-02-26') }

export type CountyAtWork = {
  readonly open: string
  readonly draft: string
  readonly handedIn: string
  /** A head who is asked and whom no journey plays otherwise. */
  readonly head: string
}

/** The people of a county who are not played, each once for each of their schools. */
const others = (county: County) => {
  const people = new Map(county.directory.map(({ mail, id }) => [mail, id]))
  const played = new Set<string>(Object.values(cast))
  return county.list.flatMap(({ email, urn }) => {
    const id = people.get(email)
    return id === undefined || played.has(id) ? [] : [{ id, urn }]
  })
}

/** Lets the heads of a county answer, some of them in part and some not at all. */
export const letOthersAnswer = async (
  doors: Doors,
  county: County,
  { id, content }: Awaited<ReturnType<typeof publish>>,
): Promise<void> => {
  for (const { person, sections, isSent } of seedAnswers(content.sections, others(county)))
    await respond(doors, id, { person: person.id, school: person.urn, sections }, isSent)
}

export const countyAtWork = async (doors: Doors): Promise<CountyAtWork> => {
  const county = smallCounty(20)
  await bringIn(doors, county)
  const published = await publish(doors, seedPaper(opens), { opens, closes })
  await letOthersAnswer(doors, county, published)
  const sections = { s1: { Q01: 'yes', Q06: 'Ask them at lunch.' } }
  await respond(doors, published.id, { person: cast.tom, school: '990104', sections }, true)
  const draft = await draftOf(doors, seedPaper(later.opens))
  const handedIn = await draftOf(doors, seedPaper(later.opens))
  await handIn(doors, handedIn, later)
  return { open: published.id, draft, handedIn, head: others(county)[0]?.id ?? '' }
}
