// The web door of drafts: /api/drafts and what stands below it.

import * as z from 'zod/mini'
import {
  approvalSchema,
  blankSchema,
  changeDraftSchema,
  correctionSchema,
  draftPaths,
  sendBackSchema,
} from '../../../shared/api/drafts.ts'
import { consultationIdSchema } from '../../../shared/api/ids.ts'
import { ok, refuse } from '../../../shared/domain/kernel/result.ts'
import { may } from '../../../shared/domain/people/permissions.ts'
import { type Door, nothing } from '../../http/door.ts'
import { openUpload } from '../../http/upload.ts'
import type { DraftingUseCases } from './use-cases.ts'

const largestPaper = 12 * 1024 * 1024
const one = z.object({ id: consultationIdSchema })
const part = z.object({ part: z.string().check(z.regex(/^(invitation|headline|s\d{1,3})$/)) })

const openReading = (door: Door, drafts: DraftingUseCases): void => {
  const get = { method: 'GET', query: nothing, body: nothing } as const
  door.open({ ...get, url: draftPaths.list, params: nothing, run: ({ person }) => drafts.list(person) })
  door.open({
    ...get,
    url: draftPaths.one(':id'),
    params: one,
    run: ({ person, params }) => drafts.get(person, params.id),
  })
  door.open({
    ...get,
    url: draftPaths.audience(':id'),
    params: one,
    run: ({ person, params }) => drafts.audience(person, params.id),
  })
  door.open({
    method: 'POST',
    url: '/api/drafts/:id/card',
    params: one,
    query: part,
    body: nothing,
    run: ({ person, params, query }) => drafts.card(person, params.id, query.part),
  })
}

const openWriting = (door: Door, drafts: DraftingUseCases): void => {
  const post = { method: 'POST', query: nothing, status: 201 } as const
  openUpload(door, {
    url: draftPaths.list,
    maxBytes: largestPaper,
    answer: 'body',
    may: (person) => {
      const allowed = may(person, 'editDraft', { kind: 'draft', author: person.id })
      return allowed.ok ? ok(true) : refuse({ reason: allowed.refusal })
    },
    run: (person, file) => drafts.importPaper(person, file),
  })
  door.open({
    ...post,
    url: draftPaths.blank,
    params: nothing,
    body: blankSchema,
    run: ({ person, body }) => drafts.createBlank(person, body.title),
  })
  door.open({
    ...post,
    url: draftPaths.duplicate(':id'),
    params: one,
    body: nothing,
    run: ({ person, params }) => drafts.duplicate(person, params.id),
  })
  door.open({
    method: 'PUT',
    url: draftPaths.one(':id'),
    params: one,
    query: nothing,
    body: changeDraftSchema,
    run: ({ person, params, version, body }) => drafts.change(person, params.id, version, body),
  })
  door.open({
    method: 'DELETE',
    url: draftPaths.one(':id'),
    params: one,
    query: nothing,
    body: nothing,
    run: ({ person, params, version }) => drafts.remove(person, params.id, version),
  })
}

const openApproving = (door: Door, drafts: DraftingUseCases): void => {
  const post = { method: 'POST', params: one, query: nothing } as const
  door.open({
    ...post,
    url: draftPaths.submit(':id'),
    body: approvalSchema,
    run: ({ person, params, body }) => drafts.submit(person, params.id, body.revision),
  })
  door.open({
    ...post,
    url: draftPaths.approve(':id'),
    body: approvalSchema,
    run: ({ person, params, body }) => drafts.approve(person, params.id, body.revision),
  })
  door.open({
    ...post,
    url: draftPaths.sendBack(':id'),
    body: sendBackSchema,
    run: ({ person, params, body }) => drafts.sendBack(person, params.id, body),
  })
  door.open({
    ...post,
    url: draftPaths.corrections(':id'),
    body: correctionSchema,
    run: ({ person, params, body }) => drafts.correct(person, params.id, body),
  })
}

export const openDrafting = (door: Door, drafts: DraftingUseCases): void => {
  openReading(door, drafts)
  openWriting(door, drafts)
  openApproving(door, drafts)
}
