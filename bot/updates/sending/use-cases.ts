// Sending for the runner and for officers.

import { continueEdition, newMemory } from './continue-edition.ts'
import { viewDelivery } from './delivery.ts'
import type { SendingPorts } from './ports.ts'
import { resend } from './resend.ts'

export type SendingUseCases = ReturnType<typeof sendingUseCases>

const goesOn = ['scheduled', 'sending', 'recalling', 'sent', 'recalled']

export const sendingUseCases = (ports: SendingPorts) => {
  let isStopping = false
  const memory = newMemory()
  const carryOn = continueEdition({ ports, memory, isStopping: () => isStopping })
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
    /** After this no further window is begun. */
    stop: (): void => {
      isStopping = true
    },
    delivery: viewDelivery(ports, memory),
    resend: resend(ports, memory),
  }
}
