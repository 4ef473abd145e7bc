// Everything that is done with an edition from handing it in to putting it right.

import type { UpdatePorts } from '../ports.ts'
import { approve, sendBack, submit, takeBack } from './agree.ts'
import { approveCorrection, correct, dropCorrection, recall } from './put-right.ts'
import { reschedule, unschedule } from './schedule.ts'

export const approvingUseCases = (ports: UpdatePorts) => ({
  submit: submit(ports),
  takeBack: takeBack(ports),
  approve: approve(ports),
  sendBack: sendBack(ports),
  unschedule: unschedule(ports),
  reschedule: reschedule(ports),
  correct: correct(ports),
  approveCorrection: approveCorrection(ports),
  dropCorrection: dropCorrection(ports),
  recall: recall(ports),
})
export type ApprovingUseCases = ReturnType<typeof approvingUseCases>
