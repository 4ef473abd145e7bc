// Everything one can do with the weekly update, for the web door, the card door and the jobs alike.

import { approvingUseCases } from './approving/use-cases.ts'
import { fileUseCases } from './files/use-cases.ts'
import type { UpdatePorts } from './ports.ts'
import { readingUseCases } from './reading/use-cases.ts'
import { sendingUseCases } from './sending/use-cases.ts'
import { tellStaff } from './telling/tell-staff.ts'
import { clearDeleted } from './writing/clear-deleted.ts'
import { writingUseCases } from './writing/use-cases.ts'

export const updateUseCases = (ports: UpdatePorts) => {
  const files = fileUseCases(ports)
  return {
    writing: writingUseCases(ports),
    approving: approvingUseCases(ports),
    files,
    sending: sendingUseCases(ports),
    reading: readingUseCases(ports),
    /** For the runner. */
    tellStaff: tellStaff(ports),
    /** For the runner. */
    clearDeleted: clearDeleted(ports, files),
  }
}
export type UpdateUseCases = ReturnType<typeof updateUseCases>
