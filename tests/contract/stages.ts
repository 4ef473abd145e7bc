// The two stages on which each port's promise is tried: the fakes, and the Graph adapters over the local Microsoft 365.

import { provisionLists } from '../../infra/provision/lists.ts'
import type { Consultation, Published } from '../../shared/domain/consultation/consultation.ts'
import { auditLog } from '../../shared/graph/audit.ts'
import { consultationStore } from '../../shared/graph/consultations.ts'
import { deliveryStore } from '../../shared/graph/deliveries.ts'
import { directory } from '../../shared/graph/directory.ts'
import { itemList } from '../../shared/graph/lists/items.ts'
import { peopleStore } from '../../shared/graph/people.ts'
import { responseStore } from '../../shared/graph/responses/responses.ts'
import { schoolStore } from '../../shared/graph/schools.ts'
import type {
  AuditLog,
  ConsultationStore,
  DeliveryStore,
  ResponseStore,
} from '../../shared/ports/consultations.ts'
import type { Directory } from '../../shared/ports/directory.ts'
import type { PeopleStore, SchoolStore } from '../../shared/ports/schools.ts'
import { aConsultation, aDirectoryPerson, aPublished, personNumber } from '../support/builders.ts'
import { fakePorts } from '../support/fakes/all.ts'
import { startLocal365 } from '../support/local-365.ts'
import { graphOn } from './graph-on.ts'

export type Stage = {
  readonly schools: SchoolStore
  readonly people: PeopleStore
  readonly consultations: ConsultationStore
  readonly responses: ResponseStore
  readonly deliveries: DeliveryStore
  readonly audit: AuditLog
  readonly directory: Directory
  /** A published consultation whose list of responses stands. */
  readonly publish: (about?: Partial<Consultation>) => Promise<Published>
  /** An officer rewrites the person's name in a row of a response list. */
  readonly officerRenames: (published: Published, key: string, name: string) => Promise<void>
  readonly outage: (on: boolean) => void
  readonly close: () => Promise<void>
}

const publishOn =
  (responses: ResponseStore): Stage['publish'] =>
  async (about = {}) => {
    const { listId, listUrl } = await responses.provision(aConsultation(about))
    const { situation, ...rest } = aPublished()
    const { id, content } = { ...aConsultation(about) }
    return {
      ...rest,
      id,
      content: { ...rest.content, ...content, opens: rest.content.opens, closes: rest.content.closes },
      situation: { ...situation, listId, listUrl },
    }
  }

// The people whom the local Microsoft 365 has in its directory, so that both stages know the same.
const cast = [
  aDirectoryPerson({ isGuest: true }),
  aDirectoryPerson({
    id: personNumber(2),
    name: 'Amara Whitlock',
    email: 'amara.whitlock@northdown.example',
  }),
  aDirectoryPerson({
    id: personNumber(4),
    name: 'Marcus Oyelaran',
    email: 'marcus.oyelaran@northdown.example',
  }),
]

const openFakes = async (): Promise<Stage> => {
  const ports = fakePorts({ directory: cast })
  return {
    ...ports,
    publish: publishOn(ports.responses),
    officerRenames: async (published, key, personName) =>
      ports.responses.edit(published, key, (response) => ({ ...response, personName })),
    outage: ports.trouble.outage,
    close: async () => undefined,
  }
}

const openGraph = async (): Promise<Stage> => {
  const local = await startLocal365()
  const graph = graphOn(local, { impatient: true })
  const responses = responseStore(graph, { freshForMs: 0 })
  await provisionLists(graph)
  const rows = (published: Published) =>
    itemList(graph, async () => ({ siteId: (await graph.site()).id, listId: published.situation.listId }), {
      key: 'ResponseKey',
      columns: ['ResponseKey', 'Person'],
    })
  return {
    schools: schoolStore(graph),
    people: peopleStore(graph),
    consultations: consultationStore(graph),
    responses,
    deliveries: deliveryStore(graph),
    audit: auditLog(graph),
    directory: directory(graph, { appExternalId: local.world.app.externalId }),
    publish: publishOn(responses),
    officerRenames: async (published, key, name) => {
      const list = rows(published)
      const item = await list.find(key)
      if (item) await list.patch(item.id, item.version, { Person: name })
    },
    outage: (on) => {
      local.world.faults.put({ target: 'graph', rate5xx: on ? 1 : 0 })
    },
    close: local.close,
  }
}

export const stages = [
  { on: 'the fakes', open: openFakes },
  { on: 'Graph over the local Microsoft 365', open: openGraph },
] as const
