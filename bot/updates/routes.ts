// The web door of the weekly update: /api/updates and what stands below it.

import type { Door } from '../http/door.ts'
import { openApproving } from './approving/routes.ts'
import { openFiles } from './files/routes.ts'
import { openReading } from './reading/routes.ts'
import { openSending } from './sending/routes.ts'
import type { UpdateUseCases } from './use-cases.ts'
import { openWriting } from './writing/routes.ts'

export const openUpdates = (door: Door, updates: UpdateUseCases): void => {
  openWriting(door, updates.writing)
  openApproving(door, updates.approving)
  openFiles(door, updates.files)
  openSending(door, updates.sending)
  openReading(door, updates.reading)
}
