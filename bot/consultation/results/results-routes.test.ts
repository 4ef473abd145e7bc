import { describe, expect, it } from 'vitest'
import { resultsSchema, waitingSchema } from '../../../shared/api/results.ts'
import { instant } from '../../../shared/domain/kernel/ids.ts'
import { cast, publish, startApp } from '../../../tests/security/support/app-under-test.ts'
import { aResponse } from '../../../tests/support/builders.ts'

const at = '/api/consultations/breakfast-clubs'

const answered = async () => {
  const started = await startApp()
  const published = await publish(started.ports)
  await started.ports.responses.create(
    published,
    aResponse({
      answers: { Q01: 'agree', Q07: '=HYPERLINK("http://x")' },
      sentAt: instant('2026-10-05T09:00:00.000Z'),
    }),
  )
  return started
}

describe('results', () => {
  it('are shown to officers with small numbers hidden', async () => {
    const { call } = await answered()
    const reply = await call('GET', `${at}/results`, { as: cast.marcus })
    const { results, listUrl } = resultsSchema.parse(reply.json())
    expect(results.counts).toEqual({ sent: null, started: 0, people: null })
    expect(results.turnout.total.schools).toBe(2)
    expect(listUrl).toContain('northdown.sharepoint.example')
  })

  it('name the schools that still wait', async () => {
    const { call } = await answered()
    const reply = await call('GET', `${at}/waiting`, { as: cast.marcus })
    expect(waitingSchema.parse(reply.json()).waiting).toMatchObject([
      { schoolName: 'Harbour View Academy', state: 'notStarted' },
    ])
  })

  it('are exported as a file no spreadsheet executes, and that is written down', async () => {
    const { call, ports } = await answered()
    const reply = await call('GET', `${at}/export.csv`, { as: cast.marcus })
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(reply.headers['content-disposition']).toBe('attachment; filename="breakfast-clubs-responses.csv"')
    expect(reply.body).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(ports.audit.entries).toMatchObject([
      { who: cast.marcus, what: 'export responses', outcome: 'done' },
    ])
  })

  it.each(['results', 'waiting', 'export.csv'])(
    '%s: not for respondents, and not of what is not there',
    async (part) => {
      const { call } = await answered()
      expect((await call('GET', `${at}/${part}`)).statusCode).toBe(403)
      expect((await call('GET', `${at}/${part}`, { as: null })).statusCode).toBe(401)
      expect((await call('GET', `/api/consultations/unknown/${part}`, { as: cast.marcus })).statusCode).toBe(
        404,
      )
    },
  )
})
