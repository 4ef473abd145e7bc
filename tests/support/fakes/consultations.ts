// The stores of consultations and of their responses, in memory.

import type { Consultation, Published } from '../../../shared/domain/consultation/consultation.ts'
import type { Response } from '../../../shared/domain/consultation/response.ts'
import type { ConsultationStore, ResponseStore } from '../../../shared/ports/consultations.ts'
import { createTable, createTrouble, type Table, type Trouble } from './table.ts'

export const fakeConsultations = (trouble: Trouble = createTrouble()): ConsultationStore => {
  const table = createTable<Consultation>(({ id }) => id)
  return {
    list: async () => {
      trouble.check('list')
      return [...table.all()].sort((one, other) => (one.value.createdAt < other.value.createdAt ? 1 : -1))
    },
    find: async (id) => {
      trouble.check('find')
      return table.find(id)
    },
    create: async (consultation) => {
      trouble.check('create')
      return table.create(consultation)
    },
    save: async (before, next) => {
      trouble.check('save')
      return table.save(before, next)
    },
    remove: async (before) => {
      trouble.check('remove')
      table.remove(before)
    },
  }
}

export type FakeResponses = ResponseStore & {
  /** Ids of the consultations whose list was made. */
  readonly provisioned: readonly string[]
  /** Ids of the consultations whose columns were given their text again, in order. */
  readonly relabelled: readonly string[]
  /** An officer changes a row in SharePoint. */
  readonly edit: (consultation: Published, key: string, change: (response: Response) => Response) => void
}

export const fakeResponses = (trouble: Trouble = createTrouble()): FakeResponses => {
  const tables = new Map<string, Table<Response>>()
  const provisioned: string[] = []
  const relabelled: string[] = []
  const tableOf = ({ id }: Consultation): Table<Response> => {
    const table = tables.get(id) ?? createTable<Response>(({ key }) => key)
    tables.set(id, table)
    return table
  }
  return {
    provisioned,
    relabelled,
    edit: (consultation, key, change) => tableOf(consultation).edit(key, change),
    provision: async (consultation) => {
      trouble.check('provision')
      if (!provisioned.includes(consultation.id)) provisioned.push(consultation.id)
      const listId = `list-${consultation.id}`
      return { listId, listUrl: `https://northdown.sharepoint.example/sites/countywide/Lists/${listId}` }
    },
    relabel: async ({ id }) => {
      trouble.check('relabel')
      relabelled.push(id)
    },
    find: async (consultation, key) => {
      trouble.check('find')
      return tableOf(consultation).find(key)
    },
    refresh: async (consultation, key) => {
      trouble.check('refresh')
      return tableOf(consultation).find(key)
    },
    create: async (consultation, response) => {
      trouble.check('create')
      return tableOf(consultation).create(response)
    },
    save: async (consultation, before, next) => {
      trouble.check('save')
      return tableOf(consultation).save(before, next)
    },
    all: async (consultation) => {
      trouble.check('all')
      return tableOf(consultation)
        .all()
        .map(({ value }) => value)
    },
  }
}
