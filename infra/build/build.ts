// Builds the pages a browser needs (the Teams tab, Outlook's panes, the local shell), each only when its sources have changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

type Page = {
  readonly name: string
  readonly config: string
  readonly out: string
  readonly sources: readonly string[]
}

const pages: readonly Page[] = [
  {
    name: 'the Teams tab',
    config: 'teams-app/vite.config.ts',
    out: 'dist/teams-app',
    sources: ['teams-app', 'shared/domain', 'shared/api', 'shared/cards', 'package-lock.json'],
  },
  {
    name: 'the panes for Outlook',
    config: 'outlook-addin/vite.config.ts',
    out: 'dist/outlook-addin',
    sources: ['outlook-addin', 'shared/domain', 'shared/api', 'package-lock.json'],
  },
  {
    name: 'the local Microsoft 365',
    config: 'infra/local/shell/vite.config.ts',
    out: 'dist/shell',
    sources: ['infra/local/shell', 'package-lock.json'],
  },
]

const filesUnder = (path: string): readonly string[] => {
  if (!existsSync(path)) return []
  if (path.endsWith('.json')) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** A fingerprint of everything a page is built from. */
const fingerprint = (page: Page): string => {
  const hash = createHash('sha256')
  for (const file of page.sources.flatMap(filesUnder)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

// A test runner names another environment, and React would come in its larger form for developers.
const asProduction = async (work: () => Promise<unknown>): Promise<void> => {
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = 'production'
  await work()
  if (before === undefined) delete process.env['NODE_ENV']
  else process.env['NODE_ENV'] = before
}

/** Builds what has changed since the last build; says what it does. */
export const buildPages = async (say: (words: string) => void): Promise<void> => {
  for (const page of pages) {
    const stamp = `${page.out}.built`
    const now = fingerprint(page)
    if (existsSync(stamp) && existsSync(page.out) && readFileSync(stamp, 'utf8') === now) continue
    say(`Building ${page.name}.`)
    await asProduction(() => build({ configFile: resolve(page.config), logLevel: 'warn' }))
    mkdirSync('dist', { recursive: true })
    writeFileSync(stamp, now)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPages(console.log)
