// Cases 44 to 47 of the attack table for all that an author of the weekly update can type, on each of its cards.

import { describe, expect, it } from 'vitest'
import {
  updateChannelCard,
  updatePersonalCard,
  updateRecalledCard,
} from '../../shared/cards/updates/edition.ts'
import { noteForWhichCard, updateNotedCard } from '../../shared/cards/updates/noted.ts'
import { instant, urn } from '../../shared/domain/kernel/ids.ts'
import type { Block, Edition } from '../../shared/domain/updates/edition.ts'
import { nodesOf } from '../cards/door.ts'
import { links } from '../cards/every-card.ts'
import { anEdition, anEditionContent } from '../support/update-builders.ts'

const at = instant('2026-11-27T16:00:00.000Z')
const by = anEdition().author
const file = { name: 'a.pdf', size: 1_000, url: 'https://countywide.example/a.pdf' }

const blocksOf = (typed: string): readonly Block[] => [
  { kind: 'text', id: 'b1', heading: typed, text: typed },
  { kind: 'picture', id: 'b2', file, width: 9, height: 9, alt: typed, isDecorative: false },
  { kind: 'file', id: 'b3', words: typed, file: { ...file, name: typed } },
  { kind: 'file', id: 'b4', words: '', file: { ...file, name: typed } },
  { kind: 'live', id: 'b5', heading: typed, what: 'openConsultations' },
]

/** Typed into every field there is. */
const everywhere = (typed: string): Edition =>
  anEdition({
    content: anEditionContent({
      summary: typed,
      greeting: typed,
      blocks: blocksOf(typed),
      andFinally: typed,
      signOff: { name: typed, title: typed },
    }),
    live: {
      openConsultations: [{ title: typed, line: typed, page: 'https://teams.microsoft.com/l/entity/a' }],
      sessionsWithPlaces: [],
    },
    corrections: [
      { revision: 2, line: typed, reason: typed, by, approvedBy: by, at, before: anEditionContent() },
    ],
    situation: { state: 'recalled', approvedBy: by, sendAt: at, by, at, reason: typed },
  })

const cardsOf = (typed: string) => {
  const edition = everywhere(typed)
  const school = { urn: urn('990101'), name: typed }
  return [
    updateChannelCard(edition, links).card,
    updatePersonalCard(edition, links).card,
    updateRecalledCard(edition, links),
    updateNotedCard(edition, { school, at }, [school], links),
    noteForWhichCard(edition, [school], links),
  ]
}

/** What a client reads as Markdown: texts of blocks. */
const markdownOf = (card: unknown): readonly string[] =>
  nodesOf(card)
    .filter((node) => node['type'] === 'TextBlock')
    .map((node) => String(node['text']))

const typed = {
  link: '[Council login](https://evil.example)',
  mention: '<at>Chief Executive</at> @everyone',
  template: ['$', '{name} {{DATE(2026-10-01T00:00:00Z,SHORT)}}'].join(''),
  unseen: 'Pay\u202etxt.exe\u200b [northdown.example](https://n\u043erthdown.example/pay)',
}

describe('what an author types', () => {
  it('44: a link leads somewhere in the text alone, and there its domain stands beside it', () => {
    const led = cardsOf(typed.link).flatMap(({ card }) =>
      markdownOf(card).filter((words) => words.includes('](https://evil.example')),
    )
    // The text and "And finally", in the channel's card and in the person's.
    expect(led).toHaveLength(4)
    for (const words of led) expect(words).toBe(`${typed.link} (evil.example)`)
  })

  it('45: a mention is letters', () => {
    for (const { card, summary } of cardsOf(typed.mention)) {
      const json = JSON.stringify({ card, summary })
      expect(json).not.toMatch(/"entities"|"mention"/)
      for (const words of markdownOf(card)) expect(words).not.toMatch(/(?<!\\)<\/?at/)
    }
  })

  it('46: a template does not run', () => {
    for (const { card, summary } of cardsOf(typed.template))
      expect(JSON.stringify({ card, summary })).not.toMatch(/\$\{|\{\{/)
  })

  it('47: signs that nobody sees are gone, and look-alike letters show their true domain', () => {
    const cards = cardsOf(typed.unseen)
    for (const { card, summary } of cards)
      expect(JSON.stringify({ card, summary })).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/)
    expect(JSON.stringify(cards[0]?.card)).toContain('(xn--nrthdown')
  })
})
