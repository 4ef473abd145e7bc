// A visit as the school and the officers see it.

import type { VisitView } from '../../../shared/api/visits.ts'
import { type DeliveryState, unreachableInWords } from '../../../shared/domain/people/delivery-state.ts'
import { replyBy } from '../../../shared/domain/sessions/visits/reply-by.ts'
import type { Visit } from '../../../shared/domain/sessions/visits/visit.ts'
import type { Versioned } from '../../../shared/ports/versioned.ts'

const toldOf = (told: DeliveryState): NonNullable<VisitView['told']> => {
  switch (told.state) {
    case 'sent':
      return { state: 'there', sentence: 'They have it in Teams.' }
    case 'uncertain':
      return {
        state: 'lost',
        sentence: 'We cannot tell whether it arrived in Teams. Ring or write to them.',
      }
    case 'unreachable':
      return { state: 'lost', sentence: `${unreachableInWords[told.reason]} Ring or write to them.` }
    case 'intended':
    case 'sending':
    case 'failed':
      return { state: 'waiting', sentence: 'It goes out in Teams from 8am to 6pm on school days.' }
  }
}

const situationOf = ({
  situation,
}: Visit): Pick<VisitView, 'officer' | 'proposal' | 'refused' | 'closedBecause'> => ({
  officer: 'by' in situation ? situation.by.name : null,
  proposal: 'proposal' in situation ? { ...situation.proposal } : null,
  refused: situation.state === 'taken' ? situation.refused && { ...situation.refused } : null,
  closedBecause: situation.state === 'closed' ? situation.why : null,
})

/** As the school sees it: how the card got there is no matter of theirs. */
export const viewOf = ({ value, version }: Versioned<Visit>): VisitView => {
  const { id, reference, asker, school, area, topic, help, from, times, askedAt, proposals } = value
  return {
    ...{ id, version, reference, asker: asker.name, school: { ...school }, area, topic, help, from },
    ...{ askedAt, proposals, times: [...times], replyBy: replyBy(value), state: value.situation.state },
    ...situationOf(value),
    told: null,
  }
}

/** As officers see it. */
export const officerViewOf = (stored: Versioned<Visit>): VisitView => {
  const { situation } = stored.value
  return { ...viewOf(stored), told: situation.state === 'proposed' ? toldOf(situation.told) : null }
}
