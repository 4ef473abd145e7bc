// Sessions, notices, workshop notes and the library of files, in memory.

import { type Evidence, evidenceKey } from '../../../shared/domain/consultation/evidence.ts'
import type { Notice } from '../../../shared/domain/sessions/notice.ts'
import type { Session } from '../../../shared/domain/sessions/session.ts'
import type { EvidenceStore } from '../../../shared/ports/evidence.ts'
import type { Files } from '../../../shared/ports/files.ts'
import type { NoticeStore, SessionStore } from '../../../shared/ports/sessions.ts'
import { createTable, createTrouble, type Trouble } from './table.ts'

export const fakeSessions = (trouble: Trouble = createTrouble()): SessionStore => {
  const table = createTable<Session>(({ id }) => id)
  const find = async (id: Session['id'], operation: string) => {
    trouble.check(operation)
    return table.find(id)
  }
  return {
    list: async () => {
      trouble.check('list')
      return table.all()
    },
    find: (id) => find(id, 'find'),
    refresh: (id) => find(id, 'refresh'),
    create: async (session) => {
      trouble.check('create')
      return table.create(session)
    },
    save: async (before, next) => {
      trouble.check('save')
      return table.save(before, next)
    },
  }
}

const settled: ReadonlySet<Notice['state']['state']> = new Set(['sent', 'unreachable', 'skipped'])

export const fakeNotices = (trouble: Trouble = createTrouble()): NoticeStore => {
  const table = createTable<Notice>(({ key }) => key)
  return {
    open: async () => {
      trouble.check('open')
      return table.all().filter(({ value }) => !settled.has(value.state.state))
    },
    of: async (session) => {
      trouble.check('of')
      return table.all().filter(({ value }) => value.session === session)
    },
    intend: async (notices) => {
      trouble.check('intend')
      for (const notice of notices) if (!table.find(notice.key)) table.create(notice)
    },
    mark: async (changes) => {
      trouble.check('mark')
      return changes.map(({ before, next }) => table.save(before, next))
    },
  }
}

export const fakeEvidence = (trouble: Trouble = createTrouble()): EvidenceStore => {
  const table = createTable<Evidence>(evidenceKey)
  return {
    of: async (consultation) => {
      trouble.check('of')
      return table.all().filter(({ value }) => value.consultation === consultation)
    },
    ofSession: async (session) => {
      trouble.check('ofSession')
      return table.all().filter(({ value }) => value.session === session)
    },
    save: async (before, next) => {
      trouble.check('save')
      return before ? table.save(before, next) : table.create(next)
    },
  }
}

export type FakeFiles = Files & {
  /** By `folder/name`. */
  readonly stored: ReadonlyMap<string, Uint8Array>
}

export const fakeFiles = (trouble: Trouble = createTrouble()): FakeFiles => {
  const stored = new Map<string, Uint8Array>()
  return {
    stored,
    put: async (folder, name, bytes) => {
      trouble.check('put')
      stored.set(`${folder}/${name}`, bytes)
      const path = [folder, name].map(encodeURIComponent).join('/')
      const url = `https://northdown.sharepoint.example/sites/countywide/Shared%20Documents/${path}`
      return { name, size: bytes.length, url }
    },
    read: async (folder, name) => {
      trouble.check('read')
      return stored.get(`${folder}/${name}`) ?? null
    },
    remove: async (folder, name) => {
      trouble.check('removeFile')
      stored.delete(`${folder}/${name}`)
    },
  }
}
