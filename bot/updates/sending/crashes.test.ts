import { describe, expect, it } from 'vitest'
import { seeded } from '../../../infra/seed/random.ts'
import type { Chat } from '../../../shared/ports/chat.ts'
import type { CopyJournal } from '../../../shared/ports/updates.ts'
import { type SendingStage, sendingStage, targetOf } from '../../../tests/support/sending-stage.ts'
import { mostInFlight } from './engine/rolling.ts'

/** A process that dies at its so-manieth request: before it arrives, or after it was carried out. */
const mortal = (stage: SendingStage, dieAt: number, isApplied: boolean) => {
  let requests = 0
  let hasDied: () => void = () => undefined
  const died = new Promise<void>((resolve) => {
    hasDied = resolve
  })
  const request = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    requests += 1
    if (requests < dieAt) return await work()
    if (requests === dieAt && isApplied) await work()
    hasDied()
    return await new Promise<never>(() => undefined)
  }
  const journal = stage.ports.copies.another()
  const copies: CopyJournal = {
    ...journal,
    checkpoint: (...given) => request(() => journal.checkpoint(...given)),
  }
  const { chat: teams } = stage.ports
  const chat: Chat = {
    ...teams,
    sendToPerson: (...given) => request(() => teams.sendToPerson(...given)),
    postToChannel: (...given) => request(() => teams.postToChannel(...given)),
  }
  return { services: stage.services({ copies, chat }), died, requests: () => requests }
}

const sends = async (stage: SendingStage, dieAt: number, isApplied: boolean): Promise<number> => {
  const process = mortal(stage, dieAt, isApplied)
  await Promise.race([process.services.continueAll(), process.died])
  return process.requests()
}

/** A new process once the claim of the dead one is void, and the half minute until missing posts are known to be missing. */
const recovers = async (stage: SendingStage): Promise<void> => {
  const services = stage.services({ copies: stage.ports.copies.another() })
  await services.continueAll()
  stage.ports.clock.advance(0.4)
  await services.continueAll()
  stage.ports.clock.advance(0.6)
  await services.continueAll()
}

/** What is wrong after the recovery; empty when each target was told as often as the journal says. */
const problemsOf = async (stage: SendingStage): Promise<readonly string[]> => {
  const told = stage.told()
  const copies = await stage.journal()
  const uncertain = copies.filter(({ state }) => state.state === 'uncertain')
  const wrong = copies.filter((copy) => {
    const times = told.get(targetOf(copy)) ?? 0
    const mayBeMissing = copy.state.state === 'uncertain' && copy.target.kind === 'person'
    return times !== 1 && !(mayBeMissing && times === 0)
  })
  return [
    ...wrong.map(({ key, state }) => `${key} is ${state.state}, told ${told.get(key.slice(2)) ?? 0} times`),
    ...(uncertain.length > mostInFlight ? [`${uncertain.length} are uncertain`] : []),
    ...((await stage.state()) === 'sent' ? [] : ['it is not sent']),
  ]
}

describe('a crash anywhere', () => {
  it('loses nothing, doubles nothing and names the uncertain, at two hundred places', async () => {
    const random = seeded(2026)
    const about = { people: 80, channels: 4 }
    const whole = await sends(await sendingStage(about), Number.POSITIVE_INFINITY, false)
    expect(whole).toBeGreaterThan(90)
    for (let run = 0; run < 200; run += 1) {
      const stage = await sendingStage(about)
      const dieAt = random.between(1, whole)
      const isApplied = run % 2 === 0
      await sends(stage, dieAt, isApplied)
      await recovers(stage)
      const where = `request ${dieAt} of ${whole}, ${isApplied ? 'carried out' : 'not arrived'}`
      expect(await problemsOf(stage), where).toEqual([])
    }
  })
})
