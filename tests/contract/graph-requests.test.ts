// Judges every Graph request that tests have sent to a local Microsoft 365 by Microsoft's own description of Graph.

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

import { provisionLists } from '../../infra/provision/lists.ts'
import { requestLogs, type StartedLocal365, startLocal365 } from '../support/local-365.ts'
import { graphOn } from './graph-on.ts'
import { tour } from './tour.ts'

const validator = resolve('../shared/tools/graph-validate/graph-validate.mjs')
const isThere = existsSync(validator)
const loggedSchema = z.object({ method: z.string(), url: z.string() }).loose()
const verdictSchema = z.object({ verdict: z.string(), errs: z.array(z.unknown()) })

type Judge = (request: unknown) => unknown

/** The validator's own function: as a command it cuts a long answer off when it ends. */
const loadJudge = async (): Promise<Judge> => {
  const tool: unknown = await import(/* @vite-ignore */ pathToFileURL(validator).href)
  return z.object({ validate: z.custom<Judge>((value) => typeof value === 'function') }).parse(tool).validate
}

const judgeFile = (file: string, judge: Judge) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const request = loggedSchema.parse(JSON.parse(line))
      const { verdict, errs } = verdictSchema.parse(judge(request))
      return { verdict, errs, method: request.method, url: request.url }
    })

describe.skipIf(!isThere)(
  isThere ? 'requests to Graph' : `requests to Graph: skipped, for ${validator} is not on this machine`,
  () => {
    let local: StartedLocal365
    beforeAll(async () => {
      local = await startLocal365()
    })
    afterAll(() => local.close())

    it('a tour through the adapters, and whatever other tests have logged, are all as Microsoft describes', async () => {
      const graph = graphOn(local)
      await provisionLists(graph)
      await tour(graph, local.world.app.externalId)
      const logs = readdirSync(requestLogs).map((name) => join(requestLogs, name))
      const judge = await loadJudge()
      const results = logs.flatMap((file) => judgeFile(file, judge))
      for (const file of logs) rmSync(file)
      expect(results.length).toBeGreaterThan(20)
      expect(results.filter(({ verdict }) => verdict !== 'valid')).toEqual([])
    })
  },
)
