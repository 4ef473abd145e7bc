// Everything that is done with editions that went out: reading, searching, noting, and who has.

import type { UpdatePorts } from '../ports.ts'
import { listArchive } from './archive/archive.ts'
import { notedView } from './noted.ts'
import { chooseChannelOnly } from './own-choice.ts'
import { noteEdition, readEdition } from './read-edition.ts'

export const readingUseCases = (ports: UpdatePorts) => ({
  archive: listArchive(ports),
  read: readEdition(ports),
  note: noteEdition(ports),
  noted: notedView(ports),
  channelOnly: chooseChannelOnly(ports),
})
export type ReadingUseCases = ReturnType<typeof readingUseCases>
