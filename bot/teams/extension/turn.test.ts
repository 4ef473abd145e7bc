import { TestAdapter, TurnContext } from 'botbuilder'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import type { Person } from '../../../shared/domain/people/person.ts'
import { personNumber } from '../../../tests/support/builders.ts'
import { answerShare, type Sharing } from './turn.ts'

const priya: Person = { id: personNumber(1), name: 'Priya Nair', appRoles: [], guest: false, links: [] }

const bodySchema = z.object({
  value: z.object({ status: z.number(), body: z.looseObject({ composeExtension: z.unknown() }) }),
})

const answerOf = async (
  sharing: Sharing,
  person: () => Promise<Person> = async () => priya,
  answerWithinMs = 1_000,
) => {
  const logged: unknown[] = []
  const sent: unknown[] = []
  const turn = new TurnContext(new TestAdapter(async () => undefined), {})
  turn.onSendActivities(async (_turn, activities) => {
    sent.push(...activities)
    return []
  })
  const ports = {
    sharing,
    log: (_reference: string, problem: unknown) => void logged.push(problem),
    newReference: () => 'CW-503-7K4',
    answerWithinMs,
  }
  await answerShare(ports, turn, { kind: 'choose', item: 'east' }, person)
  const { value } = bodySchema.parse(sent[0])
  return { ...value, logged }
}

const offer = {
  item: 'east',
  card: { card: { type: 'AdaptiveCard' }, summary: 'East' },
  preview: { title: 'East', text: 'In May', picture: 'https://x.example/a.png' },
}

describe('an answer of the message extension', () => {
  it('is a line with its card, which Teams keeps for nobody else', async () => {
    const { status, body } = await answerOf(async () => ({ kind: 'offers', offers: [offer] }))
    expect(status).toBe(200)
    expect(body).toEqual({
      composeExtension: {
        type: 'result',
        attachmentLayout: 'list',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: { type: 'AdaptiveCard' },
            preview: {
              contentType: 'application/vnd.microsoft.card.thumbnail',
              content: {
                title: 'East',
                text: 'In May',
                images: [{ url: 'https://x.example/a.png', alt: 'Countywide' }],
                tap: { type: 'invoke', value: { item: 'east' } },
              },
            },
          },
        ],
      },
      cacheInfo: { cacheType: 'no-cache' },
    })
  })

  it('is a calm sentence with a reference when the stores, or who asks, cannot be read', async () => {
    const words = 'We cannot look just now. Try again in a minute, or quote CW-503-7K4.'
    const failing = async () => {
      throw new Error('down')
    }
    for (const given of [
      await answerOf(failing),
      await answerOf(async () => ({ kind: 'offers', offers: [offer] }), failing),
    ]) {
      expect(given.body.composeExtension).toEqual({ type: 'message', text: words })
      expect(given.logged).toEqual([new Error('down')])
    }
  })

  it('comes in time though the search does not', async () => {
    const { body } = await answerOf(() => new Promise(() => undefined), undefined, 10)
    expect(body.composeExtension).toEqual({
      type: 'message',
      text: 'This takes longer than usual. Search again in a moment.',
    })
  })
})
