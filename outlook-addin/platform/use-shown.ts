// What the appointment's form shows, kept up with while the officer writes in it.

import { useEffect, useState } from 'react'
import type { Appointment, Shown } from './office.ts'

// Outlook tells of changed times but not of a changed subject, so it is looked at now and then.
const pauseMs = 2_000

const isSame = (one: Shown | null, other: Shown): boolean =>
  one !== null && one.subject === other.subject && one.starts === other.starts && one.ends === other.ends

/** `null` until Outlook has answered for the first time. */
export const useShown = (appointment: Appointment): Shown | null => {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    let wanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      // While Outlook is busy the last look stands; the next one follows soon.
      const next = await appointment.read().catch(() => null)
      if (wanted && next !== null) setShown((before) => (isSame(before, next) ? before : next))
    }
    const keepLooking = async () => {
      await look()
      if (wanted) timer = setTimeout(() => keepLooking().catch(() => undefined), pauseMs)
    }
    keepLooking().catch(() => undefined)
    appointment.onTimes(() => {
      if (wanted) look().catch(() => undefined)
    })
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [appointment])
  return shown
}
