// Everything one can do with visits, for the web door, the card door and the job.

import { acceptVisit, askForAnotherTime, askForVisit, listOwn, viewOwn, withdrawVisit } from './asking.ts'
import type { VisitPorts } from './changing.ts'
import { keepVisits } from './keeping.ts'
import { listAll, offerVisit, proposeVisit, takeVisit } from './proposing.ts'

export type VisitUseCases = ReturnType<typeof visitUseCases>

export const visitUseCases = (ports: VisitPorts) => ({
  ask: askForVisit(ports),
  own: listOwn(ports),
  one: viewOwn(ports),
  accept: acceptVisit(ports),
  anotherTime: askForAnotherTime(ports),
  withdraw: withdrawVisit(ports),
  all: listAll(ports),
  take: takeVisit(ports),
  propose: proposeVisit(ports),
  offer: offerVisit(ports),
  continueAll: keepVisits(ports),
})
