import { describe, expect, it } from 'vitest'
import { cast, form, startApp } from '../../../../tests/security/support/app-under-test.ts'
import { aSession } from '../../../../tests/support/session-builders.ts'

const pdf = '%PDF-1.7\nthe day\n%%EOF'
const address = '/api/sessions/east-workshop/agenda.pdf'

const start = async () => {
  const app = await startApp()
  await app.ports.sessions.create(
    aSession({ audience: { everyone: false, areas: ['East'], districts: [], phases: [], roles: [] } }),
  )
  return app
}

describe('the agenda as a file', () => {
  it('is there for everybody who may see the session, without access to the library', async () => {
    const { call } = await start()
    expect((await call('GET', address)).json()).toMatchObject({ status: 404, type: 'notFound' })
    const put = await call('POST', '/api/planner/sessions/east-workshop/agenda', {
      as: cast.marcus,
      ...form('agenda.pdf', pdf),
    })
    expect(put.statusCode).toBe(201)
    const reply = await call('GET', address)
    expect(reply.body).toBe(pdf)
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="east-workshop-agenda.pdf"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  it('is not there for people of other schools, nor for those who are not signed in', async () => {
    const { call } = await start()
    expect((await call('GET', address, { as: cast.amara })).statusCode).toBe(403)
    expect((await call('GET', address, { as: null })).statusCode).toBe(401)
  })
})
