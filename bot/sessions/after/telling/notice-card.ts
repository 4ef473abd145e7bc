// The card of a notice that goes out after a session, or why it is not sent any more.

import type { Instant } from '../../../../shared/domain/kernel/ids.ts'
import { isSendingTime } from '../../../../shared/domain/schools/terms.ts'
import { followUpUntil } from '../../../../shared/domain/sessions/after/follow-up.ts'
import { hasMaterials, noMaterials } from '../../../../shared/domain/sessions/after/materials.ts'
import type { Notice, NoticeKind } from '../../../../shared/domain/sessions/notice.ts'
import type { OutgoingCard } from '../../../../shared/ports/chat.ts'
import { findSession } from '../../booking/scene.ts'
import type { SessionPorts } from '../../ports.ts'
import { missing, there } from './materials.ts'

/** True for a notice that is written once a session is over. */
export const isAfterwards = (kind: NoticeKind): kind is 'missed' | 'followUp' =>
  kind === 'missed' || kind === 'followUp'

/** `wait`: it is not the hour for messages. */
export type AfterCard = { readonly card: OutgoingCard } | { readonly skip: string } | 'wait'

const noLonger = { skip: 'It was no longer so when it could be sent.' } as const

/** Looks at what counts now: whose minutes were put right meanwhile is not told that they were missed. */
export const afterCardOf = async (ports: SessionPorts, notice: Notice, now: Instant): Promise<AfterCard> => {
  const session = await findSession(ports, notice.session)
  const { to, kind } = notice
  if (session === null || to.kind !== 'person') return noLonger
  if (now > followUpUntil(session)) return { skip: 'Two weeks had passed before this could be sent.' }
  if (notice.due > now || !isSendingTime(now)) return 'wait'
  const isMissed = kind === 'missed'
  const readers = await (isMissed ? missing : there)(ports, session.id)
  if (!readers.some(({ person }) => person === to.person)) return noLonger
  if (!isMissed) return { card: ports.cards.followUp(session) }
  return hasMaterials(session.materials ?? noMaterials) ? { card: ports.cards.missed(session) } : noLonger
}
