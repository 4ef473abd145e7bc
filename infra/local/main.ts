// Starts Microsoft 365 on this laptop from the environment, and stops it cleanly.
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import { buildLocal365, type Local365 } from './app.ts'
import { fileLog } from './store/request-log.ts'

const environment = z.object({
  LOCAL_365_PORT: z.coerce.number().int().min(0).max(65_535).default(53_000),
  LOCAL_365_FILE: z.string().min(1).default('.local-365/state.db'),
  /** Where the product listens. */
  LOCAL_365_PRODUCT: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3978'),
  LOCAL_365_MANIFEST: z.string().min(1).default('.local-365/manifest.json'),
  LOCAL_365_LOG: z.string().min(1).optional(),
})
type Environment = z.infer<typeof environment>

const stopWith = (words: string): never => {
  console.error(words)
  process.exit(1)
}

const readEnvironment = (): Environment => {
  const parsed = environment.safeParse(process.env)
  return parsed.success ? parsed.data : stopWith(`Cannot start:\n${z.prettifyError(parsed.error)}`)
}

const forget = (stateFile: string): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(stateFile + suffix, { force: true })
}

const isTaken = (problem: unknown): boolean =>
  problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE'

const start = async (env: Environment): Promise<Local365> => {
  try {
    return await buildLocal365({
      port: env.LOCAL_365_PORT,
      stateFile: env.LOCAL_365_FILE,
      productUrl: env.LOCAL_365_PRODUCT,
      manifestFile: resolve(env.LOCAL_365_MANIFEST),
      shellFolder: resolve('dist/shell'),
      ...(env.LOCAL_365_LOG !== undefined && { log: fileLog(env.LOCAL_365_LOG) }),
    })
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    return stopWith(
      `Port ${env.LOCAL_365_PORT} is taken by another program, perhaps this one started before. ` +
        'Stop that program, or set LOCAL_365_PORT to another port.',
    )
  }
}

const env = readEnvironment()
if (process.argv.includes('--fresh')) forget(env.LOCAL_365_FILE)
const { app, url } = await start(env)
console.log(`Microsoft 365 on this laptop: ${url}`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void app.close().then(() => process.exit(0)))
}
