// Who was there and what they said about it, in memory.

import { type Attendance, attendanceKey } from '../../../shared/domain/sessions/after/attendance.ts'
import { type FollowUp, followUpKey } from '../../../shared/domain/sessions/after/follow-up.ts'
import type { AttendanceStore, FollowUpStore } from '../../../shared/ports/after.ts'
import { createTable, createTrouble, type Trouble } from './table.ts'

export const fakeAttendance = (trouble: Trouble = createTrouble()): AttendanceStore => {
  const table = createTable<Attendance>(attendanceKey)
  return {
    of: async (session) => {
      trouble.check('of')
      return table.all().filter(({ value }) => value.session === session)
    },
    add: async (rows) => {
      trouble.check('add')
      for (const row of rows) if (!table.find(attendanceKey(row))) table.create(row)
    },
    save: async (before, next) => {
      trouble.check('save')
      return before ? table.save(before, next) : table.create(next)
    },
  }
}

export const fakeFollowUps = (trouble: Trouble = createTrouble()): FollowUpStore => {
  const table = createTable<FollowUp>(followUpKey)
  return {
    of: async (session) => {
      trouble.check('of')
      return table.all().filter(({ value }) => value.session === session)
    },
    save: async (before, next) => {
      trouble.check('save')
      return before ? table.save(before, next) : table.create(next)
    },
  }
}
