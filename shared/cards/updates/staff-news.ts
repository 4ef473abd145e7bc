// One thing that staff hear of an update in their own chat: that it waits for them, came back, or did not go out.

import { listInWords, momentInWords } from '../../domain/kernel/words.ts'
import type { Edition } from '../../domain/updates/edition.ts'
import type { EditionNews } from '../../domain/updates/telling.ts'
import { type Card, card, shorten } from '../kit/card.ts'
import { actions, header, type Links, open, plain, said, tabLink } from '../kit/parts.ts'
import { kindLine } from './edition.ts'

/** The note of who sent it back is whole on the page. */
const longestNote = 400

type Words = {
  /** The heading, and what the notification begins with. */
  readonly lead: string
  readonly sentence: string
  readonly button: string
  /** The page below the edition's own. */
  readonly page: '' | '/approve' | '/delivery' | '/versions'
}

const wordsOf = (news: EditionNews, title: string): Words => {
  switch (news.kind) {
    case 'handedIn':
      return {
        lead: 'An update waits for a second person',
        sentence: `${news.by.name} asks for approval of “${title}”: it goes to nobody until a second person agrees.`,
        button: 'Check and decide',
        page: '/approve',
      }
    case 'correctionAsked':
      return {
        lead: 'A correction waits for a second person',
        sentence: `${news.by.name} wrote a correction of “${title}”: every copy stays as it is until a second person agrees.`,
        button: 'Check and decide',
        page: '/versions',
      }
    case 'sentBack':
      return {
        lead: 'An update was sent back',
        sentence: `${news.by.name} sent back “${title}”: ${shorten(news.reason, longestNote)}`,
        button: 'Open it to change it',
        page: '',
      }
    case 'agreed':
      return {
        lead: 'An update was agreed, with changes',
        sentence: `${news.by.name} agreed to “${title}” as ${listInWords(news.changedBy.map(({ name }) => name))} changed it, for ${momentInWords(news.sendAt)}.`,
        button: 'See what was agreed',
        page: '/delivery',
      }
    case 'corrected':
      return {
        lead: 'A correction was agreed',
        sentence: `${news.by.name} agreed to the correction of “${title}”, so every copy is changed.`,
        button: 'See the correction',
        page: '/versions',
      }
    case 'missed':
      return {
        lead: 'An update did not go out',
        sentence: `“${title}” did not go out at its time, ${momentInWords(news.sendAt)}, so somebody has to choose another.`,
        button: 'Choose a time',
        page: '/delivery',
      }
  }
}

/** One sentence and the way to the page where it can be seen to. For staff, in their own chats. */
export const staffNewsCard = (edition: Edition, news: EditionNews, links: Links): Card => {
  const title = edition.content.summary.trim() || 'Weekly update'
  const { lead, sentence, button, page } = wordsOf(news, title)
  return card({
    speak: `${lead}. ${plain(title)}.`,
    fallbackText: `${lead}. ${plain(sentence)} Open the Countywide tab for officers.`,
    summary: `${lead}: ${plain(title)}`,
    body: [
      header(links, 'update', kindLine(edition), lead),
      said([{ text: sentence }], { spacing: 'Medium' }),
      actions([open(button, tabLink(links, 'officers', `updates/${edition.id}${page}`))]),
    ],
  })
}
