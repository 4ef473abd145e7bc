// Each thing that staff hear of an update in their own chats, about a made-up edition.

import type { Card } from '../../shared/cards/kit/card.ts'
import type { Links } from '../../shared/cards/kit/parts.ts'
import { staffNewsCard } from '../../shared/cards/updates/staff-news.ts'
import { instant, personId } from '../../shared/domain/kernel/ids.ts'
import type { EditionNews } from '../../shared/domain/updates/telling.ts'
import { anEdition } from '../support/update-builders.ts'

const someone = (number: number, name: string) => ({
  id: personId(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
  name,
})
const helen = someone(5, 'Helen Strand')
const judith = someone(6, 'Judith Marsh')
const sendAt = instant('2026-11-27T16:00:00.000Z')

const news: Readonly<Record<string, EditionNews>> = {
  'update-staff-handed-in': { event: 'a', kind: 'handedIn', by: judith },
  'update-staff-correction-asked': { event: 'b', kind: 'correctionAsked', by: judith },
  'update-staff-sent-back': {
    event: 'c',
    kind: 'sentBack',
    by: helen,
    reason: 'The hub opens on Tuesday.\n[Say so](https://northdown.example) under “A new hub”.',
  },
  'update-staff-agreed': { event: 'd', kind: 'agreed', by: helen, changedBy: [judith], sendAt },
  'update-staff-corrected': { event: 'e', kind: 'corrected', by: helen },
  'update-staff-missed': { event: 'f', kind: 'missed', sendAt },
}

export const everyStaffNews = (links: Links): Readonly<Record<string, Card>> =>
  Object.fromEntries(
    Object.entries(news).map(([name, one]) => [name, staffNewsCard(anEdition(), one, links)]),
  )
