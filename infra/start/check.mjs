// `npm run check`: types twice, lint, import rules, unused things. All run; the first fault decides the exit code.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { install } from './start.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const checks = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  [
    'types of the rules, without a world around them',
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'shared/domain/tsconfig.json'],
  ],
  ['lint and layout', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
  [
    'who imports whom',
    [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'shared',
      'bot',
      'teams-app',
      'manifest',
      'infra',
      'tests',
    ],
  ],
  ['nothing unused', ['node_modules/knip/bin/knip.js']],
]

export const check = () => {
  let failed = 0
  for (const [name, args] of checks) {
    const started = Date.now()
    const result = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
    console.log(
      `${result.status === 0 ? 'ok' : 'FAILED'}: ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
    )
    if (result.status !== 0) failed = failed || (result.status ?? 1)
  }
  return failed
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install()
  process.exit(check())
}
