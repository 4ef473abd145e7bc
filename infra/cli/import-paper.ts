// `npm run import -- FILE [--json]`: makes a draft of a discussion paper, or only shows what would be read.

import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { largestPaperFile, paperToMarkdown } from '../../bot/consultation/paper-file.ts'
import { importPaper } from '../../shared/domain/consultation/paper/import-paper.ts'
import { SuiteError, uploadPaper } from './suite.ts'

const usage =
  'Name one file: npm run import -- paper.docx\nAdd --json to see what would be read, without making a draft.'

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
  // A little more than is allowed is enough to be refused in the importer's own words.
  const bytes = info.size > largestPaperFile ? new Uint8Array(largestPaperFile + 1) : await readFile(path)
  return { name: basename(path), bytes: new Uint8Array(bytes) }
}

const print = (text: string) => process.stdout.write(`${text}\n`)

const run = async (args: readonly string[]): Promise<void> => {
  const paths = args.filter((arg) => !arg.startsWith('--'))
  const options = args.filter((arg) => arg.startsWith('--'))
  const [path] = paths
  if (path === undefined || paths.length > 1 || options.some((option) => option !== '--json')) {
    throw new Stop(2, usage)
  }
  const file = await read(path)
  const markdown = await paperToMarkdown(file)
  if (!markdown.ok) throw new Stop(1, markdown.refusal.text)
  if (options.includes('--json')) return void print(JSON.stringify(importPaper(markdown.value), null, 2))
  const draft = await uploadPaper(file)
  print(`Draft made: ${draft.title}\nCheck it at ${draft.url}`)
}

run(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof Stop || error instanceof SuiteError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error instanceof Stop ? error.code : 1
})
