// What a press of "Noted" is answered with, and what stands where there is no update to show.

import type { Instant, Urn } from '../../domain/kernel/ids.ts'
import { momentInWords } from '../../domain/kernel/words.ts'
import type { Edition } from '../../domain/updates/edition.ts'
import { type Card, card } from '../kit/card.ts'
import {
  actions,
  escaped,
  foot,
  header,
  type Links,
  note,
  open,
  plain,
  press,
  tabLink,
  text,
} from '../kit/parts.ts'
import { kindLine, pastUpdates } from './edition.ts'

type School = { readonly urn: Urn; readonly name: string }

/** Teams draws six presses; whoever has more schools chooses in the tab. */
const mostSchools = 5

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
      actions([
        ...others
          .slice(0, mostSchools - 1)
          .map(({ urn, name }) =>
            press(`Note for ${plain(name)}`, 'updates.note', { edition: edition.id, school: urn }),
          ),
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
    summary: 'For which school?',
    body: [
      header(links, 'update', kindLine(edition), edition.content.summary),
      text('For which school do you note it?', { spacing: 'Medium' }),
      actions([
        ...schools
          .slice(0, mostSchools)
          .map(({ urn, name }) => press(plain(name), 'updates.note', { edition: edition.id, school: urn })),
        ...(schools.length > mostSchools
          ? [open('All my schools', tabLink(links, 'updates', edition.id))]
          : []),
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
