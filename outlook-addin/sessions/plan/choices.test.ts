import { describe, expect, it } from 'vitest'
import { createApi } from '../../../shared/api/client.ts'
import { areasIn, loadChoices } from './choices.ts'

const school = (area: string, status = 'Open') => ({
  urn: '990101',
  name: 'Elm Primary',
  phase: 'Primary',
  area,
  district: 'Harbourside',
  status,
})

describe('what a session can belong to', () => {
  it('is an area in which a school is open', () => {
    const schools = [school('West'), school('East'), school('West'), school('Abroad', 'Closed')]
    expect(areasIn(schools)).toEqual(['East', 'West'])
  })

  const api = (refused: string | null) =>
    createApi(
      async () => 'token',
      async (path) => {
        if (path === refused) {
          return Response.json(
            { status: 403, type: 'notAllowed', title: 'This is not allowed.', reference: 'CW-403-1AB' },
            { status: 403 },
          )
        }
        if (path === '/api/schools') return Response.json({ schools: [school('West')], listUrl: '' })
        if (path === '/api/planner/consultations') {
          return Response.json({ consultations: [{ id: 'attendance', title: 'Attendance', workshops: 4 }] })
        }
        return Response.json({ sessions: [], now: '2026-11-09T09:00:00.000Z', listUrl: '', holidays: [] })
      },
    )

  it('is asked for in one go', async () => {
    expect(await loadChoices(api(null))).toEqual({
      state: 'there',
      choices: {
        sessions: [],
        series: [],
        areas: ['West'],
        consultations: [{ id: 'attendance', title: 'Attendance', workshops: 4 }],
      },
    })
  })
  it.each(['/api/schools', '/api/planner/consultations', '/api/planner/sessions'])(
    'is a problem when %s is refused',
    async (path) => {
      expect(await loadChoices(api(path))).toMatchObject({ state: 'problem', problem: { status: 403 } })
    },
  )
})
