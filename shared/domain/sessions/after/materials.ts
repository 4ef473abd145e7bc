// What those who missed a session get: a recording and the points that were made.

import { ok, type Result, refuse } from '../../kernel/result.ts'

export type Materials = {
  /** An https address; `null` for none. */
  readonly recording: string | null
  /** Plain text, one point a line. */
  readonly points: string
}

export const noMaterials: Materials = { recording: null, points: '' }
export const longestPoints = 4_000
const longestAddress = 2_000

// Letters of other scripts can pass for ours, so an address is shown as browsers resolve it (`xn--`).
const httpsAddress = /^https:\/\/(?=[^/?#]*\.)[a-z0-9.-]+(:\d{1,5})?([/?#][\x21-\x7e]*)?$/i

/** The name of the computer an address leads to, as it truly is; `null` for what is no https address. */
export const domainOf = (address: string): string | null =>
  httpsAddress.test(address) ? (/^https:\/\/([^/?#:]+)/i.exec(address)?.[1]?.toLowerCase() ?? null) : null

/** Checks what an officer wrote; refuses with a sentence. A blank address is none. */
export const materialsFrom = (recording: string, points: string): Result<Materials, string> => {
  const address = recording.trim()
  if (points.length > longestPoints) return refuse('Use 4,000 characters or fewer for the key points.')
  if (address === '') return ok({ recording: null, points: points.trim() })
  if (address.length > longestAddress || domainOf(address) === null) {
    return refuse('The recording needs a whole address that begins with https:// and has no spaces.')
  }
  return ok({ recording: address, points: points.trim() })
}

/** True when there is something to send. */
export const hasMaterials = ({ recording, points }: Materials): boolean => recording !== null || points !== ''
