import { describe, expect, it } from 'vitest'
import { type Notice, noticeMethods } from './notices.ts'

const board = () => {
  let notices: readonly Notice[] = []
  const methods = noticeMethods({
    read: () => notices,
    write: (next) => {
      notices = next
    },
  })
  return { call: (id: number, params: unknown) => methods[id]?.(params), now: () => notices }
}
const notice = (key: string, message = 'Kept') => ({ key, type: 0, message })

describe('the messages of a pane', () => {
  it('are added, changed and taken away by their key', () => {
    const { call, now } = board()
    call(33, notice('a'))
    call(35, notice('a', 'Done'))
    expect(now()).toEqual([{ key: 'a', type: 'informationalMessage', message: 'Done' }])
    call(36, { key: 'a' })
    expect(now()).toEqual([])
  })

  it('are refused as Outlook refuses them', () => {
    const { call } = board()
    for (const key of ['a', 'b', 'c', 'd', 'e']) call(33, notice(key))
    expect(call(33, notice('a'))).toMatchObject({ errorCode: 9023 })
    expect(call(33, notice('f'))).toMatchObject({ errorCode: 9025 })
    expect(call(35, notice('f'))).toMatchObject({ errorCode: 9024 })
    expect(call(36, { key: 'f' })).toMatchObject({ errorCode: 9024 })
  })
})
