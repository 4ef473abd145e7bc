// Child processes of the suite: started with their settings, waited for, stopped by their own id.
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

export type Child = {
  readonly name: string
  readonly process: ChildProcess
  readonly logFile: string
}

/** Starts a TypeScript file of ours as a process of its own; what it prints goes to a log file. */
export const startChild = (
  name: string,
  file: string,
  env: Readonly<Record<string, string>>,
  logFolder: string,
  extra: { readonly watch?: boolean; readonly onLine?: (line: string) => void } = {},
): Child => {
  mkdirSync(logFolder, { recursive: true })
  const logFile = join(logFolder, `${name}.log`)
  const log = openSync(logFile, 'a')
  const process_ = spawn(
    process.execPath,
    [...(extra.watch ? ['--watch', '--watch-preserve-output'] : []), '--import', 'tsx', file],
    { env: { ...process.env, ...env }, stdio: ['ignore', extra.onLine ? 'pipe' : log, log] },
  )
  closeSync(log)
  if (extra.onLine && process_.stdout) createInterface({ input: process_.stdout }).on('line', extra.onLine)
  return { name, process: process_, logFile }
}

const lastLines = (file: string): string =>
  readFileSync(file, 'utf8').trim().split('\n').slice(-15).join('\n')

/** Thrown when a process of the suite ends before it is ready; the message holds what it said last. */
export class ChildFailed extends Error {
  override readonly name = 'ChildFailed'
}

const hasEnded = (child: Child): boolean =>
  child.process.exitCode !== null || child.process.signalCode !== null

/** Waits until an address answers 200. @throws ChildFailed when the process ends first, or after 60 s. */
export const untilReady = async (child: Child, url: string): Promise<void> => {
  for (let tries = 0; tries < 600; tries++) {
    if (hasEnded(child)) throw new ChildFailed(lastLines(child.logFile))
    const isReady = await fetch(url).then(
      (reply) => reply.ok,
      () => false,
    )
    if (isReady) return
    await sleep(100)
  }
  throw new ChildFailed(`${child.name} did not answer within a minute.\n${lastLines(child.logFile)}`)
}

/** Waits for a process that runs to its end. @throws ChildFailed when it ends with a fault. */
export const untilDone = async (child: Child): Promise<void> => {
  if (!hasEnded(child)) await new Promise((resolve) => child.process.once('exit', resolve))
  if (child.process.exitCode !== 0) throw new ChildFailed(lastLines(child.logFile))
}

/** Asks a process to stop, waits for it, and ends it after ten seconds. */
export const stopChild = async (child: Child): Promise<void> => {
  if (hasEnded(child)) return
  const ended = new Promise((resolve) => child.process.once('exit', resolve))
  child.process.kill('SIGTERM')
  const timer = setTimeout(() => child.process.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(timer)
}
