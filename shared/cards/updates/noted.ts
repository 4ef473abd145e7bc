// What a press of "Noted" is answered with, and what stands where there is no update to show.

import type { Instant, Urn } from '../../domain/kernel/ids.ts'
import { momentInWords } from '../../domain/kernel/words.ts'
import type { Edition } from '../../domain/updates/edition.ts'
import { type Card, card } from '../kit/card.ts'
import {
  actions,
  away,
  escaped,
  foot,
  header,
  type Links,
  main,
  note,
  plain,
  press,
  text,
} from '../kit/parts.ts'
import { kindLine, pastUpdates } from './edition.ts'
import { someNames } from './wording.ts'

type School = { readonly urn: Urn; readonly name: string }

const notYet = (others: readonly School[]): string =>
  `Not noted yet: ${someNames(others.map(({ name }) => name))}.`

/** The school noted it, by this press or an earlier one. `others`: schools of the person that have not yet. */
export const updateNotedCard = (
  edition: Edition,
  noted: { readonly school: School; readonly at: Instant },
  others: readonly School[],
  links: Links,
): Card =>
  card({
    speak: `Noted for ${plain(noted.school.name)}.`,
    fallbackText: `Noted for ${plain(noted.school.name)}, ${momentInWords(noted.at)}.`,
    summary: `Noted for ${plain(noted.school.name)}`,
    body: [
      header(links, 'update', kindLine(edition), edition.content.summary),
      note(links, 'tick', `Noted for ${escaped(noted.school.name)}, ${momentInWords(noted.at)}.`),
      ...(others.length === 0 ? [] : [text(notYet(others), { spacing: 'Medium' })]),
      actions([
        ...(others.length === 0
          ? []
          : [press('Note for another school', 'updates.note', { edition: edition.id })]),
        press('Read it again', 'updates.show', { edition: edition.id }),
        pastUpdates(links),
      ]),
      foot(links),
    ],
  })

/** Asks for which of the person's schools it is noted. */
export const noteForWhichCard = (edition: Edition, schools: readonly School[], links: Links): Card =>
  card({
    speak: 'For which school do you note it?',
    fallbackText: 'Choose in the Countywide tab for which school you note the update.',
    summary: 'Note the update: for which school?',
    body: [
      header(links, 'update', kindLine(edition), edition.content.summary),
      {
        type: 'Input.ChoiceSet',
        id: 'school',
        label: 'For which school do you note it?',
        style: schools.length <= 6 ? 'expanded' : 'compact',
        choices: schools.map(({ urn, name }) => ({ title: plain(name), value: urn })),
        isRequired: true,
        errorMessage: 'Choose a school',
        wrap: true,
        spacing: 'Medium',
      },
      actions([
        main('Noted', 'updates.note', { edition: edition.id }),
        away('Back', 'updates.show', { edition: edition.id }),
      ]),
      foot(links),
    ],
  })

/** Nothing has gone out, or nothing that this person may read. */
export const noUpdateCard = (sentence: string, links: Links): Card =>
  card({
    speak: sentence,
    fallbackText: sentence,
    summary: 'Weekly update',
    body: [
      header(links, 'update', 'Weekly update', 'No update to show'),
      text(sentence, { spacing: 'Medium' }),
      actions([pastUpdates(links)]),
      foot(links),
    ],
  })
