// Work that goes on by itself: one round after another with a pause between, never two at once.

import { errorFields, type Log } from '../http/log-line.ts'

export type Runner = {
  /** Ends after the round that is running; resolves when nothing runs any more. */
  readonly stop: () => Promise<void>
}

type Job = {
  readonly name: string
  readonly pauseMs: number
  readonly round: () => Promise<void>
  readonly log: Log
}

// A pause that ends early when the job is stopped; its listener goes with it, or a long run would gather thousands.
const pause = (milliseconds: number, stopped: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      stopped.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    stopped.addEventListener('abort', end)
  })

/** Starts the job at once. A round that fails is written in the log, and the next one comes after the pause. */
export const startJob = ({ name, pauseMs, round, log }: Job): Runner => {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        await round()
      } catch (error) {
        log('job failed', { job: name, ...errorFields(error) })
      }
      if (!stopping.signal.aborted) await pause(pauseMs, stopping.signal)
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
