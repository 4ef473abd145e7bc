// Whom an update would reach while it is written, and who may know.

import { describe, expect, it } from 'vitest'
import { audiencePreviewSchema } from '../../../shared/api/drafts.ts'
import { updatePaths } from '../../../shared/api/updates.ts'
import { cast } from '../../../tests/security/support/app-under-test.ts'
import { anEdition } from '../../../tests/support/update-builders.ts'
import { startWithEdition } from '../../../tests/support/update-stage.ts'

const { id, sending } = anEdition()
const ask = async (personal: typeof sending.personal, as: string = cast.marcus) => {
  const app = await startWithEdition({ sending: { ...sending, personal } })
  return await app.call('GET', updatePaths.audience(id), { as })
}

describe('the audience of an update', () => {
  it('counts those who are chosen, with channels to choose from', async () => {
    const reply = await ask({ how: 'card', audience: { everyone: true } })
    const preview = audiencePreviewSchema.parse(reply.json())
    expect(preview.people).toBeGreaterThan(0)
    expect(preview.sample.length).toBeGreaterThan(0)
    expect(preview.choices.channels).toMatchObject([{ name: 'Headteachers' }])
  })

  it('leaves out those who chose channels only, and counts them', async () => {
    const app = await startWithEdition({
      sending: { ...sending, personal: { how: 'card', audience: { everyone: true } } },
    })
    await app.ports.people.setChannelOnly(cast.priya, true)
    const reply = await app.call('GET', updatePaths.audience(id), { as: cast.marcus })
    const preview = audiencePreviewSchema.parse(reply.json())
    expect(preview).toMatchObject({ people: 1, schools: 1, channelOnly: 1 })
    expect(preview.sample.map(({ name }) => name)).toEqual(['Amara Whitlock'])
    expect((await app.read()).reach).toMatchObject({ people: 1, schools: 1, channelOnly: 1 })
  })

  it('is nobody while only channels get it', async () => {
    const preview = audiencePreviewSchema.parse((await ask({ how: 'nobody' })).json())
    expect(preview).toMatchObject({ people: 0, schools: 0, sample: [] })
    expect(preview.choices.areas.length).toBeGreaterThan(0)
  })

  it('is not told to those who answer', async () => {
    expect((await ask({ how: 'card', audience: { everyone: true } }, cast.priya)).statusCode).toBe(403)
  })
})
