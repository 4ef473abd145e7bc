// An edition as cards of the size that a long one has.

import type { UpdateCards } from '../../../bot/updates/drawn-cards.ts'
import type { Links } from '../../../shared/cards/kit/parts.ts'
import { tabLink } from '../../../shared/cards/kit/parts.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import type { OutgoingCard } from '../../../shared/ports/chat.ts'

const drawn = (edition: Edition): OutgoingCard => {
  const texts = edition.content.blocks.flatMap((block) =>
    block.kind === 'text' ? [{ type: 'TextBlock', text: block.text, wrap: true }] : [],
  )
  const card = { type: 'AdaptiveCard', version: '1.5', body: texts }
  return { card, summary: `The director’s update: ${edition.content.summary}` }
}

export const drawnCards = (links: Links): UpdateCards => ({
  channel: drawn,
  personal: drawn,
  recalled: (edition) => ({
    card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'It was recalled.' }] },
    summary: `The director’s update was recalled: ${edition.content.summary}`,
  }),
  notice: (edition) => ({
    kind: 'updateSent',
    topic: 'The director’s update',
    summary: edition.content.summary,
    page: tabLink(links, 'updates', edition.id),
  }),
})
