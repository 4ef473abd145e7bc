// The messages that a pane puts above an item, and the methods with which it does.
import { z } from 'zod'
import { done, failed, type Methods } from '../office/outcome.ts'

const kinds = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'] as const
export type Notice = {
  readonly key: string
  readonly type: (typeof kinds)[number]
  readonly message: string
}

const most = 5
const noticeSchema = z
  .object({ key: z.string(), type: z.number(), message: z.string() })
  .transform(({ key, type, message }) => ({ key, type: kinds[type] ?? kinds[0], message }))
const keySchema = z.object({ key: z.string() })

export type NoticeBoard = {
  readonly read: () => readonly Notice[]
  readonly write: (notices: readonly Notice[]) => void
}

export const noticeMethods = (board: NoticeBoard): Methods => {
  const has = (key: string): boolean => board.read().some((notice) => notice.key === key)
  return {
    33: (params) => {
      const notice = noticeSchema.parse(params)
      if (has(notice.key)) return failed('notificationKeyTaken')
      if (board.read().length >= most) return failed('tooManyNotifications')
      board.write([...board.read(), notice])
      return done()
    },
    34: () => done(board.read()),
    35: (params) => {
      const notice = noticeSchema.parse(params)
      if (!has(notice.key)) return failed('notificationKeyUnknown')
      board.write(board.read().map((before) => (before.key === notice.key ? notice : before)))
      return done()
    },
    36: (params) => {
      const { key } = keySchema.parse(params)
      if (!has(key)) return failed('notificationKeyUnknown')
      board.write(board.read().filter((notice) => notice.key !== key))
      return done()
    },
  }
}
