// How people hear of a consultation: the invitation in their own chat, and the announcement in a channel.

import { askingSections, type Published, type Section } from '../../domain/consultation/consultation.ts'
import { closeInWords, count, dayInWords } from '../../domain/kernel/words.ts'
import { schoolDaysBetween } from '../../domain/schools/terms.ts'
import { type Card, card } from '../kit/card.ts'
import {
  actions,
  type Element,
  escaped,
  facts,
  foot,
  header,
  type Links,
  main,
  open,
  press,
  tabLink,
  text,
} from '../kit/parts.ts'

/** The first section of headline questions: what a person can answer in a few minutes. */
export const headlineOf = (published: Published): Section | null =>
  askingSections(published.content).find((section) => section.role === 'headline') ?? null

// About 25 seconds a question, from reading it to choosing.
const minutes = (questions: number): number => Math.max(1, Math.ceil((questions * 25) / 60))

const takes = (published: Published): string => {
  const sections = askingSections(published.content)
  const headline = headlineOf(published)
  const others = sections.filter((section) => section !== headline).length
  if (!headline) {
    const all = sections.reduce((sum, section) => sum + section.questions.length, 0)
    return `About ${count(minutes(all), 'minute')} for ${count(all, 'question')} in ${count(sections.length, 'section')}. Skip any you like.`
  }
  const first = `${count(minutes(headline.questions.length), 'minute')} for the ${count(headline.questions.length, 'main question')}.`
  return others === 0
    ? first
    : `${first} There ${others === 1 ? 'is 1 more section' : `are ${others} more sections`} if you want to go on.`
}

const reason = (published: Published): readonly Element[] =>
  published.content.reason.trim() === ''
    ? []
    : [text(escaped(published.content.reason), { spacing: 'Medium' })]

const opensLine = (published: Published): string =>
  `Consultation · closes ${dayInWords(published.content.closes)}`

// Also how an announcement is found again after a crash.
const summary = (published: Published): string =>
  `Consultation: ${published.content.title}. Closes ${dayInWords(published.content.closes)}`

const paper = (published: Published, links: Links): Element =>
  open('Read the paper', tabLink(links, 'consultations', `${published.id}/paper`))

/** Sent 1:1 when it is published, and drawn again by `consultation.show`. `schools` are the person's schools that are asked. */
export const invitationCard = (
  published: Published,
  recipient: { readonly name: string; readonly schools: readonly string[] },
  links: Links,
): Card => {
  const headline = headlineOf(published)
  const { id, content } = published
  const days = schoolDaysBetween(content.opens, content.closes)
  const first = headline
    ? main(`Answer ${count(headline.questions.length, 'main question')}`, 'consultation.answer', {
        consultation: id,
        section: headline.id,
      })
    : main('Answer section by section', 'consultation.sections', { consultation: id })
  return card({
    speak: `Consultation: ${content.title}. Closes ${dayInWords(content.closes)}.`,
    fallbackText: `Consultation: ${content.title}. Closes ${closeInWords(content.closes)}. Answer in the Countywide tab.`,
    summary: summary(published),
    body: [
      header(links, 'consultation', opensLine(published), content.title),
      ...reason(published),
      facts([
        ['Takes', takes(published)],
        ['Closes', `${closeInWords(content.closes)}, after ${count(days, 'school day')}.`],
        ['Seen by', 'Council officers. Published results name nobody.'],
      ]),
      actions([
        first,
        ...(headline ? [press('Go section by section', 'consultation.sections', { consultation: id })] : []),
        paper(published, links),
      ]),
      foot(links, `Sent to ${escaped(recipient.name)} for ${recipient.schools.map(escaped).join(' and ')}.`),
    ],
  })
}

/** Posted in a channel. It asks nothing there: answers are given in one's own chat or the tab. */
export const announcementCard = (published: Published, op: string, links: Links): Card => {
  const { id, content } = published
  return card({
    speak: `New consultation: ${content.title}. Closes ${dayInWords(content.closes)}.`,
    fallbackText: `New consultation: ${content.title}. Closes ${closeInWords(content.closes)}. Answer in the Countywide tab.`,
    summary: summary(published),
    body: [
      header(links, 'consultation', opensLine(published), content.title),
      ...reason(published),
      facts([
        ['Takes', takes(published)],
        ['Closes', closeInWords(content.closes)],
      ]),
      actions([
        main('Send it to me in chat', 'consultation.sendToMe', { consultation: id, op }),
        open('Answer in Countywide', tabLink(links, 'consultations', id)),
        paper(published, links),
      ]),
      foot(links, 'Your answers go in your own chat or the tab, never in this channel.'),
    ],
  })
}
