// `npm start` on a fresh machine: checks Node, installs what is missing, then hands over to the suite. No package is needed here.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Installs the packages of the lock file when they are missing or older than it. */
export const install = () => {
  const marker = `${root}node_modules/.package-lock.json`
  const isFresh =
    existsSync(marker) && statSync(marker).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs
  if (isFresh) return
  console.log('Installing packages. The first time takes a minute or two.')
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) {
    console.error('The packages could not be installed. Check your network, then try again.')
    process.exit(1)
  }
}

/** Runs a TypeScript file of ours and ends with its exit code. Ctrl-C reaches it; we wait until it has stopped. */
export const run = (file, args) => {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)))
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Countywide needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one and try again.`,
  )
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install()
  run('infra/start/main.ts', process.argv.slice(2))
}
