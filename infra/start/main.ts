// What `npm start` runs once the packages are there: reads the options, starts the suite, stops it on Ctrl-C.
import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import { ChildFailed } from './children.ts'
import { type Suite, startSuite } from './suite.ts'

const usage = `npm start -- [--fresh] [--now 2020-10-05T09:00] [--empty] [--port 53000]
  --fresh   throw the made-up county away and begin anew
  --now     let business time start at this London time, and run on
  --empty   begin without the made-up schools, people and consultation
  --port    where to open it (the product itself takes PRODUCT_PORT or 3978)`

const stopWith = (words: string, code = 1): never => {
  console.error(words)
  process.exit(code)
}

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: {
        fresh: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        now: { type: 'string' },
        port: { type: 'string', default: process.env['LOCAL_365_PORT'] ?? '53000' },
        help: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (problem) {
    return stopWith(`${problem instanceof Error ? problem.message : problem}\n\n${usage}`, 2)
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

const portOf = (text: string, name: string): number => {
  const port = Number(text)
  return Number.isInteger(port) && port > 0 && port < 65_536
    ? port
    : stopWith(`${name} has to be a number from 1 to 65535, not “${text}”.`, 2)
}

const options = readOptions()
if (options.help) stopWith(usage, 0)
if (options.now !== undefined && !/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(options.now)) {
  stopWith(`--now takes a London time such as 2020-10-05T09:00, not “${options.now}”.`, 2)
}
const ports = {
  local: portOf(options.port, '--port'),
  product: portOf(process.env['PRODUCT_PORT'] ?? '3978', 'PRODUCT_PORT'),
}
for (const [port, how] of [
  [ports.local, `npm start -- --port ${ports.local + 1}`],
  [ports.product, `PRODUCT_PORT=${ports.product + 1} npm start`],
] as const) {
  if (!(await isFree(port))) {
    stopWith(
      `Port ${port} is taken, perhaps by a Countywide that is already running. Stop that program, or use another port: ${how}`,
    )
  }
}

let suite: Suite | null = null
let isStopping = false
const stop = async () => {
  if (isStopping) return
  isStopping = true
  console.log('\nStopping. What you did is kept for next time.')
  await suite?.stop()
  process.exit(0)
}
process.on('SIGINT', () => void stop())
process.on('SIGTERM', () => void stop())

try {
  suite = await startSuite({
    ports,
    folder: process.env['COUNTYWIDE_FOLDER'] ?? '.local-365',
    fresh: options.fresh,
    seed: !options.empty,
    watch: options.watch,
    ...(options.now === undefined ? {} : { now: options.now }),
    say: (words) => console.log(words),
  })
  console.log(`\nCountywide is ready: ${suite.url}\nPress Ctrl-C to stop it.`)
  for (const child of suite.children) {
    child.process.once('exit', () => {
      if (!isStopping)
        void stop().then(() => stopWith(`${child.name} has ended by itself. Its log is ${child.logFile}.`))
    })
  }
} catch (problem) {
  if (!isStopping) stopWith(problem instanceof ChildFailed ? problem.message : String(problem))
}
