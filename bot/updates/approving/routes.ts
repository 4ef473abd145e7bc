// The web door of agreeing, scheduling and putting right: what stands below one edition.

import * as z from 'zod/mini'
import { editionIdSchema } from '../../../shared/api/ids.ts'
import {
  approveCorrectionSchema,
  approveEditionSchema,
  correctEditionSchema,
  recallEditionSchema,
  rescheduleSchema,
  sendBackEditionSchema,
  submitEditionSchema,
  updatePaths,
} from '../../../shared/api/updates.ts'
import { type Door, nothing } from '../../http/door.ts'
import type { ApprovingUseCases } from './use-cases.ts'

const one = z.object({ id: editionIdSchema })
const post = { method: 'POST', params: one, query: nothing } as const

const openAgreeing = (door: Door, approving: ApprovingUseCases): void => {
  door.open({
    ...post,
    url: updatePaths.submit(':id'),
    body: submitEditionSchema,
    run: ({ person, params, body }) => approving.submit(person, params.id, body.revision),
  })
  door.open({
    ...post,
    url: updatePaths.takeBack(':id'),
    body: nothing,
    run: ({ person, params }) => approving.takeBack(person, params.id),
  })
  door.open({
    ...post,
    url: updatePaths.approve(':id'),
    body: approveEditionSchema,
    run: ({ person, params, body }) => approving.approve(person, params.id, body.revision),
  })
  door.open({
    ...post,
    url: updatePaths.sendBack(':id'),
    body: sendBackEditionSchema,
    run: ({ person, params, body }) => approving.sendBack(person, params.id, body.reason),
  })
  door.open({
    ...post,
    url: updatePaths.unschedule(':id'),
    body: nothing,
    run: ({ person, params }) => approving.unschedule(person, params.id),
  })
  door.open({
    ...post,
    url: updatePaths.reschedule(':id'),
    body: rescheduleSchema,
    run: ({ person, params, body }) => approving.reschedule(person, params.id, body.at),
  })
}

const openPuttingRight = (door: Door, approving: ApprovingUseCases): void => {
  door.open({
    ...post,
    url: updatePaths.correct(':id'),
    body: correctEditionSchema,
    run: ({ person, params, body }) => approving.correct(person, params.id, body),
  })
  door.open({
    ...post,
    url: updatePaths.approveCorrection(':id'),
    body: approveCorrectionSchema,
    run: ({ person, params, body }) => approving.approveCorrection(person, params.id, body),
  })
  door.open({
    ...post,
    url: updatePaths.dropCorrection(':id'),
    body: nothing,
    run: ({ person, params }) => approving.dropCorrection(person, params.id),
  })
  door.open({
    ...post,
    url: updatePaths.recall(':id'),
    body: recallEditionSchema,
    run: ({ person, params, body }) => approving.recall(person, params.id, body.reason),
  })
}

export const openApproving = (door: Door, approving: ApprovingUseCases): void => {
  openAgreeing(door, approving)
  openPuttingRight(door, approving)
}
