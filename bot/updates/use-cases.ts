// Everything one can do with the weekly update, for the web door, the card door and the jobs alike.

import { approvingUseCases } from './approving/use-cases.ts'
import { fileUseCases } from './files/use-cases.ts'
import type { UpdatePorts } from './ports.ts'
import { readingUseCases } from './reading/use-cases.ts'
import { sendingUseCases } from './sending/use-cases.ts'
import { writingUseCases } from './writing/use-cases.ts'

export const updateUseCases = (ports: UpdatePorts) => ({
  writing: writingUseCases(ports),
  approving: approvingUseCases(ports),
  files: fileUseCases(ports),
  sending: sendingUseCases(ports),
  reading: readingUseCases(ports),
})
export type UpdateUseCases = ReturnType<typeof updateUseCases>
