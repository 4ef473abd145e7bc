import { describe, expect, it } from 'vitest'
import { sendingStage } from '../../../tests/support/sending-stage.ts'

describe('a journal that lags behind', () => {
  it('is read again until it shows every copy, and nobody is left out', async () => {
    const stage = await sendingStage({ people: 50, channels: 0, edition: { copies: 50 } })
    const { copies } = stage.ports
    let isLagging = true
    const read: typeof copies.read = async (journal) =>
      (await copies.read(journal)).slice(0, isLagging ? 30 : undefined)
    const services = stage.services({ copies: { ...copies, read } })
    await services.continueAll()
    expect([await stage.state(), await stage.counts()]).toEqual(['sending', { intended: 50 }])
    isLagging = false
    await services.continueAll()
    expect([await stage.state(), await stage.counts()]).toEqual(['sent', { sent: 50 }])
  })
})
