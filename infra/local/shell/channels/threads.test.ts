import { describe, expect, it } from 'vitest'
import { messageSchema } from '../doors/shapes.ts'
import { threadsOf } from './threads.ts'

const message = (id: string, replyTo?: string) =>
  messageSchema.parse({ id, replyTo, from: { id: 'p', name: 'P', bot: false }, text: id, at: 1 })

const shape = (messages: Parameters<typeof threadsOf>[0]) =>
  threadsOf(messages).map(({ post, replies }) => [post.id, replies.map(({ id }) => id)])

describe('the threads of a channel', () => {
  it('gather replies under their posts, in order', () => {
    expect(
      shape([message('1'), message('2'), message('3', '1'), message('4', '2'), message('5', '1')]),
    ).toEqual([
      ['1', ['3', '5']],
      ['2', ['4']],
    ])
  })

  it('lose no reply whose post is gone', () => {
    expect(shape([message('3', 'gone'), message('4')])).toEqual([
      ['3', []],
      ['4', []],
    ])
  })
})
