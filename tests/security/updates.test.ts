// Cases 44 to 48 and 50 of the attack table for all that an author of the weekly update can type: cards, notice and page.

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { outgoingCards } from '../../bot/outgoing-cards.ts'
import { readText } from '../../bot/updates/reading/read-text.ts'
import {
  updateChannelCard,
  updatePersonalCard,
  updateRecalledCard,
} from '../../shared/cards/updates/edition.ts'
import { noteForWhichCard, updateNotedCard } from '../../shared/cards/updates/noted.ts'
import { staffNewsCard } from '../../shared/cards/updates/staff-news.ts'
import { instant, urn } from '../../shared/domain/kernel/ids.ts'
import type { Block, Edition } from '../../shared/domain/updates/edition.ts'
import { linksIn } from '../../shared/domain/updates/wording/links.ts'
import { EditionWords } from '../../teams-app/updates/reading/edition-blocks.tsx'
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
    staffNewsCard(edition, { event: '', kind: 'sentBack', by, reason: typed }, links),
  ]
}

const noticeOf = (typed: string) =>
  outgoingCards(links, () => 'x'.repeat(20)).updates.notice(everywhere(typed))

/** The page on which it is read, as HTML. */
const pageOf = (typed: string): string => {
  const { content } = everywhere(typed)
  const live = {
    openConsultations: [{ title: typed, line: typed, consultation: null, session: null }],
    sessionsWithPlaces: [],
  }
  const shown = { ...content, blocks: [...content.blocks] }
  return renderToStaticMarkup(createElement(EditionWords, { id: 'update', content: shown, live }))
}

const found = (pattern: RegExp, html: string): readonly string[] =>
  Array.from(html.matchAll(pattern), ([, value = '']) => value)
const leadsOf = (html: string) => found(/<a href="([^"]*)"/g, html)

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

  it('44: a link leads somewhere in the text alone on the page too, its domain beside it', () => {
    const page = pageOf(typed.link)
    expect(leadsOf(page)).toEqual(Array(2).fill('https://evil.example'))
    expect(page.split('Council login</a><span class="t-cap fg3"> (evil.example)</span>')).toHaveLength(3)
  })

  it('44: words that name another site hide nothing', () => {
    const words = 'https://gov.uk/login#evil.example'
    const [channel] = cardsOf(`[${words}](https://evil.example)`)
    expect(JSON.stringify(channel?.card)).toContain('](https://evil.example) (evil.example)')
    expect(pageOf(`[${words}](https://evil.example)`)).toContain('(evil.example)')
  })

  it('45: a mention is letters', () => {
    for (const { card, summary } of cardsOf(typed.mention)) {
      const json = JSON.stringify({ card, summary })
      expect(json).not.toMatch(/"entities"|"mention"/)
      for (const words of markdownOf(card)) expect(words).not.toMatch(/(?<!\\)<\/?at/)
    }
    expect(Object.keys(noticeOf(typed.mention)).sort()).toEqual(['kind', 'page', 'summary', 'topic'])
    expect(pageOf(typed.mention)).not.toMatch(/<\/?at/)
  })

  it('46: a template does not run', () => {
    for (const { card, summary } of cardsOf(typed.template))
      expect(JSON.stringify({ card, summary })).not.toMatch(/\$\{|\{\{/)
    expect(noticeOf(typed.template).summary).not.toMatch(/\$\{|\{\{/)
  })

  it('47: signs that nobody sees are gone, and look-alike letters show their true domain', () => {
    const unseen = /[\u202a-\u202e\u2066-\u2069\u200b]/
    const cards = cardsOf(typed.unseen)
    for (const { card, summary } of cards) expect(JSON.stringify({ card, summary })).not.toMatch(unseen)
    expect(JSON.stringify(cards[0]?.card)).toContain('(xn--nrthdown')
    expect(noticeOf(typed.unseen).summary).not.toMatch(unseen)
  })

  it('47: no sign turns a link on the page, and look-alike letters show their true domain there', () => {
    const texts = found(/<div class="utext">(.*?)<\/div>/g, pageOf(typed.unseen))
    expect(texts).toHaveLength(2)
    for (const words of texts) {
      expect(words).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b]/)
      expect(words).toContain('(xn--nrthdown')
    }
  })
})

describe('48: an address that may not be linked to', () => {
  const addresses = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://evil.example/1',
    'file:///etc/passwd',
    'http://evil.example',
    '//evil.example',
    'https://gov.uk@evil.example',
    'https:/\\evil.example',
    'ms-word:ofe|u|https://evil.example/a.docx',
  ]

  it.each(addresses)('48: leads nowhere on any card or page, wherever it is typed: %j', (address) => {
    const shapes = [
      `[Log in](${address})`,
      `[Log in](<${address}>)`,
      `- **[Log in](${address} "Title")**`,
      `1. _[Log in](${address})_`,
      `![Log in](${address})`,
      `<${address}>`,
      address,
    ]
    const text = shapes.join('\n\n')
    for (const { card } of cardsOf(text)) {
      const targets = markdownOf(card).flatMap((words) => found(/(?<!\\)\]\(([^)]*)\)/g, words))
      const own = [links.siteUrl, 'https://teams.microsoft.com/']
      const strange = targets.filter((target) => !own.some((begin) => target.startsWith(begin)))
      // `blob:` and Office addresses have a whole https address in them: that alone may be one.
      for (const target of strange) expect(target).toMatch(/^https:\/\/evil\.example/)
      expect(JSON.stringify(card)).not.toMatch(/"url":"(?!https:)/)
    }
    for (const lead of leadsOf(pageOf(text))) expect(lead).toMatch(/^https:\/\/evil\.example/)
  })

  it.each(addresses)('48: is no link any more when it was pasted: %j', (address) => {
    const page = `<p>Dear all,</p><p>Please <a href="${address.replaceAll('"', '')}">log in</a> today.</p>`
    for (const pasted of [
      { text: page, isHtml: true },
      { text: `Dear all,\n\nPlease [log in](${address}) today.`, isHtml: false },
    ]) {
      const { content } = readText(pasted)
      const [block] = content.blocks
      if (block?.kind !== 'text') throw new Error('no text')
      const led = linksIn(block.text).map((one) => one.typed)
      expect(led.filter((to) => !to.startsWith('https://evil.example'))).toEqual([])
    }
  })
})

describe('50: mark-up, and pictures from elsewhere', () => {
  const markUp =
    '<img src="https://evil.example/p.gif" width=1 height=1><svg onload=alert(1)> ![pixel](https://evil.example/p.gif)'

  it('50: is letters on each card, and loads nothing from elsewhere', () => {
    for (const { card } of cardsOf(markUp)) {
      const pictures = nodesOf(card).filter((node) => node['type'] === 'Image')
      for (const { url } of pictures)
        expect([file.url, `${links.siteUrl}/tab/icons/`].some((ours) => String(url).startsWith(ours))).toBe(
          true,
        )
      for (const words of markdownOf(card)) expect(words).not.toMatch(/!\[|(?<!\\)<(?:img|svg)/)
    }
  })

  it('50: is letters on the page, and loads nothing from elsewhere', () => {
    const page = pageOf(markUp)
    expect(found(/<img[^>]* src="([^"]*)"/g, page)).toEqual([file.url])
    expect(page).not.toMatch(/<svg[^>]*onload/)
    expect(page).toContain('&lt;svg onload=alert(1)&gt;')
  })

  it('50: does not come along with a page that was pasted', () => {
    const page = `<p>Dear all,</p><p>Snow is near. <img src="https://evil.example/p.gif" alt="pixel"></p><script>alert(1)</script><iframe src="https://evil.example"></iframe><p onclick="alert(1)">Stay warm.</p>`
    const { content } = readText({ text: page, isHtml: true })
    expect(content.blocks.map(({ kind }) => kind)).toEqual(['text'])
    expect(JSON.stringify(content)).not.toMatch(/evil|alert|onclick|<|!\[/)
    expect(JSON.stringify(content)).toContain('Stay warm.')
  })
})
