// Starts the whole product for a journey: free ports, a folder of its own, an empty county and a log of Graph requests.

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSuite } from '../../infra/start/suite.ts'
import { requestLogs } from './local-365.ts'
import { type Doors, doorsAt } from './suite-doors.ts'

export type JourneySuite = {
  /** Where a browser opens it: the shell, and below it the tab. */
  readonly url: string
  readonly doors: Doors
  readonly stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('The system gave no free port.')),
      )
    })
  })

/** `now` is the London time at which business time starts; it runs on from there. */
export const startJourneySuite = async (now: string): Promise<JourneySuite> => {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'))
  const suite = await startSuite({
    ports: { local: await freePort(), product: await freePort() },
    folder,
    now,
    seed: false,
    graphLog: join(requestLogs, `journey-${process.pid}-${folder.slice(-6)}.jsonl`),
    say: () => undefined,
  })
  return {
    url: suite.url,
    doors: doorsAt(suite.url),
    stop: async () => {
      await suite.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
