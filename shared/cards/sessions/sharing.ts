// A session as somebody shares it in any chat: public facts and links alone, as the bot may not be there to answer a press.

import { sessionWhen } from '../../domain/sessions/times.ts'
import { type Card, card, shorten } from '../kit/card.ts'
import {
  actions,
  type Element,
  escaped,
  facts,
  header,
  type Links,
  note,
  open,
  plain,
  said,
  tabLink,
} from '../kit/parts.ts'
import { firstWords, kindOf, type ShownSession, speakersOf, type Told, takenPart } from './shown.ts'

/** A session with how far it is; what its readers hold there is never part of it. */
export type Shareable = Told & Pick<ShownSession, 'state'>

/** How a search shows it in a list: plain words and the address of a picture. */
export type SharePreview = { readonly title: string; readonly text: string; readonly picture: string }

const capital = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase())

const headOf = (session: Shareable): string => `${capital(kindOf(session))} · ${takenPart(session)}`

const stateWords = (session: Shareable): string | null => {
  switch (session.state) {
    case 'open':
      return null
    case 'calledOff':
      return `This ${kindOf(session)} is called off.`
    case 'started':
      return `This ${kindOf(session)} has begun. It cannot be booked any more.`
    case 'ended':
      return `This ${kindOf(session)} is over.`
  }
}

const ways = (session: Shareable, links: Links): readonly Element[] => {
  const here = tabLink(links, 'sessions', session.id)
  switch (session.state) {
    case 'open':
      return [{ ...open('See places and book', here), style: 'positive' }]
    case 'calledOff':
      return [open('See what is on', tabLink(links, 'sessions'))]
    case 'started':
    case 'ended':
      return [open('Open in Countywide', here)]
  }
}

const wordsAbout = ({ about }: Told): readonly Element[] =>
  about.trim() === '' ? [] : [said([{ text: firstWords(about, 200) }], { spacing: 'Medium' })]

/**
 * The card in somebody else's message. Links only, no press; nothing of who comes, how many places are left or why it
 * was called off, as the message stays and anybody in that chat reads it.
 */
export const sessionShareCard = (session: Shareable, links: Links): Card => {
  const when = sessionWhen(session)
  const title = plain(session.title)
  const state = stateWords(session)
  const speakers = speakersOf(session)
  const sentence = [`${title}. ${when}, ${takenPart(session)}.`, ...(state === null ? [] : [state])].join(' ')
  return card({
    speak: sentence,
    fallbackText: sentence,
    summary: `${capital(kindOf(session))}: ${title}`,
    body: [
      header(links, session.state === 'calledOff' ? 'cancelled' : 'session', headOf(session), session.title),
      ...(state === null ? [] : [note(links, 'changed', state)]),
      ...(session.state === 'open' ? wordsAbout(session) : []),
      facts([
        ['When', when],
        ...(speakers === null ? [] : [['With', speakers] as const]),
        ...(session.area === null
          ? []
          : [['Area', `${escaped(session.area)} first, others welcome`] as const]),
      ]),
      actions(ways(session, links)),
    ],
  })
}

/** The session as a line of the search: its title, and what it is and when. */
export const sharePreview = (session: Shareable, links: Links): SharePreview => ({
  title: shorten(plain(session.title), 120),
  text: `${sessionWhen(session)} · ${kindOf(session)}, ${takenPart(session)}`,
  picture: `${links.siteUrl}/tab/icons/session.png`,
})
