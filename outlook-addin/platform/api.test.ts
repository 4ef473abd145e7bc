import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { paneApi } from './api.ts'

const schema = z.object({ name: z.string() })

describe('the API of the panes', () => {
  it('sends the token that Outlook gives', async () => {
    const asked: (string | null)[] = []
    const api = paneApi(
      async () => 'token-1',
      async (_path, options) => {
        asked.push(new Headers(options?.headers).get('authorization'))
        return Response.json({ name: 'Amara' })
      },
    )
    expect(await api.send('GET', '/api/me', schema)).toEqual({ ok: true, body: { name: 'Amara' } })
    expect(asked).toEqual(['Bearer token-1'])
  })

  it('says that Outlook could not sign in, and asks nothing without a token', async () => {
    let asked = 0
    const api = paneApi(
      () => Promise.reject(new Error('13006')),
      async () => {
        asked += 1
        return Response.json({})
      },
    )
    const reply = await api.send('GET', '/api/me', schema)
    expect(reply).toMatchObject({ ok: false, problem: { status: 401, type: 'signIn' } })
    expect(asked).toBe(0)
  })

  it('tells a network that does not answer from a sign-in that failed', async () => {
    const api = paneApi(
      async () => 'token-1',
      () => Promise.reject(new TypeError('no network')),
    )
    expect(await api.send('GET', '/api/me', schema)).toMatchObject({
      ok: false,
      problem: { type: 'offline' },
    })
  })
})
