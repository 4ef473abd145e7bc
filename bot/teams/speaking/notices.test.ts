// Who is handed to Teams with a notice, and who is left out with which reason.

import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../../shared/domain/kernel/ids.ts'
import type { Result } from '../../../shared/domain/kernel/result.ts'
import type { SendRefusal } from '../../../shared/ports/chat.ts'
import { AskedToWait, Outage } from '../../../shared/ports/versioned.ts'
import { personNumber } from '../../../tests/support/builders.ts'
import { fakeConversations } from '../../../tests/support/fakes/updates.ts'
import { createChat } from './chat.ts'

const notice = {
  kind: 'updateSent',
  topic: 'The update',
  summary: 'Snow days',
  page: 'https://x.example',
} as const
const [one, two, three] = [personNumber(1), personNumber(2), personNumber(3)]

const stage = (install: (person: PersonId) => Promise<Result<true, SendRefusal>>) => {
  const handed: PersonId[] = []
  const chat = createChat(
    { call: async () => ({ status: 500, body: null }) },
    {
      install,
      findPost: async () => null,
      notifyAll: async (people) => {
        handed.push(...people)
        return { ok: true, value: true }
      },
      conversations: fakeConversations(),
    },
    { tenantId: 'tenant', clientId: 'client' },
  )
  return { handed, notify: () => chat.notifyAll([one, two, three], notice) }
}

describe('a notice to many', () => {
  it('leaves out whom the app cannot be added for, and hands the others over', async () => {
    const { handed, notify } = stage(async (person) =>
      person === two
        ? { ok: false, refusal: { kind: 'unreachable', reason: 'notInDirectory' } }
        : { ok: true, value: true },
    )
    expect([...(await notify())]).toEqual([[two, { kind: 'unreachable', reason: 'notInDirectory' }]])
    expect(handed).toEqual([one, three])
  })

  it('is not held up by an outage that concerns one person', async () => {
    const { handed, notify } = stage(async (person) => {
      if (person === two) throw new Outage('503 for this person')
      return { ok: true, value: true }
    })
    expect((await notify()).get(two)).toMatchObject({ kind: 'refusedForNow' })
    expect(handed).toEqual([one, three])
  })

  it('waits when Microsoft 365 asks for time, though only one app was to be added', async () => {
    const { handed, notify } = stage(async (person) => {
      if (person === two) throw new AskedToWait('429', 600)
      return { ok: true, value: true }
    })
    await expect(notify()).rejects.toMatchObject({ retryAfter: 600 })
    expect(handed).toEqual([])
  })

  it('waits when Microsoft 365 is away for everybody', async () => {
    const { handed, notify } = stage(() => Promise.reject(new Outage('503')))
    await expect(notify()).rejects.toThrow(Outage)
    expect(handed).toEqual([])
  })
})
