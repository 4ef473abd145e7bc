// Publishing for the runner and for officers.

import { continuePublishing } from './continue-publishing.ts'
import { extend, resend, viewDeliveries } from './look-after.ts'
import type { PublishingPorts } from './ports.ts'
import { sendToMe } from './send-to-me.ts'
import type { KnownOutcomes } from './sending/send-batch.ts'

export type PublishingUseCases = ReturnType<typeof publishingUseCases>

export const publishingUseCases = (ports: PublishingPorts) => {
  let isStopping = false
  const outcomes: KnownOutcomes = new Map()
  const carryOn = continuePublishing(ports, outcomes, () => isStopping)
  return {
    continue: carryOn,
    /** Carries on with every consultation that is being published; one that fails does not keep the others. */
    continueAll: async (): Promise<void> => {
      const stored = await ports.consultations.list()
      for (const { value } of stored.filter((one) => one.value.situation.state === 'publishing')) {
        try {
          await carryOn(value.id)
        } catch (error) {
          ports.report(error, value.id)
        }
      }
    },
    /** After this no further batch is begun. */
    stop: (): void => {
      isStopping = true
    },
    deliveries: viewDeliveries(ports),
    resend: resend(ports),
    extend: extend(ports),
    sendToMe: sendToMe(ports, outcomes),
  }
}
