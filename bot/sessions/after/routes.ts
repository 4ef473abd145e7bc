// The web door of what follows a session: /api/planner/sessions/:id/… for officers, /api/sessions/:id/… for oneself.

import type { FastifyReply } from 'fastify'
import * as z from 'zod/mini'
import {
  afterPaths,
  answerFollowUpSchema,
  correctAttendanceSchema,
  saveMaterialsSchema,
} from '../../../shared/api/after.ts'
import { personIdSchema, sessionIdSchema } from '../../../shared/api/ids.ts'
import { ok, type Result } from '../../../shared/domain/kernel/result.ts'
import { type Door, nothing } from '../../http/door.ts'
import type { Refusal } from '../../refusals.ts'
import type { CertificateFile } from './certificates/certificate.ts'
import type { AfterUseCases } from './use-cases.ts'

const one = z.object({ id: sessionIdSchema })
const get = { method: 'GET', query: nothing, body: nothing } as const
const post = { method: 'POST', params: one, query: nothing } as const

const asFile = async (
  made: Promise<Result<CertificateFile, Refusal>>,
  reply: FastifyReply,
): Promise<Result<Uint8Array, Refusal>> => {
  const file = await made
  if (!file.ok) return file
  reply.type('application/pdf')
  reply.header('content-disposition', `attachment; filename="${file.value.name}"`)
  return ok(file.value.bytes)
}

const openForOfficers = (door: Door, after: AfterUseCases): void => {
  door.open({
    ...get,
    url: afterPaths.after(':id'),
    params: one,
    run: ({ person, params }) => after.view(person, params.id),
  })
  door.open({
    ...get,
    url: afterPaths.certificateOf(':id', ':person'),
    params: z.object({ id: sessionIdSchema, person: personIdSchema }),
    run: ({ person, params }, reply) => asFile(after.certificateOf(person, params.id, params.person), reply),
  })
  const presses = { copy: after.copy, sendMissed: after.sendMissed, ask: after.askFollowUp }
  for (const name of ['copy', 'sendMissed', 'ask'] as const) {
    door.open({
      ...post,
      url: afterPaths[name](':id'),
      body: nothing,
      run: ({ person, params }) => presses[name](person, params.id),
    })
  }
  door.open({
    ...post,
    url: afterPaths.correct(':id'),
    body: correctAttendanceSchema,
    run: ({ person, params, body }) => after.correct(person, params.id, body),
  })
  door.open({
    ...post,
    url: afterPaths.materials(':id'),
    body: saveMaterialsSchema,
    run: ({ person, params, body }) => after.saveMaterials(person, params.id, body),
  })
}

const openForOneself = (door: Door, after: AfterUseCases): void => {
  door.open({
    ...get,
    url: afterPaths.own(':id'),
    params: one,
    run: ({ person, params }) => after.viewOwn(person, params.id),
  })
  door.open({
    ...get,
    url: afterPaths.certificate(':id'),
    params: one,
    run: ({ person, params }, reply) => asFile(after.ownCertificate(person, params.id), reply),
  })
  door.open({
    ...post,
    url: afterPaths.dispute(':id'),
    body: nothing,
    run: ({ person, params }) => after.dispute(person, params.id),
  })
  door.open({
    ...post,
    url: afterPaths.followUp(':id'),
    body: answerFollowUpSchema,
    run: ({ person, params, body }) => after.answerFollowUp(person, params.id, body),
  })
}

export const openAfter = (door: Door, after: AfterUseCases): void => {
  openForOfficers(door, after)
  openForOneself(door, after)
}
