// Saving an answer of the API as a file on the officer's device.

import type { Problem } from '../../../shared/api/problem.ts'
import { createRaw } from '../../../shared/api/raw.ts'
import { joinHost } from '../../platform/teams.ts'

const raw = createRaw(async () => {
  const host = await joinHost()
  if (host === null) throw new Error('the page is not in Teams any more')
  return await host.token()
})

/** Fetches the file and hands it to the browser; null when it was saved. */
export const download = async (path: string, name: string): Promise<Problem | null> => {
  const reply = await raw('GET', path)
  if (!reply.ok) return reply.problem
  const url = URL.createObjectURL(await reply.body.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return null
}
