import { describe, expect, it } from 'vitest'
import { instant } from '../shared/domain/kernel/ids.ts'
import type { Chat } from '../shared/ports/chat.ts'
import { readBack } from './read-back.ts'

const lostAt = instant('2026-11-27T09:00:00.000Z')
const soon = instant('2026-11-27T09:00:29.000Z')
const later = instant('2026-11-27T09:00:30.000Z')
const post = { conversationId: '19:a@thread.tacv2', activityId: '1' }
const lost = {
  channel: { teamId: 'team', channelId: '19:a@thread.tacv2' },
  summaries: ['New words', 'Old words'],
  since: lostAt,
  lostAt,
}
const channelWith =
  (words: string | null): Chat['findPost'] =>
  async (_, summary) =>
    summary === words ? post : null
const shut: Chat['findPost'] = async () => {
  throw new Error('403')
}

describe('a post that was lost from sight', () => {
  it.each([
    ['is found under any of its lines', channelWith('Old words'), soon, { kind: 'found', post }],
    ['may still come to light', channelWith(null), soon, { kind: 'unclear' }],
    ['is missing after half a minute', channelWith(null), later, { kind: 'missing' }],
    ['is waited for in a channel that cannot be read just now', shut, soon, { kind: 'unclear' }],
    ['is not waited for in a channel that stays shut', shut, later, { kind: 'shut' }],
  ])('%s', async (_, findPost, now, expected) => {
    expect(await readBack({ findPost }, lost, now, () => undefined)).toEqual(expected)
  })

  it('is told of when the channel cannot be read', async () => {
    const told: unknown[] = []
    await readBack({ findPost: shut }, lost, soon, (error) => told.push(error))
    expect(told).toHaveLength(1)
  })
})
