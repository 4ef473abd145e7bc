// The web door of planning: /api/planner and what stands below it, and a consultation's evidence.

import * as z from 'zod/mini'
import { consultationIdSchema, sessionIdSchema } from '../../../shared/api/ids.ts'
import {
  addPersonSchema,
  askChecksSchema,
  callOffSchema,
  changeSessionSchema,
  newSeriesSchema,
  newSessionSchema,
  plannerPaths,
  removePersonSchema,
  saveNotesSchema,
} from '../../../shared/api/planner.ts'
import { sendAgainPath, sendAgainSchema } from '../../../shared/api/unsent.ts'
import { refuse } from '../../../shared/domain/kernel/result.ts'
import { type Door, nothing } from '../../http/door.ts'
import { openUpload } from '../../http/upload.ts'
import { largestAgenda } from './papers/agenda.ts'
import { mayDo } from './ports.ts'
import { openTelling } from './telling/routes.ts'
import type { PlanningUseCases } from './use-cases.ts'

const one = z.object({ id: sessionIdSchema })
const ofConsultation = z.object({ id: consultationIdSchema })
const sender = z.object({ email: z.string().check(z.minLength(1), z.maxLength(320)) })

const openReading = (door: Door, planning: PlanningUseCases): void => {
  const get = { method: 'GET', query: nothing, body: nothing } as const
  door.open({
    ...get,
    url: plannerPaths.sessions,
    params: nothing,
    run: ({ person }) => planning.list(person),
  })
  door.open({
    ...get,
    url: plannerPaths.one(':id'),
    params: one,
    run: ({ person, params }) => planning.detail(person, params.id),
  })
  door.open({
    ...get,
    url: plannerPaths.consultations,
    params: nothing,
    run: ({ person }) => planning.consultations(person),
  })
  door.open({
    ...get,
    url: plannerPaths.proposals(':id'),
    params: ofConsultation,
    run: ({ person, params }) => planning.proposals(person, params.id),
  })
  door.open({
    ...get,
    url: '/api/planner/sender',
    params: nothing,
    query: sender,
    run: ({ person, query }) => planning.sender(person, query.email),
  })
  door.open({
    ...get,
    url: plannerPaths.evidence(':id'),
    params: ofConsultation,
    run: ({ person, params }) => planning.evidence(person, params.id),
  })
}

const openWriting = (door: Door, planning: PlanningUseCases): void => {
  const post = { method: 'POST', query: nothing } as const
  door.open({
    ...post,
    url: plannerPaths.sessions,
    status: 201,
    params: nothing,
    body: newSessionSchema,
    run: ({ person, body }) => planning.plan(person, body),
  })
  door.open({
    ...post,
    url: plannerPaths.series,
    status: 201,
    params: nothing,
    body: newSeriesSchema,
    run: ({ person, body }) => planning.planSeries(person, body),
  })
  door.open({
    method: 'PUT',
    url: plannerPaths.one(':id'),
    params: one,
    query: nothing,
    body: changeSessionSchema,
    run: ({ person, params, version, body }) => planning.change(person, params.id, version, body),
  })
  door.open({
    ...post,
    url: plannerPaths.callOff(':id'),
    params: one,
    body: callOffSchema,
    run: ({ person, params, body }) => planning.callOff(person, params.id, body.reason),
  })
  door.open({
    ...post,
    url: plannerPaths.checks,
    params: nothing,
    body: askChecksSchema,
    run: ({ person, body }) => planning.checks(person, body),
  })
}

const openPeople = (door: Door, planning: PlanningUseCases): void => {
  const post = { method: 'POST', params: one, query: nothing } as const
  door.open({
    ...post,
    url: plannerPaths.add(':id'),
    body: addPersonSchema,
    run: ({ person, params, body }) => planning.add(person, params.id, body),
  })
  door.open({
    ...post,
    url: plannerPaths.remove(':id'),
    body: removePersonSchema,
    run: ({ person, params, body }) =>
      planning.remove(person, params.id, { person: body.person, school: null }),
  })
  door.open({
    ...post,
    url: sendAgainPath(':id'),
    body: sendAgainSchema,
    run: ({ person, params, body }) => planning.sendAgain(person, params.id, body.notices),
  })
}

const openPapers = (door: Door, planning: PlanningUseCases): void => {
  const notes = { url: plannerPaths.notes(':id'), params: one, query: nothing } as const
  door.open({
    ...notes,
    method: 'GET',
    body: nothing,
    run: ({ person, params }) => planning.notes(person, params.id),
  })
  door.open({
    ...notes,
    method: 'PUT',
    body: saveNotesSchema,
    run: ({ person, params, version, body }) => planning.saveNotes(person, params.id, version, body),
  })
  openUpload(door, {
    url: plannerPaths.agenda(':id'),
    maxBytes: largestAgenda,
    answer: 'body',
    may: (person) => mayDo(person, 'planSessions'),
    run: async (person, file, _progress, params) => {
      const address = one.safeParse(params)
      return address.success
        ? await planning.putAgenda(person, address.data.id, file.bytes)
        : refuse({ reason: 'notFound', what: 'session' })
    },
  })
}

export const openPlanner = (door: Door, planning: PlanningUseCases): void => {
  openReading(door, planning)
  openWriting(door, planning)
  openPeople(door, planning)
  openPapers(door, planning)
  openTelling(door, planning)
}
