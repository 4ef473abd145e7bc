// Everything that is done with the words of an edition before it is handed in.

import type { UpdatePorts } from '../ports.ts'
import { listEditions } from './list.ts'

export const writingUseCases = (ports: UpdatePorts) => ({
  list: listEditions(ports),
})
export type WritingUseCases = ReturnType<typeof writingUseCases>
