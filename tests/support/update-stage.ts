// The weekly update through the web door: an edition that can be handed in, and each step of it by somebody.

import { type EditionWire, editionSchema, updatePaths } from '../../shared/api/updates.ts'
import type { Edition } from '../../shared/domain/updates/edition.ts'
import { cast, startApp } from '../security/support/app-under-test.ts'
import { anEdition } from './update-builders.ts'

/** A Friday at 9am, when messages may go out. */
export const friday = '2026-11-27T09:00:00.000Z'

type Step =
  | 'preview'
  | 'submit'
  | 'takeBack'
  | 'approve'
  | 'sendBack'
  | 'unschedule'
  | 'reschedule'
  | 'correct'
  | 'approveCorrection'
  | 'dropCorrection'
  | 'recall'

export type UpdateApp = Awaited<ReturnType<typeof startApp>> & {
  readonly read: (as?: string) => Promise<EditionWire>
  /** POSTs to a path of the edition. */
  readonly step: (
    path: Step,
    body?: object,
    as?: string,
  ) => ReturnType<Awaited<ReturnType<typeof startApp>>['call']>
}

const names: Readonly<Record<string, string>> = {
  [cast.marcus]: 'Marcus Oyelaran',
  [cast.helen]: 'Helen Strand',
}

/** Starts the server with one edition, by Marcus unless said. `realNow`: for what is limited by real time. */
export const startWithEdition = async (
  about: Partial<Edition> = {},
  realNow: () => number = Date.now,
): Promise<UpdateApp> => {
  const app = await startApp({ now: friday, realNow })
  const edition = anEdition(about)
  await app.ports.editions.create(edition)
  const step: UpdateApp['step'] = (path, body = {}, as = cast.marcus) =>
    app.call('POST', updatePaths[path](edition.id), { as, body, claims: { name: names[as] ?? 'Priya Nair' } })
  return {
    ...app,
    step,
    read: async (as = cast.marcus) =>
      editionSchema.parse((await app.call('GET', updatePaths.draft(edition.id), { as })).json()),
  }
}
