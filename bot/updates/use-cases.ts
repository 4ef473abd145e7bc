// Everything one can do with the weekly update, for the web door, the card door and the jobs alike.

import type { UpdatePorts } from './ports.ts'
import { writingUseCases } from './writing/use-cases.ts'

export const updateUseCases = (ports: UpdatePorts) => ({
  writing: writingUseCases(ports),
})
export type UpdateUseCases = ReturnType<typeof updateUseCases>
