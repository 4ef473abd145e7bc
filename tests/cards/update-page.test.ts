// An edition's parts read the same on its page as on its card.

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { updateChannelCard } from '../../shared/cards/updates/edition.ts'
import { EditionWords } from '../../teams-app/updates/reading/edition-blocks.tsx'
import { anEdition, anEditionContent } from '../support/update-builders.ts'
import { links } from './every-card.ts'

const wordsOf = (words: string) => {
  const file = { name: 'snow-plan.pdf', size: 212_000, url: 'https://countywide.example/snow-plan.pdf' }
  const content = { ...anEditionContent(), blocks: [{ kind: 'file' as const, id: 'b1', words, file }] }
  return {
    page: renderToStaticMarkup(createElement(EditionWords, { id: 'update', content, live: {} })),
    card: JSON.stringify(updateChannelCard(anEdition({ content }), links).card),
  }
}

describe('a file', () => {
  it('is called by its name where it has no words, on the page as on the card', () => {
    const { page, card } = wordsOf(' ')
    expect(page).toContain('>snow-plan.pdf (PDF, 212\u00a0KB)<')
    expect(card).toContain('[snow-plan.pdf](')
  })

  it('is called by its words where it has some', () => {
    const { page, card } = wordsOf('Our plan')
    expect(page).toContain('>Our plan (PDF, ')
    expect(card).toContain('[Our plan](')
  })
})
