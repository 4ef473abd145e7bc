// Cards that belong to no consultation: hello, help, words that are no command, the list, and the calm error.

import type { Published } from '../../domain/consultation/consultation.ts'
import { dayInWords } from '../../domain/kernel/words.ts'
import { type Card, card } from '../kit/card.ts'
import {
  actions,
  columns,
  type Element,
  escaped,
  foot,
  header,
  image,
  type Links,
  main,
  open,
  press,
  said,
  small,
  tabLink,
  text,
} from '../kit/parts.ts'

/** When the app arrives in somebody's chat. */
export const welcomeCard = (name: string, links: Links): Card =>
  card({
    speak: 'Hello from Countywide. You answer the council’s consultations here, and book its workshops.',
    fallbackText: 'Hello from Countywide. Write “consultations” or “sessions”.',
    summary: 'Hello from Countywide',
    body: [
      header(links, 'help', 'Countywide', `Hello ${name}`),
      text(
        'The council’s education directorate asks schools for their view here, and offers workshops and briefings. You can answer and book in this chat, or in the tab.',
        { spacing: 'Medium' },
      ),
      actions([
        main('See what is open', 'consultation.list', {}),
        press('See workshops and briefings', 'sessions.list', {}),
        press('What can I write here?', 'people.help', {}),
        open('Open the tab', tabLink(links, 'home')),
      ]),
      foot(links, 'We write on school days, 8am to 6pm.'),
    ],
  })

/** What can be written to the bot. Nothing typed here is kept. */
export const helpCard = (links: Links): Card =>
  card({
    speak: 'You can write consultations, sessions, bookings, update, visit, or help.',
    fallbackText: 'Write “consultations”, “sessions”, “bookings”, “update”, “visit” or “help”.',
    summary: 'What you can write to Countywide',
    body: [
      header(links, 'help', 'Countywide', 'What you can write here'),
      text('**consultations** shows what is open, and takes you on with your answers.', {
        spacing: 'Medium',
      }),
      text('**sessions** shows the workshops and briefings that you can book.', { spacing: 'Small' }),
      text('**bookings** shows your places and your turns in waiting lists.', { spacing: 'Small' }),
      text('**update** shows the director’s latest weekly update.', { spacing: 'Small' }),
      text('**visit** asks an officer to come to your school.', { spacing: 'Small' }),
      text('A reference such as **BK-7K4M** opens that booking of yours.', { spacing: 'Small' }),
      text('**help** shows this card.', { spacing: 'Small' }),
      text('Answers typed as a message are not saved: open a consultation to give yours.', {
        spacing: 'Medium',
      }),
      actions([
        main('See what is open', 'consultation.list', {}),
        press('Your bookings', 'sessions.mine', {}),
        press('Latest update', 'updates.latest', {}),
        press('Ask for a visit', 'sessions.visitForm', {}),
        open('Open the tab', tabLink(links, 'home')),
      ]),
      foot(links),
    ],
  })

/** For words that are no command: says so, repeats them harmlessly, offers the ways on. */
export const unknownTextCard = (typed: string, links: Links): Card => {
  const isLong = typed.length > 200
  return card({
    speak:
      'I did not understand that. You can write consultations, sessions, bookings, update, visit, or help.',
    fallbackText:
      'I did not understand that. Write “consultations”, “sessions”, “bookings”, “update”, “visit” or “help”.',
    summary: 'I did not understand that',
    body: [
      header(links, 'help', 'Countywide', 'I did not understand that'),
      said([{ text: 'You wrote: ', isSubtle: true }, { text: isLong ? `${typed.slice(0, 200)}…` : typed }], {
        spacing: 'Medium',
      }),
      text(
        isLong
          ? 'Answers typed here are not saved. Open a consultation to give yours.'
          : 'You can write **consultations**, **sessions**, **bookings**, **update**, **visit** or **help**, or press a button.',
        { spacing: 'Small' },
      ),
      actions([
        main('See what is open', 'consultation.list', {}),
        press('Your bookings', 'sessions.mine', {}),
        press('Latest update', 'updates.latest', {}),
        press('Help', 'people.help', {}),
      ]),
    ],
  })
}

export type ListedConsultation = {
  readonly published: Published
  readonly moment: 'scheduled' | 'open' | 'closed'
  /** `Not started`, `3 of 56 answered`, `Sent, CW-7K4M-2Q`. */
  readonly state: string
}

const listed = (entry: ListedConsultation, links: Links): Element => {
  const { content, id } = entry.published
  const when =
    entry.moment === 'open'
      ? `Closes ${dayInWords(content.closes)}`
      : entry.moment === 'closed'
        ? `Closed ${dayInWords(content.closes)}`
        : `Opens ${dayInWords(content.opens)}`
  return columns(
    [
      image(
        links,
        entry.moment === 'closed' ? 'closed' : 'consultation',
        entry.moment === 'closed' ? 'Closed' : 'Consultation',
        20,
      ),
    ],
    [
      said([{ text: content.title, weight: 'Bolder' }]),
      small(`${when} · ${escaped(entry.state)}`, { spacing: 'None' }),
    ],
    {
      spacing: 'Medium',
      selectAction: {
        type: 'Action.Execute',
        title: `Open ${content.title}`,
        verb: 'consultation.show',
        data: { consultation: id, card: 'invitation' },
      },
    },
  )
}

/** The person's consultations, open ones first; at most ten. */
export const consultationsCard = (entries: readonly ListedConsultation[], links: Links): Card => {
  const openOnes = entries.filter((entry) => entry.moment === 'open').length
  const title =
    openOnes === 0
      ? 'Nothing is open for you'
      : openOnes === 1
        ? 'One consultation is open'
        : `${openOnes} consultations are open`
  return card({
    speak: title,
    fallbackText: `${title}. See them in the Countywide tab.`,
    summary: title,
    body: [
      header(links, 'consultation', 'Consultations', title),
      ...(entries.length === 0
        ? [text('When the council asks schools for a view, it comes to this chat.', { spacing: 'Medium' })]
        : entries.slice(0, 10).map((entry) => listed(entry, links))),
      actions([open('Open in Countywide', tabLink(links, 'consultations'))]),
      foot(links),
    ],
  })
}

const waysBack = {
  consultations: press('See my consultations', 'consultation.list', {}),
  bookings: press('See my bookings', 'sessions.mine', {}),
} as const

/** Something failed and nothing was lost: press again, or quote the reference. `back`: where the press belonged. */
export const errorCard = (
  reference: string,
  links: Links,
  back: keyof typeof waysBack = 'consultations',
): Card =>
  card({
    speak: 'We could not do that just now. It is safe to press again.',
    fallbackText: `We could not do that just now. Try again in a minute, or quote ${reference}.`,
    summary: 'We could not do that just now',
    body: [
      header(links, 'alert', `Reference ${reference}`, 'We could not do that just now'),
      text(
        'Nothing is lost, and it is safe to press again in a minute. If it goes on, tell the council and quote the reference.',
        { spacing: 'Medium' },
      ),
      actions([waysBack[back], open('Open in Countywide', tabLink(links, 'home'))]),
    ],
  })
