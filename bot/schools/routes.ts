// The web door of schools and people: lists, both imports, one link.

import * as z from 'zod/mini'
import { personIdSchema, urnSchema } from '../../shared/api/ids.ts'
import { linkSchema, schoolPaths } from '../../shared/api/schools.ts'
import { ok, type Result, refuse } from '../../shared/domain/kernel/result.ts'
import { type Action, may } from '../../shared/domain/people/permissions.ts'
import type { Person } from '../../shared/domain/people/person.ts'
import { type Door, nothing } from '../http/door.ts'
import { openUpload } from '../http/upload.ts'
import type { Refusal } from '../refusals.ts'
import { largestCsv } from './register-file-csv.ts'
import type { SchoolUseCases } from './use-cases.ts'

const search = z.object({ q: z.optional(z.string().check(z.maxLength(100))) })

const mayDo =
  (action: Action) =>
  (person: Person): Result<true, Refusal> => {
    const allowed = may(person, action, { kind: 'none' })
    return allowed.ok ? ok(true) : refuse({ reason: allowed.refusal })
  }

const openLists = (door: Door, schools: SchoolUseCases): void => {
  const get = { method: 'GET', params: nothing, body: nothing } as const
  door.open({
    ...get,
    url: schoolPaths.schools,
    query: nothing,
    run: ({ person }) => schools.listSchools(person),
  })
  door.open({
    ...get,
    url: '/api/people',
    query: search,
    run: ({ person, query }) => schools.listPeople(person, query.q ?? ''),
  })
  door.open({
    ...get,
    url: '/api/directory',
    query: search,
    run: ({ person, query }) => schools.searchDirectory(person, query.q ?? ''),
  })
}

const openLinks = (door: Door, schools: SchoolUseCases): void => {
  door.open({
    method: 'POST',
    url: schoolPaths.links,
    params: nothing,
    query: nothing,
    body: linkSchema,
    run: ({ person, body }) => schools.link(person, body),
  })
  door.open({
    method: 'DELETE',
    url: schoolPaths.links,
    params: nothing,
    query: z.object({ person: personIdSchema, school: urnSchema }),
    body: nothing,
    run: ({ person, query }) => schools.unlink(person, query.person, query.school),
  })
}

export const openSchools = (door: Door, schools: SchoolUseCases): void => {
  openLists(door, schools)
  openLinks(door, schools)
  openUpload(door, {
    url: schoolPaths.importSchools,
    maxBytes: largestCsv,
    may: mayDo('importSchools'),
    answer: 'lines',
    run: (person, file, progress) => schools.importRegister(person, file.bytes, progress),
  })
  openUpload(door, {
    url: schoolPaths.importPeople,
    maxBytes: largestCsv,
    may: mayDo('managePeople'),
    answer: 'lines',
    run: (person, file, progress) => schools.importPeople(person, file.bytes, progress),
  })
}
