import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { outgoingCards } from '../../bot/outgoing-cards.ts'
import { fillManifest } from '../../manifest/fill.ts'
import { instant } from '../../shared/domain/kernel/ids.ts'
import type { Graph } from '../../shared/graph/client/graph.ts'
import { feedNotices } from '../../shared/graph/updates/feed-notices.ts'
import type { FeedNotice } from '../../shared/ports/chat.ts'
import { personNumber } from '../../tests/support/builders.ts'
import { anEdition } from '../../tests/support/update-builders.ts'

const manifest = z
  .object({
    activities: z.object({
      activityTypes: z.array(z.object({ type: z.string(), templateText: z.string() })),
    }),
  })
  .parse(
    fillManifest({
      publicUrl: 'https://countywide.northdown.example',
      teamsAppId: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2',
      clientId: '3f9a6c52-8b1d-4e7f-a2c4-61d5e0b79a18',
    }),
  )
const declared = manifest.activities.activityTypes.map(({ type, templateText }) => ({
  type,
  names: [...templateText.matchAll(/\{(\w+)\}/g)].flatMap((found) => found.slice(1)).sort(),
}))

const cards = outgoingCards(
  { siteUrl: 'https://countywide.northdown.example', appId: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2' },
  () => 'x'.repeat(20),
)
// One of each kind; the compiler asks for another when the product learns to send another.
const notices: Readonly<Record<FeedNotice['kind'], FeedNotice>> = {
  updateSent: cards.updates.notice(anEdition()),
}

const sentSchema = z.object({
  activityType: z.string(),
  chainId: z.number(),
  previewText: z.object({ content: z.string() }),
  topic: z.object({ webUrl: z.string() }),
  templateParameters: z.array(z.object({ name: z.string() })),
})
/** What leaves for Graph when the notice is sent. */
const sent = async (notice: FeedNotice) => {
  const bodies: unknown[] = []
  const graph: Graph = {
    send: async ({ body }) => {
      bodies.push(body)
      return { status: 202, headers: new Headers(), body: undefined, unclear: false }
    },
    site: async () => ({ id: '', webUrl: '' }),
    download: async () => new Uint8Array(),
    log: () => undefined,
    timer: { now: () => 0, sleep: async () => undefined },
  }
  await feedNotices(graph)([personNumber(1)], notice)
  return sentSchema.parse(bodies[0])
}

describe('the notices that are sent', () => {
  it('give their place after a recall to one that says so and why, and nothing of what they said', async () => {
    const edition = anEdition()
    const by = { id: personNumber(5), name: 'Helen Strand' }
    const at = instant('2026-11-27T10:00:00.000Z')
    const reason = `It names the wrong hub. ${'x'.repeat(200)}`
    const situation = { state: 'recalling', approvedBy: by, sendAt: at, by, at, reason } as const
    const first = await sent(cards.updates.notice(edition))
    const then = await sent(cards.updates.notice({ ...edition, revision: 2, situation }))
    expect(then.chainId).toBe(first.chainId)
    expect(then.previewText.content).toMatch(/^This update was withdrawn\. It names the wrong hub\.…$/)
    expect(then.previewText.content).not.toContain(edition.content.summary)
  })

  it('are those that the manifest declares, each with the words that its text takes', async () => {
    const bodies = await Promise.all(Object.values(notices).map(sent))
    const used = bodies.map(({ activityType, templateParameters }) => ({
      type: activityType,
      names: templateParameters.map(({ name }) => name).sort(),
    }))
    expect(used).toEqual(declared)
  })

  it('lead into this app and nowhere else', async () => {
    for (const notice of Object.values(notices)) {
      const { topic } = await sent(notice)
      expect(topic.webUrl).toMatch(
        /^https:\/\/teams\.microsoft\.com\/l\/entity\/b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2\//,
      )
    }
  })
})
