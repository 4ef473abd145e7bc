// Everything officers do with sessions: planning, changing, people, papers.

import type { SeatDesk } from '../booking/seat-desk.ts'
import { checkPlan } from './around/checks.ts'
import { listConsultations, proposeWorkshops } from './around/proposals.ts'
import { putAgenda } from './papers/agenda.ts'
import { viewEvidence } from './papers/evidence.ts'
import { saveNotes, viewNotes } from './papers/notes.ts'
import { addPerson, removePerson } from './people/add-remove.ts'
import { sendAgain } from './people/send-again.ts'
import { findSender } from './people/sender.ts'
import type { PlanningPorts } from './ports.ts'
import { tellingCard } from './telling/card.ts'
import { agreeToTell, takeBackTelling, tellPeople } from './telling/tell.ts'
import { viewTelling } from './telling/view.ts'
import { viewDetail, viewPlanner } from './view.ts'
import { callOffSession, changeSession } from './writing/change.ts'
import { planOne, planSeries } from './writing/plan.ts'

export type PlanningUseCases = ReturnType<typeof planningUseCases>

export const planningUseCases = (ports: PlanningPorts, desk: SeatDesk) => ({
  list: viewPlanner(ports),
  detail: viewDetail(ports),
  plan: planOne(ports),
  planSeries: planSeries(ports),
  change: changeSession(ports),
  callOff: callOffSession(ports),
  add: addPerson(ports, desk),
  remove: removePerson(ports),
  sendAgain: sendAgain(ports),
  checks: checkPlan(ports),
  proposals: proposeWorkshops(ports),
  consultations: listConsultations(ports),
  sender: findSender(ports),
  putAgenda: putAgenda(ports),
  notes: viewNotes(ports),
  saveNotes: saveNotes(ports),
  evidence: viewEvidence(ports),
  telling: viewTelling(ports),
  tellingCard: tellingCard(ports),
  tell: tellPeople(ports),
  agreeToTell: agreeToTell(ports),
  takeBackTelling: takeBackTelling(ports),
})
