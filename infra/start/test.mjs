// `npm test` on a fresh machine: installs, checks, builds what a browser needs, then runs every test.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { check } from './check.mjs'
import { install } from './start.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1

install()
const filters = process.argv.slice(2)
const failedChecks = filters.length > 0 ? 0 : check()
const failedBuild = node('--import', 'tsx', 'infra/build/build.ts')
const failedTests = node('node_modules/vitest/vitest.mjs', 'run', ...filters)
process.exit(failedChecks || failedBuild || failedTests)
