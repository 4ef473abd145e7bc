// What a respondent sees: the consultations that ask them, and one of them with their own response.

import type { Answering, ConsultationList, ResponseView } from '../../../shared/api/responses.ts'
import {
  askingSections,
  isPublished,
  momentOf,
  type Published,
  questionsOf,
} from '../../../shared/domain/consultation/consultation.ts'
import { answeredCount } from '../../../shared/domain/consultation/progress.ts'
import { type Response, responseKey } from '../../../shared/domain/consultation/response.ts'
import type { ConsultationId, Urn } from '../../../shared/domain/kernel/ids.ts'
import { ok, type Result } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Refusal } from '../../refusals.ts'
import { contentOnWire } from '../content-on-wire.ts'
import { type AnsweringPorts, openResponse, usualRole } from './open-response.ts'

type Listed = ConsultationList['consultations'][number]

const schoolEntry = async (
  ports: AnsweringPorts,
  published: Published,
  person: Person,
  urn: Urn,
): Promise<Listed['schools'][number]> => {
  const found = await ports.responses.find(published, responseKey(published.id, urn, person.id))
  const school = await ports.schools.find(urn)
  const response = found?.value
  return {
    urn,
    name: school?.name ?? response?.schoolName ?? `School ${urn}`,
    sectionsStarted: response ? Object.keys(response.saves).length : 0,
    answered: response ? answeredCount(questionsOf(published.content), response.answers) : 0,
    sentAt: response?.sentAt ?? null,
    reference: response?.reference ?? null,
  }
}

const entry = async (ports: AnsweringPorts, published: Published, person: Person) => {
  const invited = await ports.invitedTo(published.id, person.id)
  const urns = [...new Set(person.links.map((link) => link.urn))].filter((urn) => invited?.has(urn))
  const { content } = published
  return {
    published,
    schools: await Promise.all(urns.map((urn) => schoolEntry(ports, published, person, urn))),
    facts: {
      id: published.id,
      title: content.title,
      reason: content.reason,
      opens: content.opens,
      closes: content.closes,
      sections: askingSections(content).length,
      questions: questionsOf(content).length,
    },
  }
}

/** The consultations that ask the person through a school of theirs, the one that closes last first. */
export const listConsultations =
  (ports: AnsweringPorts) =>
  async (person: Person): Promise<ConsultationList> => {
    const now = await ports.clock.now()
    const stored = person.links.length === 0 ? [] : await ports.consultations.list()
    const published = stored.flatMap(({ value }) => (isPublished(value) ? [value] : []))
    const entries = await Promise.all(published.map((one) => entry(ports, one, person)))
    const consultations = entries
      .filter(({ schools }) => schools.length > 0)
      .map(({ facts, schools, published: one }) => ({ ...facts, moment: momentOf(one, now), schools }))
      .sort((one, other) => (one.closes < other.closes ? 1 : one.closes > other.closes ? -1 : 0))
    return { now, consultations }
  }

const lastSave = (response: Response) =>
  Object.values(response.saves)
    .map((save) => save.at)
    .sort()
    .at(-1) ?? null

const viewOf = (response: Response): Omit<ResponseView, 'urn' | 'schoolName'> => ({
  role: response.role,
  reference: response.reference,
  answers: response.answers,
  versions: Object.fromEntries(Object.entries(response.saves).map(([id, save]) => [id, save.version])),
  savedAt: lastSave(response),
  sentAt: response.sentAt,
})

/** One consultation with the person's response for a school; an empty one when they have not begun. */
export const viewAnswering =
  (ports: AnsweringPorts) =>
  async (person: Person, id: ConsultationId, urn: Urn): Promise<Result<Answering, Refusal>> => {
    const opened = await openResponse(ports, person, id, urn)
    if (!opened.ok) return opened
    const { published, now, moment, key } = opened.value
    const found = await ports.responses.find(published, key)
    const school = await ports.schools.find(urn)
    const blank = {
      role: usualRole(opened.value),
      reference: null,
      answers: {},
      versions: {},
      savedAt: null,
      sentAt: null,
    }
    return ok({
      now,
      id,
      content: contentOnWire(published.content),
      moment,
      response: {
        urn,
        schoolName: found?.value.schoolName ?? school?.name ?? `School ${urn}`,
        ...(found ? viewOf(found.value) : blank),
      },
    })
  }
