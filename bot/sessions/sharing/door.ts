// The message extension's door to sessions: searching, choosing one, and a link that somebody pastes.

import type { Card } from '../../../shared/cards/kit/card.ts'
import { shorten } from '../../../shared/cards/kit/card.ts'
import { type Links, plain } from '../../../shared/cards/kit/parts.ts'
import { type SharePreview, sessionShareCard, sharePreview } from '../../../shared/cards/sessions/sharing.ts'
import { idPatterns, type SessionId, sessionId } from '../../../shared/domain/kernel/ids.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { SessionUseCases } from '../use-cases.ts'
import { type LinkHome, sessionInLink } from './link.ts'
import type { Found } from './use-cases.ts'

/** What somebody does with the extension. `item`: what the chosen line of a search carried. */
export type Asked =
  | { readonly kind: 'search'; readonly words: string; readonly skip: number; readonly count: number }
  | { readonly kind: 'choose'; readonly item: string }
  | { readonly kind: 'link'; readonly url: string }

/** A card to share. `item` comes back when its line is chosen. */
export type Offer = { readonly item: string; readonly card: Card; readonly preview: SharePreview }

/** `offers` may be empty: a link that is not ours, or that leads to what this person may not see. */
export type Answer =
  | { readonly kind: 'offers'; readonly offers: readonly Offer[] }
  | { readonly kind: 'words'; readonly words: string }

const longestSearch = 200
const mostOffers = 25

const noOffers: Answer = { kind: 'offers', offers: [] }
const stranger =
  'Countywide has no sessions to show you. It may not know your school yet. Write help in your chat with Countywide.'
const nothingOpen = 'There is no session that you can share just now.'
const gone = 'This session is no longer there for you to share. Search again.'

const nothingLike = (words: string): string =>
  `No session matches “${plain(shorten(words, 40))}”. Try one word of its title, an area or a month.`

const offerOf =
  (links: Links) =>
  (found: Found): Offer => ({
    item: found.id,
    card: sessionShareCard(found, links),
    preview: sharePreview(found, links),
  })

const idOf = (item: string): SessionId | null => (idPatterns.SessionId.test(item) ? sessionId(item) : null)

type Sharing = Pick<SessionUseCases, 'sharing'>['sharing']

const search = async (
  sharing: Sharing,
  links: Links,
  person: Person,
  asked: Extract<Asked, { kind: 'search' }>,
): Promise<Answer> => {
  const words = asked.words.slice(0, longestSearch).trim()
  const { sessions, isStranger } = await sharing.find(person, words)
  if (isStranger) return { kind: 'words', words: stranger }
  const count = Math.min(Math.max(asked.count, 1), mostOffers)
  const page = sessions.slice(asked.skip, asked.skip + count)
  // Past the last page there is nothing more; that is no search without a result.
  if (page.length > 0 || asked.skip > 0) return { kind: 'offers', offers: page.map(offerOf(links)) }
  return { kind: 'words', words: words === '' ? nothingOpen : nothingLike(words) }
}

/** Makes the door. Reads alone, so that every question can be asked again. */
export const shareDoor = (sharing: Sharing, links: Links) => {
  const home: LinkHome = links
  const one = async (person: Person, id: SessionId | null): Promise<readonly Offer[]> => {
    const found = id === null ? null : await sharing.one(person, id)
    return found === null ? [] : [offerOf(links)(found)]
  }
  return async (person: Person, asked: Asked): Promise<Answer> => {
    switch (asked.kind) {
      case 'search':
        return await search(sharing, links, person, asked)
      case 'choose': {
        const offers = await one(person, idOf(asked.item))
        return offers.length === 0 ? { kind: 'words', words: gone } : { kind: 'offers', offers }
      }
      case 'link': {
        const id = sessionInLink(asked.url, home)
        return id === null ? noOffers : { kind: 'offers', offers: await one(person, id) }
      }
    }
  }
}
