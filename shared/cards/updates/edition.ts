// An update as its readers get it: in a channel, in their own chat, and once it was taken back.

import { mostActivityBytes, mostCardBytes, utf16Bytes } from '../../domain/kernel/card-size.ts'
import { count, dayInWords, momentInWords } from '../../domain/kernel/words.ts'
import type { Edition } from '../../domain/updates/edition.ts'
import { blocksThatFit } from '../../domain/updates/size.ts'
import { wasWithdrawn, withdrawn } from '../../domain/updates/wording/withdrawn.ts'
import { bytesOf, type Card, card, messageOf } from '../kit/card.ts'
import {
  actions,
  type Element,
  escaped,
  foot,
  header,
  type Links,
  main,
  note,
  open,
  plain,
  press,
  said,
  tabLink,
  text,
} from '../kit/parts.ts'
import { blockElements, endElements } from './blocks.ts'
import { link, someNames } from './wording.ts'

/** A card with decision 15's sizes in bytes. `isCut`: it ends with the way to the rest. */
export type SizedCard = {
  readonly card: Card
  readonly cardBytes: number
  readonly activityBytes: number
  readonly isCut: boolean
}

/** Room in the activity for what Teams and the bot write around the card. */
const envelopeBytes = 4_000

const dayOf = ({ content }: Edition): string =>
  content.date === null ? 'no day chosen yet' : dayInWords(content.date)

export const kindLine = (edition: Edition): string => `Weekly update · ${dayOf(edition)}`

const titleOf = ({ content }: Edition): string =>
  content.summary.trim() === '' ? 'Weekly update' : content.summary.trim()

/** Also how a post is found again after a crash: it follows from the edition's day and summary alone. */
const summaryOf = (edition: Edition): string => `Weekly update, ${dayOf(edition)}: ${plain(titleOf(edition))}`

export const pageOf = (edition: Pick<Edition, 'id'>, links: Links): string =>
  tabLink(links, 'updates', edition.id)

export const pastUpdates = (links: Links): Element => open('Past updates', tabLink(links, 'updates'))

/** Readers see what each correction says of itself: what stood before may be what nobody should read on. */
const correctedNote = (edition: Edition, links: Links): readonly Element[] => {
  const last = edition.corrections.at(-1)
  if (last === undefined) return []
  const earlier = edition.corrections.length - 1
  const more =
    earlier === 0 ? '' : ` ${link(`See ${count(earlier, 'earlier correction')}`, pageOf(edition, links))}`
  return [note(links, 'changed', `${escaped(last.line)}${more}`)]
}

/** A school of the reader's that has noted the edition, or has not. */
export type OwnSchool = { readonly name: string; readonly isNoted: boolean }

/**
 * Whom a card in a chat is drawn for. `isChannelOnly`: whether they chose that; null when none is sent to them in any
 * case. `isBack`: they have just taken it back.
 */
export type Reader = {
  readonly schools: readonly OwnSchool[]
  readonly isChannelOnly: boolean | null
  readonly isBack?: boolean
}

/** What is said once the choice was made, on the card and in the line that stands in for it. */
export const channelOnlyInWords = (isWished: boolean): string =>
  isWished
    ? 'You get the weekly update in channels only. It stands in Countywide too.'
    : 'The weekly update is sent to you again.'

/** `noted`: what the first button says; null when nothing is left to note. `said`: what the reader has done. `last`: the last button. */
type For = {
  readonly noted: string | null
  readonly foot: string
  readonly said: readonly string[]
  readonly last: (edition: Edition, links: Links) => Element
}

const inChannel: For = {
  noted: 'Noted for my school',
  said: [],
  last: (_, links) => pastUpdates(links),
  foot: 'Replies here go to everyone in the channel. To write to the director’s office, open it in Countywide.',
}

const choice =
  (isChannelOnly: boolean | null) =>
  ({ id }: Edition, links: Links): Element => {
    if (isChannelOnly === null) return pastUpdates(links)
    return isChannelOnly
      ? press('Send it to me again', 'updates.resubscribe', { edition: id })
      : press('Channel only, please', 'updates.unsubscribe', { edition: id })
  }

const notedInWords = (noted: readonly OwnSchool[]): readonly string[] =>
  noted.length === 0 ? [] : [`Noted for ${someNames(noted.map(({ name }) => name))}.`]

const nextNoted = (noted: number, all: number): string | null => {
  if (noted === 0) return 'Noted'
  return noted === all ? null : 'Note for another school'
}

const forReader = ({ schools, isChannelOnly, isBack = false }: Reader): For => {
  const noted = schools.filter(({ isNoted }) => isNoted)
  return {
    noted: nextNoted(noted.length, schools.length),
    foot: 'Sent to you by the director’s office.',
    said: [
      ...(isChannelOnly === true || isBack ? [channelOnlyInWords(isChannelOnly === true)] : []),
      ...notedInWords(noted),
    ],
    last: choice(isChannelOnly),
  }
}

const draw = (edition: Edition, shown: number, links: Links, reader: For): Card => {
  const { content, live } = edition
  const page = pageOf(edition, links)
  const isCut = shown < content.blocks.length
  return card({
    speak: `Weekly update, ${dayOf(edition)}. ${plain(titleOf(edition))}.`,
    fallbackText: `Weekly update, ${dayOf(edition)}: ${plain(titleOf(edition))}. Read it in the Countywide tab.`,
    summary: summaryOf(edition),
    body: [
      header(links, 'update', kindLine(edition), titleOf(edition)),
      ...correctedNote(edition, links),
      ...reader.said.map((said) => note(links, 'tick', said)),
      ...(content.greeting.trim() === '' ? [] : [text(escaped(content.greeting), { spacing: 'Medium' })]),
      ...content.blocks.slice(0, shown).flatMap((block) => blockElements(block, { live, page })),
      ...(isCut
        ? [
            text('There is more in this update than a message holds.', {
              spacing: 'Medium',
              weight: 'Bolder',
            }),
          ]
        : endElements(content)),
      actions([
        ...(reader.noted === null ? [] : [main(reader.noted, 'updates.note', { edition: edition.id })]),
        open(isCut ? 'Continue in the tab' : 'Read in Countywide', page),
        reader.last(edition, links),
      ]),
      foot(links, reader.foot),
    ],
  })
}

const sized = (drawn: Card, isCut: boolean): SizedCard => ({
  card: drawn,
  cardBytes: bytesOf(drawn.card),
  activityBytes: utf16Bytes(JSON.stringify(messageOf(drawn))) + envelopeBytes,
  isCut,
})

const fitting = (edition: Edition, links: Links, reader: For): SizedCard => {
  const all = edition.content.blocks.length
  const shown = blocksThatFit(all, (count) => {
    const { cardBytes, activityBytes } = sized(draw(edition, count, links, reader), count < all)
    return cardBytes <= mostCardBytes && activityBytes <= mostActivityBytes
  })
  return sized(draw(edition, shown, links, reader), shown < all)
}

/** Posted in a channel. Cut at a block where it would be larger than decision 15 allows. */
export const updateChannelCard = (edition: Edition, links: Links): SizedCard =>
  fitting(edition, links, inChannel)

/** Sent to somebody: nothing is known of them yet. */
const receiver: Reader = { schools: [], isChannelOnly: false }

/** In a person's own chat, cut likewise. `reader`: where it is drawn for this person alone. */
export const updatePersonalCard = (edition: Edition, links: Links, reader: Reader = receiver): SizedCard =>
  fitting(edition, links, forReader(reader))

/** Only the way to the page: in the place of a copy that could not follow later changes. */
export const updateElsewhereCard = (edition: Edition, links: Links): Card => {
  const sentence = 'It stands in Countywide, always as it is now.'
  return card({
    speak: `Weekly update. ${sentence}`,
    fallbackText: `Weekly update, ${dayOf(edition)}. ${sentence}`,
    summary: 'Weekly update',
    body: [
      header(links, 'update', kindLine(edition), 'Read it in Countywide'),
      text(sentence, { spacing: 'Medium' }),
      actions([open('Read in Countywide', pageOf(edition, links)), pastUpdates(links)]),
      foot(links),
    ],
  })
}

/** What every copy says once it was taken back: nothing of what it said. */
export const updateRecalledCard = (edition: Edition, links: Links): Card => {
  const { situation } = edition
  const isRecalled = situation.state === 'recalling' || situation.state === 'recalled'
  const when = isRecalled ? ` on ${momentInWords(situation.at)}` : ''
  return card({
    speak: `This update of ${dayOf(edition)} was withdrawn.`,
    fallbackText: `The weekly update of ${dayOf(edition)} was withdrawn${when}.`,
    summary: `${withdrawn}: weekly update, ${dayOf(edition)}`,
    body: [
      header(links, 'closed', kindLine(edition), wasWithdrawn),
      text(`It was withdrawn${when}.`, { spacing: 'Medium' }),
      ...(isRecalled ? [said([{ text: situation.reason }], { spacing: 'Small' })] : []),
      actions([pastUpdates(links)]),
      foot(links),
    ],
  })
}
