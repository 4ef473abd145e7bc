import { describe, expect, it } from 'vitest'
import { personNumber } from '../../../tests/support/builders.ts'
import { mailboxQueues } from './mailbox.ts'

/** A piece of work that lasts until it is told to end. */
const work = (log: string[], name: string) => {
  let end: (error?: Error) => void = () => undefined
  const ended = new Promise<string>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve(name))
  })
  const run = () => {
    log.push(name)
    return ended
  }
  return { run, end }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('a mailbox', () => {
  it('is asked one thing after another, also after a failure; others are not held up', async () => {
    const inTurn = mailboxQueues()
    const log: string[] = []
    const [first, second, third] = [work(log, 'first'), work(log, 'second'), work(log, 'third')]
    const elsewhere = work(log, 'elsewhere')
    const failed = inTurn(personNumber(1), first.run).catch(() => 'failed')
    const done = inTurn(personNumber(1), second.run)
    const last = inTurn(personNumber(1), third.run)
    const other = inTurn(personNumber(2), elsewhere.run)
    await settled()
    expect(log).toEqual(['first', 'elsewhere'])
    first.end(new Error('down'))
    expect(await failed).toBe('failed')
    await settled()
    expect(log).toEqual(['first', 'elsewhere', 'second'])
    for (const one of [second, third, elsewhere]) one.end()
    expect(await Promise.all([done, last, other])).toEqual(['second', 'third', 'elsewhere'])
  })
})
