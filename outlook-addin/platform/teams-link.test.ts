import { describe, expect, it } from 'vitest'
import { teamsLink } from './teams-link.ts'

const appId = 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2'

describe('a link into the tab', () => {
  it('goes through Teams to the tab and the place in it', async () => {
    const link = await teamsLink('officers', 'sessions/west-1', async () => Response.json({ appId }))
    const url = new URL(link ?? '')
    expect(url.origin + url.pathname).toBe(`https://teams.microsoft.com/l/entity/${appId}/officers`)
    expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'sessions/west-1' })
  })
  it('is none when the server does not say which app it is', async () => {
    expect(await teamsLink('officers', 'x', async () => Response.json({ appId: '../evil' }))).toBeNull()
    expect(await teamsLink('officers', 'x', () => Promise.reject(new TypeError('offline')))).toBeNull()
  })
})
