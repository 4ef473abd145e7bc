// Fills an empty county through the doors that people use: register, people, a consultation half answered, past updates.

import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import type { contentSchema } from '../../shared/api/content.ts'
import {
  audiencePreviewSchema,
  deliveriesSchema,
  draftPaths,
  draftSchema,
  importedSchema,
} from '../../shared/api/drafts.ts'
import { responsePaths } from '../../shared/api/responses.ts'
import { schoolPaths } from '../../shared/api/schools.ts'
import { addDays, fromEpoch, fromLondon, londonDay, toEpoch } from '../../shared/domain/kernel/dates.ts'
import type { Day } from '../../shared/domain/kernel/ids.ts'
import { isSchoolDay } from '../../shared/domain/schools/terms.ts'
import { seedAnswers } from './answers.ts'
import { as, inTurns, local, upload } from './door.ts'
import { seedPaper } from './paper.ts'
import { cast, peopleCsv, seedPeople } from './people.ts'
import { seeded } from './random.ts'
import { registerFile, registerLines } from './schools.ts'
import { busesEdition, consultationEdition, draftEdition, snowEdition } from './updates/editions.ts'
import { leaveDraft, schoolDayBefore, sendEdition, sendPast } from './updates/seed-updates.ts'

const say = (words: string) => console.log(words)
const idOf = (name: string): string => {
  const found = cast.find((person) => person.displayName === name)
  if (!found) throw new Error(`Nobody is called ${name}.`)
  return found.id
}
const administrator = idOf('Sam Okafor')
const officer = idOf('Marcus Oyelaran')
const secondOfficer = idOf('Helen Strand')

/** A school day about three weeks ago: the day on which the made-up consultation opened. */
const openingDay = (today: Day): Day => {
  let day = addDays(today, -21)
  while (!isSchoolDay(day)) day = addDays(day, -1)
  return day
}

const bringIn = async () => {
  const lines = registerLines()
  const people = seedPeople(lines)
  say(`People of the directory: ${people.directory.length}`)
  await local('POST', '/local/people', { people: people.directory })
  say('The register of schools')
  const register = registerFile()
  await upload(administrator, schoolPaths.importSchools, 'register.csv', new Uint8Array(register))
  say('The people list')
  await upload(administrator, schoolPaths.importPeople, 'people.csv', peopleCsv(people.list))
  return people
}

const draft = async (opens: Day) => {
  const paper = seedPaper(opens)
  const form = new FormData()
  form.set('file', new Blob([paper.markdown], { type: 'text/markdown' }), paper.name)
  const { id } = await as(officer, 'POST', draftPaths.list, importedSchema, form)
  const read = await as(officer, 'GET', draftPaths.one(id), draftSchema)
  const { choices } = await as(officer, 'GET', draftPaths.audience(id), audiencePreviewSchema)
  const content = {
    ...read.content,
    reason:
      'We want your view before anything is decided. What you say shapes the plan that councillors vote on in the spring.',
  }
  const body = { content, audience: { everyone: true }, channels: choices.channels.slice(0, 1) }
  const saved = await as(officer, 'PUT', draftPaths.one(id), draftSchema, body, { 'if-match': read.version })
  return { id, revision: saved.revision }
}

const publish = async (opens: Day) => {
  const { id, revision } = await draft(opens)
  const submitted = await as(officer, 'POST', draftPaths.submit(id), draftSchema, { revision })
  await as(secondOfficer, 'POST', draftPaths.approve(id), draftSchema, { revision: submitted.revision })
  for (;;) {
    const { state, counts } = await as(officer, 'GET', draftPaths.deliveries(id), deliveriesSchema)
    if (state === 'published') break
    say(`Invitations: ${counts.sent} sent, ${counts.intended} to go`)
    await sleep(2_000)
  }
  const { content } = await as(officer, 'GET', draftPaths.one(id), draftSchema)
  return { id, content }
}

type Content = z.infer<typeof contentSchema>
type Responding = { readonly id: string; readonly urn: string }

const anything = z.unknown()
const random = seeded(7)
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const newOp = () => Array.from({ length: 20 }, () => letters[random.between(0, letters.length - 1)]).join('')

const respond = async (
  consultation: string,
  { person, sections, isSent }: ReturnType<typeof seedAnswers<Responding>>[number],
): Promise<void> => {
  for (const [section, answers] of Object.entries(sections)) {
    const body = { school: person.urn, base: 0, op: newOp(), drawn: Object.keys(answers), answers, was: null }
    await as(person.id, 'PUT', responsePaths.section(consultation, section), anything, body)
  }
  if (isSent)
    await as(person.id, 'POST', responsePaths.send(consultation), anything, {
      school: person.urn,
      op: newOp(),
    })
}

const answer = async (
  consultation: string,
  content: Content,
  people: ReturnType<typeof seedPeople>,
  opens: Day,
  until: number,
) => {
  const ids = new Map(people.directory.map((entry) => [entry.mail, entry.id]))
  // The cast answers for itself: whoever tries it out finds an empty card.
  const played = new Set(cast.map((person) => person.id))
  const asked = people.list.flatMap((row): readonly Responding[] => {
    const id = ids.get(row.email)
    return id === undefined || played.has(id) ? [] : [{ id, urn: row.urn }]
  })
  const responses = seedAnswers(content.sections, asked)
  say(`Responses: ${responses.length}`)
  const days = 12
  const start = toEpoch(fromLondon(`${opens}T10:30`))
  for (let step = 0; step < days; step++) {
    await local('PUT', '/local/clock', { now: fromEpoch(start + ((until - start) * step) / days) })
    const group = responses.filter((_, index) => index % days === step)
    await inTurns(group, 6, (response) => respond(consultation, response))
    say(`Responses of ${Math.round(((step + 1) / days) * 100)}% of the days`)
  }
}

const now = Date.now()
const opens = openingDay(londonDay(fromEpoch(now)))
const authors = { writer: idOf('Judith Marlow'), second: secondOfficer }
const people = await bringIn()
say('Past updates')
await sendPast(authors, [
  [schoolDayBefore(addDays(opens, -14)), busesEdition],
  [schoolDayBefore(addDays(opens, -7)), snowEdition],
])
await local('PUT', '/local/clock', { now: `${opens}T09:00` })
const { id, content } = await publish(opens)
// The heads of one small place get it in their chat as well.
await sendEdition(authors, consultationEdition(opens), {
  how: 'card',
  audience: { everyone: false, areas: [], districts: ['Dover'], phases: [], roles: ['headteacher'] },
})
await answer(id, content, people, opens, now)
await local('PUT', '/local/clock', { now: fromEpoch(Date.now()) })
await leaveDraft(authors, draftEdition())
await local('POST', '/local/meter/reset')
say('Done')
