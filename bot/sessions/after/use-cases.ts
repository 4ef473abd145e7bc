// Everything that follows a session, for officers, for those who came and those who did not.

import type { SessionId } from '../../../shared/domain/kernel/ids.ts'
import type { Result } from '../../../shared/domain/kernel/result.ts'
import type { Person } from '../../../shared/domain/people/person.ts'
import type { Refusal } from '../../refusals.ts'
import type { SessionPorts } from '../ports.ts'
import { answerFollowUp } from './answering.ts'
import { copyNow, correct, dispute } from './attending.ts'
import { certificateOf, ownCertificate } from './certificates/certificate.ts'
import { keepAttendance } from './copy.ts'
import { askFollowUp, saveMaterials, sendMissed } from './telling/materials.ts'
import { viewAfter, viewOwn } from './view.ts'

type Done = Promise<Result<true, Refusal>>

export type AfterUseCases = ReturnType<typeof afterUseCases>

export const afterUseCases = (ports: SessionPorts) => {
  const view = viewAfter(ports)
  const viewMine = viewOwn(ports)
  /** Each press answers with how it stands afterwards. */
  const then =
    <Wish extends readonly unknown[], View>(
      work: (person: Person, id: SessionId, ...wish: Wish) => Done,
      look: (person: Person, id: SessionId) => Promise<Result<View, Refusal>>,
    ) =>
    async (person: Person, id: SessionId, ...wish: Wish): Promise<Result<View, Refusal>> => {
      const done = await work(person, id, ...wish)
      return done.ok ? await look(person, id) : done
    }
  return {
    view,
    viewOwn: viewMine,
    copy: then(copyNow(ports), view),
    correct: then(correct(ports), view),
    saveMaterials: then(saveMaterials(ports), view),
    sendMissed: then(sendMissed(ports), view),
    askFollowUp: then(askFollowUp(ports), view),
    dispute: then(dispute(ports), viewMine),
    answerFollowUp: then(answerFollowUp(ports), viewMine),
    ownCertificate: ownCertificate(ports),
    certificateOf: certificateOf(ports),
    keepAttendance: keepAttendance(ports),
  }
}
