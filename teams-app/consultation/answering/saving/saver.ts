// Autosave at work: the state machine with a clock, the API and this device's store around it. Lives on when a page goes.

import type { Api } from '../../../../shared/api/client.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { type ResponseView, responsePaths, savedSchema } from '../../../../shared/api/responses.ts'
import type { Urn } from '../../../../shared/domain/kernel/ids.ts'
import type { RespondentRole } from '../../../../shared/domain/people/person.ts'
import type { Choice } from './field.ts'
import * as machine from './saving.ts'
import { isAllSaved } from './status.ts'
import { fail, start, succeed } from './tries.ts'
import type { UnsentStore } from './unsent.ts'

export type Saver = {
  readonly state: () => machine.Saving
  readonly subscribe: (listener: () => void) => () => void
  readonly type: (field: string, value: string) => void
  readonly decide: (field: string, choice: Choice) => void
  readonly answerAs: (role: RespondentRole) => void
  readonly hurry: () => void
  readonly refresh: (response: ResponseView) => void
  readonly loseNetwork: () => void
  readonly findNetwork: () => void
  /** Saves what is open and tells whether all of it is in. */
  readonly saveAll: () => Promise<boolean>
}

export type Surroundings = {
  readonly api: Api
  readonly consultation: string
  readonly school: Urn
  readonly store: UnsentStore
  /** A new key for a save: 20 letters or digits. */
  readonly op: () => string
  /** Milliseconds on a clock that only ticks. */
  readonly ticks: () => number
  readonly later: (milliseconds: number, work: () => void) => () => void
}

const noNetwork: Problem = { status: 0, type: 'offline', title: 'You are offline.', reference: '' }

const isAtRest = (state: machine.Saving) => machine.dueAt(state) === null && !state.isSending

/** Starts saving for one response; what this device still held is caught up at once. */
export const createSaver = (
  outline: machine.Outline,
  response: ResponseView,
  around: Surroundings,
): Saver => {
  let state = machine.begin(outline, response, around.store.read(), around.ticks())
  let cancel = () => {}
  const listeners = new Set<() => void>()

  const become = (next: machine.Saving) => {
    if (next === state) return
    state = next
    around.store.keep(machine.unsaved(state))
    plan()
    for (const listener of [...listeners]) listener()
  }
  const plan = () => {
    cancel()
    const due = machine.dueAt(state)
    if (due === null) return
    cancel = around.later(Math.max(0, due - around.ticks()), () => {
      save().catch(() => undefined)
    })
  }
  const save = async () => {
    const { state: started, next } = start(state, around.op(), around.ticks())
    become(started)
    if (next === null) return
    const path = responsePaths.section(around.consultation, next.section)
    const reply = await around.api.send('PUT', path, savedSchema, { ...next.body, school: around.school })
    become(reply.ok ? succeed(state, reply.body) : fail(state, reply.problem, around.ticks()))
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }

  plan()
  return {
    state: () => state,
    subscribe,
    type: (field, value) => become(machine.type(state, field, value, around.ticks())),
    decide: (field, choice) => become(machine.decide(state, field, choice, around.ticks())),
    answerAs: (role) => become(machine.answerAs(state, role)),
    hurry: () => become(machine.hurry(state)),
    refresh: (loaded) => become(machine.refresh(state, loaded)),
    loseNetwork: () => become(machine.loseNetwork(state, noNetwork)),
    findNetwork: () => become(machine.findNetwork(state)),
    saveAll: () =>
      new Promise((resolve) => {
        const before = state.failures
        const settle = () => {
          if (!isAtRest(state) && state.failures <= before) return
          stop()
          resolve(isAllSaved(state))
        }
        const stop = subscribe(settle)
        become(machine.hurry(state))
        settle()
      }),
  }
}
