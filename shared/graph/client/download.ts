// The bytes of a file: from the site's own host, at an address that Graph gave out, and never with our token.

import { Outage } from '../../ports/versioned.ts'
import type { Timer } from './budget.ts'
import { waitSeconds } from './errors.ts'
import { ForeignHost, graphOrigin } from './transport.ts'

const patienceMs = 60_000
const mostTries = 4
const betweenTriesMs = 500
const longestWaitMs = 20_000

export type DownloadOptions = {
  /** Graph's own address, or that of a server that stands in for Microsoft 365. */
  readonly base: string
  readonly siteHost: string
  readonly timer: Timer
}

/** The only host from which bytes are taken; a stand-in has SharePoint's hosts below `/sharepoint`. */
const checked = (link: string, { base, siteHost }: DownloadOptions): string => {
  const url = URL.canParse(link) ? new URL(link) : null
  if (url === null || url.origin !== `https://${siteHost}` || url.username !== '')
    throw new ForeignHost('refused to load a file from another host')
  const { origin } = new URL(base)
  return origin === graphOrigin ? url.href : `${origin}/sharepoint${url.pathname}${url.search}`
}

// An officer may have put a larger file in its place: no more of it is taken than was asked for.
const bytesOf = async (reply: Response, mostBytes: number): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of reply.body ?? []) {
    size += part.length
    if (size > mostBytes) throw new Outage('a file of the library is larger than it was put there')
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** The bytes; the reply when it is none with bytes; null when there was none, or it broke off. */
const ask = async (address: string, mostBytes: number): Promise<Uint8Array | Response | null> => {
  try {
    const reply = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) })
    return reply.status === 200 ? await bytesOf(reply, mostBytes) : reply
  } catch (error) {
    if (error instanceof Outage) throw error
    return null
  }
}

const waitMs = (reply: Response | null, tries: number, now: number): number => {
  const asked = reply && waitSeconds(reply.headers, now)
  return asked === null ? betweenTriesMs * 2 ** tries : Math.min(longestWaitMs, asked * 1_000)
}

const isPassing = (reply: Response | null) => reply === null || reply.status === 429 || reply.status >= 500

/**
 * Loads from an address that Graph gave out. The address is the permission, so it is in no error and no log.
 * @throws ForeignHost for any other host, Outage
 */
export const createDownload =
  (options: DownloadOptions) =>
  async (link: string, mostBytes: number): Promise<Uint8Array> => {
    const address = checked(link, options)
    for (let tries = 1; ; tries += 1) {
      const reply = await ask(address, mostBytes)
      if (reply instanceof Uint8Array) return reply
      if (!isPassing(reply) || tries === mostTries)
        throw new Outage(`a file of the library could not be loaded: ${reply?.status ?? 'no answer'}`)
      await options.timer.sleep(waitMs(reply, tries, options.timer.now()))
    }
  }
