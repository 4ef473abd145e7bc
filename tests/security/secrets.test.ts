// Case 66 of the attack table: no secret, no token and nobody's address in what is checked in or built.

import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const inputs = join(root, '../shared/inputs')
const built = join(root, 'dist')
const isBuilt = existsSync(built)
const isHere = existsSync(inputs)

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

// Without a repository, as in an unpacked archive, everything but what tools have made.
const checkedIn = (): readonly string[] => {
  if (existsSync(join(root, '.git'))) {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    return listed
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => join(root, name))
      .filter(existsSync)
  }
  const made = new Set(['node_modules', 'dist', '.local-365'])
  return readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !made.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(root, entry.name)) : [join(root, entry.name)]))
}

const secrets: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/],
  ['a signed token', /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/],
  ['a token of GitHub', /\bgh[pousr]_\w{36,}/],
  ['a token of npm', /\bnpm_\w{36,}/],
  ['a token of Slack', /\bxox[abprs]-[\w-]{10,}/],
  ['a key of Amazon', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a key of Google', /\bAIza[\w-]{35}\b/],
  ['a secret of Entra', /\b[\w~.-]{3}[78]Q~[\w~.-]{31,34}\b/],
  ['a key of Azure storage', /AccountKey=[A-Za-z0-9+/=]{40,}/],
  ['a signed address of Azure', /[?&]sig=[A-Za-z0-9%]{40,}/],
  ['a password in an address', /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@'"`$]+:[^\s/:@'"`$]{6,}@/],
]
const address = /[A-Za-z0-9._%+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}/g
// Names that nobody can own (RFC 2606 and 6761), and what looks like an address to no one but this pattern.
const isNobodys = (found: string) =>
  /[@.](?:example(?:\.(?:com|org|net))?|test|localhost|invalid)$|@(?:thread\.tacv|odata\.\w+)$/i.test(found)

const hits = (files: readonly string[], patternsOf: (text: string) => readonly string[]): readonly string[] =>
  files
    .filter((file) => statSync(file).size < 20_000_000)
    .flatMap((file) =>
      patternsOf(readFileSync(file, 'utf8')).map((what) => `${file.slice(root.length)}: ${what}`),
    )

const secretsIn = (text: string) => secrets.filter(([, pattern]) => pattern.test(text)).map(([what]) => what)

const realAddresses = isHere
  ? [
      ...new Set(
        filesUnder(inputs).flatMap((file) => readFileSync(file, 'utf8').toLowerCase().match(address) ?? []),
      ),
    ]
  : []
const realIn = (text: string) => {
  const lower = text.toLowerCase()
  return realAddresses.filter((one) => lower.includes(one))
}

describe('66: what is checked in', () => {
  it('66: holds no secret and no token', () => {
    expect(hits(checkedIn(), secretsIn)).toEqual([])
  })

  it('66: names only addresses that nobody can have', () => {
    const own = checkedIn().filter(
      (file) => !file.endsWith('package-lock.json') && !/\.(?:png|docx)$/.test(file),
    )
    const found = hits(own, (text) => (text.match(address) ?? []).filter((one) => !isNobodys(one)))
    expect(found).toEqual([])
  })

  it.skipIf(!isHere)('66: names nobody of the real documents (skipped: ../shared/inputs is not here)', () => {
    expect(realAddresses.length).toBeGreaterThan(0)
    expect(hits(checkedIn(), realIn)).toEqual([])
  })
})

describe('66: what is built for browsers', () => {
  it.skipIf(!isBuilt)('66: holds no secret, no token and no made-up tenant (skipped: not built)', () => {
    const files = filesUnder(built)
    expect(files.length).toBeGreaterThan(3)
    expect(hits(files, secretsIn)).toEqual([])
    const tab = files.filter((file) => file.includes(join('dist', 'teams-app')))
    const ours =
      /local-secret-not-a-secret|CLIENT_SECRET|7c0f3d1e-52a4-4b6e-9a35-0d6f1c2b8e90|sourceMappingURL=/
    expect(hits(tab, (text) => text.match(ours) ?? [])).toEqual([])
  })

  it.skipIf(!isBuilt || !isHere)(
    '66: names nobody of the real documents (skipped where one is missing)',
    () => {
      expect(hits(filesUnder(built), realIn)).toEqual([])
    },
  )
})

describe('66: the scan itself', () => {
  it('66: knows what it looks for', () => {
    const part = 'a'.repeat(40)
    const samples = [
      `-----BEGIN RSA PRIVATE ${'KEY-----'}`,
      `eyJ${part}.eyJ${part}.${part}`,
      `ghp_${part}`,
      `npm_${part}`,
      `xoxb-${part}`,
      `AKIA${'B'.repeat(16)}`,
      `AIza${'c'.repeat(35)}`,
      `abc8Q~${part.slice(0, 33)}`,
      `AccountKey=${part}=`,
      `?sig=${part}`,
      `https://user:${part}@host`,
    ]
    expect(samples.map((sample) => secretsIn(sample))).toEqual(secrets.map(([what]) => [what]))
    expect(['a@b.example', 'a@example.com', 'a@x.test'].every(isNobodys)).toBe(true)
    // Put together here, so that this file itself holds no such address.
    const at = '@'
    expect([`a${at}council.gov.uk`, `a${at}example.com.evil.org`].some(isNobodys)).toBe(false)
  })
})
