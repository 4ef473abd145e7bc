// Sending for the runner and for officers.

import { follow } from './asked/follow.ts'
import { createClaims } from './claims.ts'
import { continueEdition } from './continue-edition.ts'
import { viewDelivery } from './delivery.ts'
import { newMemory } from './engine/memory.ts'
import type { SendingPorts } from './ports.ts'
import { prepareAll } from './preparing/prepare.ts'
import { resend } from './resend.ts'

export type SendingUseCases = ReturnType<typeof sendingUseCases>

const goesOn = ['scheduled', 'sending', 'recalling', 'sent', 'recalled']

export const sendingUseCases = (ports: SendingPorts) => {
  let isStopping = false
  const memory = newMemory()
  const claims = createClaims(ports)
  const carryOn = continueEdition({ ports, memory, claims, isStopping: () => isStopping })
  return {
    continue: carryOn,
    /** Carries on with every edition that has something to do; one that fails does not keep the others. */
    continueAll: async (): Promise<void> => {
      for (const { value } of await ports.editions.list()) {
        if (!goesOn.includes(value.situation.state)) continue
        try {
          await carryOn(value.id)
        } catch (error) {
          ports.report(error, value.id)
        }
      }
    },
    /** Before the minute of what is scheduled: a round beside those that send. */
    prepareAll: prepareAll(ports, () => isStopping),
    /** To be called every few seconds, beside the rounds. */
    renewClaims: claims.renew,
    /** After this no further window is begun. Resolves when what nobody works on is free for another server. */
    stop: async (): Promise<void> => {
      isStopping = true
      await claims.giveBack()
    },
    /** For a card of an edition that was just given in a chat. */
    follow: follow(ports, memory),
    delivery: viewDelivery(ports, memory),
    resend: resend(ports, memory),
  }
}
