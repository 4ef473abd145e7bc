import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

const folder = 'dist/teams-app'
const manifestFile = `${folder}/.vite/manifest.json`
const isBuilt = existsSync(manifestFile)

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.optional(z.array(z.string())) }),
)

/** Everything that loads with these entries, without what is fetched on intent. */
const closure = (
  manifest: z.infer<typeof manifestSchema>,
  entries: readonly string[],
): ReadonlySet<string> => {
  const seen = new Set<string>()
  const waiting = [...entries]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    waiting.push(...(manifest[next]?.imports ?? []))
  }
  return seen
}

/** Entries are matched by the beginning of their key: chunks carry a fingerprint. */
const kilobytes = (beginnings: readonly string[]): number => {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(manifestFile, 'utf8')))
  const entries = beginnings.flatMap((beginning) =>
    Object.keys(manifest).filter((key) => key.startsWith(beginning) && manifest[key]?.file.endsWith('.js')),
  )
  expect(entries).toHaveLength(beginnings.length)
  const files = [...closure(manifest, entries)].map((key) => manifest[key]?.file ?? '')
  const scripts = files.filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(1)
  return (
    scripts.reduce((sum, file) => sum + brotliCompressSync(readFileSync(`${folder}/${file}`)).length, 0) /
    1024
  )
}

describe.skipIf(!isBuilt)(
  isBuilt ? 'what a first view loads' : 'what a first view loads: skipped, for the tab is not built',
  () => {
    it('is at most 110 KB of script for answering, compressed with brotli', () => {
      expect(kilobytes(['_base-', '_answering-'])).toBeLessThanOrEqual(110)
    })
    it('is at most 100 KB for the home page', () => {
      expect(kilobytes(['_base-', '_home-'])).toBeLessThanOrEqual(100)
    })
  },
)
