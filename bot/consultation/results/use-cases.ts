// What officers see of the responses: results with suppression, schools to chase, and the whole as a file.

import type * as z from 'zod/mini'
import type { ResultsView, waitingSchema } from '../../../shared/api/results.ts'
import { momentOf, type Published } from '../../../shared/domain/consultation/consultation.ts'
import { csv } from '../../../shared/domain/consultation/export/csv.ts'
import {
  exportRows,
  respondedUrns,
  resultsOf,
  startedUrns,
} from '../../../shared/domain/consultation/results/results.ts'
import type { Results } from '../../../shared/domain/consultation/results/shapes.ts'
import { waitingOf } from '../../../shared/domain/consultation/results/turnout.ts'
import type { ConsultationId, Urn } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result, refuse } from '../../../shared/domain/kernel/result.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import { type Action, may } from '../../../shared/domain/people/permissions.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Clock } from '../../../shared/ports/clock.ts'
import type { AuditLog, ConsultationStore, ResponseStore } from '../../../shared/ports/consultations.ts'
import type { PeopleStore, SchoolStore } from '../../../shared/ports/schools.ts'
import { selectNow } from '../../asked.ts'
import type { Refusal } from '../../refusals.ts'
import { findPublished } from '../published.ts'

export type ResultPorts = {
  readonly clock: Clock
  readonly schools: SchoolStore
  readonly people: PeopleStore
  readonly consultations: ConsultationStore
  readonly responses: ResponseStore
  readonly audit: AuditLog
}

export type ExportFile = { readonly name: string; readonly text: string }

const load = async (
  ports: ResultPorts,
  person: Person,
  action: Action,
  id: ConsultationId,
): Promise<Result<Published, Refusal>> => {
  const allowed = may(person, action, { kind: 'none' })
  if (!allowed.ok) return refuse({ reason: allowed.refusal })
  const published = await findPublished(ports.consultations, id)
  return published === null ? refuse({ reason: 'notFound', what: 'consultation' }) : ok(published)
}

/** The schools that turnout is counted against: those the audience selects, whether or not we know anybody there. */
const askedSchools = async (ports: ResultPorts, published: Published): Promise<ReadonlySet<Urn>> =>
  new Set((await selectNow(ports, published)).schools)

const onWire = (results: Results): ResultsView['results'] => ({
  counts: results.counts,
  turnout: {
    ...results.turnout,
    byArea: [...results.turnout.byArea],
    byDistrict: [...results.turnout.byDistrict],
    byPhase: [...results.turnout.byPhase],
  },
  sections: results.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({
      ...question,
      tallies: question.tallies.map((tally) => ({ ...tally, rows: [...tally.rows] })),
      texts: [...question.texts],
    })),
  })),
})

const viewResults =
  (ports: ResultPorts) =>
  async (person: Person, id: ConsultationId): Promise<Result<ResultsView, Refusal>> => {
    const published = await load(ports, person, 'seeResults', id)
    if (!published.ok) return published
    const { content, situation } = published.value
    const [responses, schools, asked, now] = await Promise.all([
      ports.responses.all(published.value),
      ports.schools.all(),
      askedSchools(ports, published.value),
      ports.clock.now(),
    ])
    return ok({
      now,
      id,
      title: content.title,
      moment: momentOf(published.value, now),
      closes: content.closes,
      listUrl: situation.listUrl,
      results: onWire(resultsOf(published.value, responses, schools, asked)),
    })
  }

const viewWaiting =
  (ports: ResultPorts) =>
  async (person: Person, id: ConsultationId): Promise<Result<z.infer<typeof waitingSchema>, Refusal>> => {
    const published = await load(ports, person, 'seeTurnout', id)
    if (!published.ok) return published
    const responses = await ports.responses.all(published.value)
    const asked = await askedSchools(ports, published.value)
    const waiting = waitingOf(
      await ports.schools.all(),
      asked,
      respondedUrns(responses),
      startedUrns(responses),
    )
    return ok({ waiting: [...waiting] })
  }

const exportResponses =
  (ports: ResultPorts) =>
  async (person: Person, id: ConsultationId): Promise<Result<ExportFile, Refusal>> => {
    const published = await load(ports, person, 'exportResults', id)
    if (!published.ok) return published
    const responses = await ports.responses.all(published.value)
    const [header = [], ...rows] = exportRows(published.value, responses)
    const detail = `${count(responses.length, 'response')} as CSV.`
    await ports.audit.append({
      at: await ports.clock.now(),
      who: person.id,
      what: 'export responses',
      item: id,
      outcome: 'done',
      detail,
    })
    return ok({ name: `${id}-responses.csv`, text: csv(header, rows) })
  }

export const resultUseCases = (ports: ResultPorts) => ({
  results: viewResults(ports),
  waiting: viewWaiting(ports),
  export: exportResponses(ports),
})
export type ResultUseCases = ReturnType<typeof resultUseCases>
