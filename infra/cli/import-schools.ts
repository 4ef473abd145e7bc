// `npm run import-schools -- FILE [--json]`: reads the national register's CSV and imports it, or only shows it as JSON.

import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readRegisterFile } from '../../bot/schools/register-file.ts'
import { largestCsv } from '../../bot/schools/register-file-csv.ts'
import { fromEpoch, londonDay } from '../../shared/domain/kernel/dates.ts'
import { kent } from '../../shared/domain/schools/areas.ts'
import { registerReportInWords } from '../../shared/domain/schools/register/report.ts'
import { SuiteError, uploadRegister } from './suite-schools.ts'

const usage =
  'Name one file: npm run import-schools -- register.csv\nAdd --json to see what would be read, without importing it.'

/** Ends with 2 when the command or the path is wrong, and with 1 when the file or Countywide refuses. */
class Stop extends Error {
  readonly code: 1 | 2
  constructor(code: 1 | 2, message: string) {
    super(message)
    this.code = code
  }
}

const read = async (path: string) => {
  const info = await stat(path).catch(() => undefined)
  if (!info?.isFile()) throw new Stop(2, `There is no file “${path}”. Check the name and try again.`)
  if (info.size > largestCsv)
    throw new Stop(1, 'The file is larger than 50 MB. Download it again for your county alone.')
  return new Uint8Array(await readFile(path))
}

const registerOf = (bytes: Uint8Array) => {
  const register = readRegisterFile(bytes, kent, londonDay(fromEpoch(Date.now())))
  if (!register.ok) throw new Stop(1, register.refusal.message)
  return register.value
}

const print = (text: string) => process.stdout.write(`${text}\n`)

const showProgress = (done: number, total: number) => {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${done} of ${total} schools saved${done === total ? '\n' : ''}`)
}

const run = async (args: readonly string[]): Promise<void> => {
  const paths = args.filter((arg) => !arg.startsWith('--'))
  const options = args.filter((arg) => arg.startsWith('--'))
  const [path] = paths
  if (path === undefined || paths.length > 1 || options.some((option) => option !== '--json')) {
    throw new Stop(2, usage)
  }
  const bytes = await read(path)
  const register = registerOf(bytes)
  if (options.includes('--json')) return void print(JSON.stringify(register, null, 2))
  const report = await uploadRegister({ name: basename(path), bytes }, showProgress)
  print(registerReportInWords({ ...report, missing: report.missing ?? [] }).join('\n'))
}

run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Stop || error instanceof SuiteError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error instanceof Stop ? error.code : 1
})
