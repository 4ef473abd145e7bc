// Everything a respondent can do, for the web door and the card door alike.

import type { AnsweringPorts } from './open-response.ts'
import { saveSection } from './save-section.ts'
import { sendResponse } from './send-response.ts'
import { listConsultations, viewAnswering } from './view-consultations.ts'

export const answeringUseCases = (ports: AnsweringPorts) => ({
  list: listConsultations(ports),
  view: viewAnswering(ports),
  save: saveSection(ports),
  send: sendResponse(ports),
})
export type AnsweringUseCases = ReturnType<typeof answeringUseCases>
