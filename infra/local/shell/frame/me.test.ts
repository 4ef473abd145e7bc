import { describe, expect, it } from 'vitest'
import { meOf } from './me.ts'

const token = (claims: unknown): string =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`

describe('who a token is for', () => {
  it('is read with every letter of the name', () => {
    const claims = {
      oid: 'o',
      tid: 't',
      name: 'Zoë Ní Bhriain',
      preferred_username: 'zoe@a.example',
      acct: 1,
    }
    expect(meOf(token(claims))).toEqual({
      id: 'o',
      tenantId: 't',
      name: 'Zoë Ní Bhriain',
      principal: 'zoe@a.example',
      guest: true,
    })
  })

  it('is nobody when the claims are missing', () => {
    expect(() => meOf(token({ oid: 'o' }))).toThrow()
    expect(() => meOf('nonsense')).toThrow()
  })
})
