// What a deleted draft leaves behind: its pictures and files go from the library, then its row.

import { toEpoch } from '../../../shared/domain/kernel/dates.ts'
import type { Instant } from '../../../shared/domain/kernel/ids.ts'
import type { Edition } from '../../../shared/domain/updates/edition.ts'
import type { FileUseCases } from '../files/use-cases.ts'
import type { UpdatePorts } from '../ports.ts'

/** Another server may have begun an update from it in the last moment, and is asked ten seconds later at the latest. */
const quietMs = 30_000

const isQuiet = ({ deletedAt }: Edition, now: Instant): boolean =>
  deletedAt !== undefined && toEpoch(now) - toEpoch(deletedAt) >= quietMs

/**
 * Clears away every draft that was deleted. The row goes last: as long as it is there, whatever broke off is done again.
 * One that fails does not keep the others.
 */
export const clearDeleted =
  (ports: UpdatePorts, { removeOf }: Pick<FileUseCases, 'removeOf'>) =>
  async (): Promise<void> => {
    const now = await ports.clock.now()
    for (const stored of await ports.editions.deleted()) {
      if (!isQuiet(stored.value, now)) continue
      try {
        await removeOf(stored.value)
        await ports.editions.remove(stored)
      } catch (error) {
        ports.report(error, stored.value.id)
      }
    }
  }
