// Weekly updates in the middle of things, and the pages on which they are seen: written, waiting, sent, put right, recalled.

import {
  draftEdition as begun,
  busesEdition,
  consultationEdition,
  snowEdition,
} from '../../../infra/seed/updates/editions.ts'
import { editionSchema, updatePaths } from '../../../shared/api/updates.ts'
import { day } from '../../../shared/domain/kernel/ids.ts'
import { cast } from '../../support/suite-county.ts'
import type { Doors } from '../../support/suite-doors.ts'
import { inTab, type Seen } from './every-page.ts'
import { draftEdition, handIn, sendDraft, untilState } from './updates.ts'

export type UpdatesAtWork = {
  /** Being written, with something that stops it. */
  readonly draft: string
  /** Waits for a second person. */
  readonly waiting: string
  /** Sent, with a correction that waits. */
  readonly sent: string
  readonly recalled: string
}

const authors = { writer: cast.judith, second: cast.helen }
const empty = { kind: 'empty' } as const
const today = day('2026-11-23')

export const updatesAtWork = async (doors: Doors): Promise<UpdatesAtWork> => {
  const make = (content: ReturnType<typeof begun>) => draftEdition(doors, cast.judith, empty, () => content)
  const heads = {
    everyone: false as const,
    areas: [],
    districts: [],
    phases: [],
    roles: ['headteacher' as const],
  }
  const sent = await draftEdition(doors, cast.judith, empty, () => snowEdition(today), {
    how: 'card',
    audience: heads,
  })
  await sendDraft(doors, authors, sent)
  const correction = {
    content: { ...snowEdition(today), greeting: 'Dear all' },
    line: 'the greeting is for everybody.',
    reason: 'Colleagues in offices read it too.',
  }
  await doors.as(cast.judith, 'POST', updatePaths.correct(sent.id), editionSchema, correction)
  const recalled = await make(busesEdition(today))
  await sendDraft(doors, authors, recalled)
  const why = { reason: 'The times were wrong. A new one follows on Wednesday.' }
  await doors.as(cast.judith, 'POST', updatePaths.recall(recalled.id), editionSchema, why)
  await untilState(doors, recalled.id, 'recalled')
  const waiting = await make(consultationEdition(today))
  await handIn(doors, cast.judith, waiting)
  const draft = await make(begun())
  return { draft: draft.id, waiting: waiting.id, sent: sent.id, recalled: recalled.id }
}

export const updatePages = (url: string, updates: UpdatesAtWork): readonly Seen[] => {
  const page = inTab(url)
  const own = (name: string, sub: string) => page(name, cast.judith, 'officers', { sub: `updates${sub}` })
  const { draft, waiting, sent, recalled } = updates
  return [
    page('all updates', cast.priya, 'updates'),
    page('an update', cast.priya, 'updates', { sub: sent }),
    page('an update that was recalled', cast.priya, 'updates', { sub: recalled }),
    own('updates they write', ''),
    own('the words of an update', `/${draft}`),
    own('who gets an update', `/${draft}/people`),
    own('an update that waits', `/${waiting}`),
    page('agreeing to an update', cast.helen, 'officers', { sub: `updates/${waiting}/approve` }),
    own('how far an update is', `/${sent}/delivery`),
    own('who noted an update', `/${sent}/noted`),
    own('the versions of an update', `/${sent}/versions`),
    own('correcting an update', `/${sent}/correct`),
  ]
}
