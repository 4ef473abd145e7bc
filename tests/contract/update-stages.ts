// The two stages on which the stores of the weekly update are tried: the fakes, and Graph over the local Microsoft 365.

import { provisionLists } from '../../infra/provision/lists.ts'
import { conversationStore } from '../../shared/graph/updates/conversations.ts'
import { askedCopies } from '../../shared/graph/updates/copies/asked-copies.ts'
import { copyJournal } from '../../shared/graph/updates/copies/copy-journal.ts'
import { editionStore } from '../../shared/graph/updates/editions.ts'
import { readingStore } from '../../shared/graph/updates/readings.ts'
import type { ConversationStore } from '../../shared/ports/chat.ts'
import type { AskedCopies, CopyJournal, EditionStore, ReadingStore } from '../../shared/ports/updates.ts'
import { fakePorts } from '../support/fakes/all.ts'
import { startLocal365 } from '../support/local-365.ts'
import { graphOn } from './graph-on.ts'

export type UpdateStage = {
  readonly editions: EditionStore
  readonly copies: CopyJournal
  readonly askedCopies: AskedCopies
  readonly readings: ReadingStore
  readonly conversations: ConversationStore
  /** Another process on the same journal, with a memory of its own. */
  readonly otherCopies: () => CopyJournal
  readonly outage: (on: boolean) => void
  readonly close: () => Promise<void>
}

const openFakes = async (): Promise<UpdateStage> => {
  const ports = fakePorts()
  return {
    ...ports,
    otherCopies: ports.copies.another,
    outage: ports.trouble.outage,
    close: async () => undefined,
  }
}

const openGraph = async (): Promise<UpdateStage> => {
  const local = await startLocal365()
  const graph = graphOn(local, { impatient: true })
  await provisionLists(graph)
  return {
    editions: editionStore(graph),
    copies: copyJournal(graph),
    askedCopies: askedCopies(graph),
    readings: readingStore(graph),
    conversations: conversationStore(graph),
    otherCopies: () => copyJournal(graphOn(local, { impatient: true })),
    outage: (on) => {
      local.world.faults.put({ target: 'graph', rate5xx: on ? 1 : 0 })
    },
    close: local.close,
  }
}

export const updateStages = [
  { on: 'the fakes', open: openFakes },
  { on: 'Graph over the local Microsoft 365', open: openGraph },
] as const
