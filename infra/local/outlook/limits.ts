// Exchange's limits for one app on one mailbox: four calls at a time, ten thousand in ten minutes.

export type Entered =
  | { readonly ok: true; readonly leave: () => void }
  | { readonly ok: false; readonly limit: 'MailboxConcurrency' | 'MailboxRequests'; readonly seconds: number }
export type MailboxLimits = { readonly enter: (app: string, mailbox: string) => Entered }

export const mostAtOnce = 4
const mostInWindow = 10_000
const windowMs = 10 * 60_000

type Gate = { inside: number; readonly times: number[] }

/** Real time counts, as for all throttling. */
export const createMailboxLimits = (realNow: () => number): MailboxLimits => {
  const gates = new Map<string, Gate>()
  return {
    enter: (app, mailbox) => {
      const key = `${app}#${mailbox.toLowerCase()}`
      const gate = gates.get(key) ?? { inside: 0, times: [] }
      gates.set(key, gate)
      const now = realNow()
      while (gate.times[0] !== undefined && gate.times[0] <= now - windowMs) gate.times.shift()
      if (gate.times.length >= mostInWindow) {
        const seconds = Math.ceil(((gate.times[0] ?? now) + windowMs - now) / 1_000)
        return { ok: false, limit: 'MailboxRequests', seconds }
      }
      gate.times.push(now)
      if (gate.inside >= mostAtOnce) return { ok: false, limit: 'MailboxConcurrency', seconds: 1 }
      gate.inside += 1
      const leave = (): void => {
        gate.inside -= 1
      }
      return { ok: true, leave }
    },
  }
}
