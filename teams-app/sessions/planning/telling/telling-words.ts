// Telling people that something can be booked, in words: whom it reaches, who has to agree, how far it is.

import type { TellingView } from '../../../../shared/api/telling.ts'
import { count, momentInWords } from '../../../../shared/domain/kernel/words.ts'

const people = (number: number): string => count(number, 'person', 'people')

const inRow = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const heldInWords = (held: number): readonly string[] => {
  if (held === 0) return []
  return held === 1
    ? ['1 person has booked or waits already, and is not told.']
    : [`${people(held)} have booked or wait already, and are not told.`]
}

const scarceInWords = ({ people: number, places }: TellingView): readonly string[] => {
  if (number <= places) return []
  const than = places === 0 ? 'no place is left' : count(places, 'place')
  return [
    places === 0
      ? `${people(number)}, and ${than}: they can only join the waiting list.`
      : `${people(number)} for ${than}: who comes late joins the waiting list.`,
  ]
}

/** What they get and who they are, before the press: one sentence each. */
export const reachInWords = (view: TellingView): readonly string[] => {
  const { series, people: number, sample, held } = view
  if (number === 0) return ['Nobody is left to be told.', ...heldInWords(held)]
  const what = series === null ? 'a card to book from' : `one card with the dates of ${series}`
  const names = inRow(sample.map(({ name, schoolName }) => `${name} (${schoolName})`))
  return [
    `${people(number)} ${number === 1 ? 'gets' : 'get'} ${what}, in Teams chat.`,
    ...scarceInWords(view),
    ...(names === '' ? [] : [`Among them: ${names}.`]),
    ...heldInWords(held),
    'Cards go out on school days from 8am to 6pm.',
  ]
}

type Post = TellingView['channels'][number]['post']

const posts = ({ channels }: TellingView, wanted: Post): string =>
  inRow(channels.filter(({ post }) => post === wanted).map(({ name }) => name))

const postsInWords = (view: TellingView): readonly string[] => {
  const [sent, waiting, unsent] = [posts(view, 'sent'), posts(view, 'waiting'), posts(view, 'unsent')]
  return [
    ...(sent === '' ? [] : [`Posted in ${sent}.`]),
    ...(waiting === '' ? [] : [`To be posted in ${waiting}.`]),
    ...(unsent === '' ? [] : [`We cannot tell whether the post in ${unsent} is there. Look there.`]),
  ]
}

/** How far it is; empty before anything was sent. */
export const progressInWords = (view: TellingView): string => {
  const { state, sent, waitsUntil } = view
  if (state === 'agreed') return 'The cards are being made ready.'
  const parts = [
    ...(sent.sent === 0 ? [] : [`${count(sent.sent, 'card is', 'cards are')} out.`]),
    ...(sent.waiting === 0
      ? []
      : [
          waitsUntil === null
            ? `${count(sent.waiting, 'card is', 'cards are')} on the way.`
            : `${count(sent.waiting, 'card waits', 'cards wait')} until ${momentInWords(waitsUntil)}.`,
        ]),
    ...(sent.unsent === 0
      ? []
      : [`${count(sent.unsent, 'card', 'cards')} did not arrive. “Not told in Teams” says why.`]),
    ...postsInWords(view),
  ]
  return parts.join(' ')
}

/** Who set it going and who agreed; empty while nobody has. */
export const askedInWords = ({ state, asked, sent }: TellingView): string => {
  if (asked === null) return ''
  const channels = asked.channels.length === 0 ? '' : ` A post goes to ${inRow(asked.channels)}.`
  if (state === 'asked') {
    return `${asked.by} asks to tell every school. A second officer has to agree.${channels}`
  }
  const agreed = asked.agreedBy === null ? '' : ` ${asked.agreedBy} agreed.`
  const isOut = state === 'told' && sent.sent > 0
  const did = isOut ? 'had people told on' : 'set this going on'
  return `${asked.by} ${did} ${momentInWords(asked.at)}.${agreed}`
}

/** What is folded under it: `Post in channels as well: none of 13 chosen`. */
export const channelsInWords = (chosen: number, all: number): string =>
  `Post in channels as well: ${chosen === 0 ? 'none' : chosen} of ${all} chosen`

/** The words of the press that opens the form. */
export const startInWords = ({ state, people: number }: TellingView): string => {
  if (state === 'none') return 'Tell people'
  return number === 0 ? 'Post in more channels' : 'Tell those who came since'
}

/** The words of the press. */
export const pressInWords = ({ everySchool, people: number }: TellingView): string => {
  if (everySchool) return 'Ask a second officer'
  return number === 0 ? 'Post in the channels' : `Tell ${people(number)}`
}

/** True while there is somebody or some channel that has not been told. */
export const isLeft = ({ people: number, channels }: TellingView): boolean =>
  number > 0 || channels.some(({ post }) => post === 'none')

/** True while what is shown changes by itself within seconds. */
export const isMoving = ({ state, sent, channels, waitsUntil }: TellingView): boolean =>
  state === 'agreed' ||
  (waitsUntil === null && (sent.waiting > 0 || channels.some(({ post }) => post === 'waiting')))
