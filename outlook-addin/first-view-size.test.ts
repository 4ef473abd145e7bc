import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

const folder = 'dist/outlook-addin'
const manifestFile = `${folder}/.vite/manifest.json`
const isBuilt = existsSync(manifestFile)

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.optional(z.array(z.string())) }),
)

/** The script that loads with a page, compressed as it is served; what is fetched on intent does not count. */
const kilobytes = (page: string): number => {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(manifestFile, 'utf8')))
  const seen = new Set<string>()
  const waiting = [page]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    waiting.push(...(manifest[next]?.imports ?? []))
  }
  const scripts = [...seen].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(1)
  const bytes = scripts.map((file) => brotliCompressSync(readFileSync(`${folder}/${file}`)).length)
  return bytes.reduce((sum, one) => sum + one, 0) / 1024
}

describe.skipIf(!isBuilt)(
  isBuilt ? 'what a pane loads' : 'what a pane loads: skipped, for the panes are not built',
  () => {
    it.each(['appointment.html', 'mail.html'])('is at most 90 KB of script for %s', (page) => {
      expect(kilobytes(page)).toBeLessThanOrEqual(90)
    })
  },
)
