import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

const start = (env: Record<string, string>, ...more: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', main, ...more], { cwd: root, env: { ...process.env, ...env } })

const ended = (child: ChildProcess): Promise<{ code: number | null; errors: string }> => {
  let errors = ''
  child.stderr?.on('data', (chunk) => {
    errors += chunk
  })
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, errors })))
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => child.stdout?.once('data', (chunk) => resolve(String(chunk))))

const stateFile = () => join(mkdtempSync(join(tmpdir(), 'main-')), 'state.db')

describe('starting and stopping', () => {
  it('says where it listens, keeps its state, and stops when asked', { timeout: 30_000 }, async () => {
    const file = stateFile()
    const child = start({ LOCAL_365_PORT: '0', LOCAL_365_FILE: file })
    const end = ended(child)
    const line = await firstLine(child)
    const url = /^Microsoft 365 on this laptop: (http:\/\/localhost:\d+)\n$/.exec(line)?.[1]
    expect(await (await fetch(`${url}/local/health`)).json()).toEqual({ ok: true })
    // An open stream must not hold the stop up.
    await fetch(`${url}/local/persons/x/stream`)
    child.kill('SIGTERM')
    expect(await end).toEqual({ code: 0, errors: '' })
    expect(existsSync(file)).toBe(true)
  })

  it('explains a taken port and a setting that is none', { timeout: 30_000 }, async () => {
    const holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
    const { port } = z.object({ port: z.number() }).parse(holder.address())
    const taken = await ended(start({ LOCAL_365_PORT: String(port), LOCAL_365_FILE: stateFile() }))
    expect(taken).toEqual({ code: 1, errors: expect.stringContaining(`Port ${port} is taken`) })
    expect(taken.errors).not.toContain('    at ')
    holder.close()
    const wrong = await ended(start({ LOCAL_365_PORT: 'many' }))
    expect(wrong).toEqual({ code: 1, errors: expect.stringContaining('LOCAL_365_PORT') })
  })
})
