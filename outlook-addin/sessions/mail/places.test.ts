import { describe, expect, it } from 'vitest'
import { createApi } from '../../../shared/api/client.ts'
import { senderSchema } from '../../../shared/api/sender.ts'
import { personId, urn } from '../../../shared/domain/kernel/ids.ts'
import { canTake, firstChoice, isFull, type Offer, placesInWords, takePlace } from './places.ts'

const offer = (about: object = {}): Offer => {
  const [one] = senderSchema.parse({
    person: null,
    sessions: [
      {
        id: 'west-1',
        title: 'West workshop',
        starts: '2026-11-24T09:30:00.000Z',
        ends: '2026-11-24T11:30:00.000Z',
        placesLeft: 3,
        waiting: 0,
        held: null,
        ...about,
      },
    ],
  }).sessions
  if (one === undefined) throw new Error('one session was given')
  return one
}

describe('what a session offers', () => {
  it.each([
    [{}, '3 places left', false],
    [{ placesLeft: 1 }, '1 place left', false],
    [{ placesLeft: 0, waiting: 2 }, 'Full, 2 waiting', true],
    [{ placesLeft: 0 }, 'Full, nobody waiting', true],
    // A place that comes free belongs to those in line.
    [{ placesLeft: 1, waiting: 4 }, 'Full, 4 waiting', true],
  ])('%j is %j', (about, words, full) => {
    expect([placesInWords(offer(about)), isFull(offer(about))]).toEqual([words, full])
  })
  it('is nothing to somebody who has a place or turn', () => {
    expect(canTake(offer({ held: 'waiting' }))).toBe(false)
    expect(placesInWords(offer({ held: 'booked' }))).toBe('They have a place.')
  })
  it('is chosen first where there is a place, else where one can wait', () => {
    const full = offer({ id: 'full', placesLeft: 0 })
    const held = offer({ id: 'held', held: 'booked' })
    expect(firstChoice([held, full, offer()])?.id).toBe('west-1')
    expect(firstChoice([held, full])?.id).toBe('full')
    expect(firstChoice([held])).toBeNull()
  })
})

describe('one press', () => {
  const whom = { person: personId('00000000-0000-4000-8000-000000000001'), school: urn('990101') }
  const server = (status: number, answer: object) => {
    const asked: { readonly path: string; readonly body: unknown }[] = []
    const api = createApi(
      async () => 'token',
      async (path, options) => {
        asked.push({ path: String(path), body: JSON.parse(String(options?.body)) })
        return Response.json(answer, { status })
      },
    )
    return { api, asked }
  }
  const row = (state: string) => ({
    person: whom.person,
    personName: 'Amara',
    schoolName: 'Elm',
    reference: 'BK-7Q2K',
    state,
    until: null,
    declined: false,
    position: null,
    invited: null,
  })

  it('puts somebody on the waiting list of a full session, with a key of its own', async () => {
    const { api, asked } = server(200, { mine: null, colleagues: [row('waiting')] })
    expect(await takePlace(api, offer({ placesLeft: 0 }), whom)).toBe('waiting')
    expect(asked[0]).toMatchObject({ path: '/api/sessions/west-1/wait', body: whom })
    expect(Object(asked[0]?.body).op).toMatch(/^[A-Za-z0-9]{20}$/)
  })
  it('says so when a place came free meanwhile', async () => {
    const { api } = server(200, { mine: null, colleagues: [row('booked')] })
    expect(await takePlace(api, offer({ placesLeft: 0 }), whom)).toBe('booked')
  })
  it('asks for a place where there is one, and hands a refusal on', async () => {
    const refusal = { status: 409, type: 'full', title: 'It is full.', reference: 'CW-409-1AB' }
    const { api, asked } = server(409, refusal)
    expect(await takePlace(api, offer(), whom)).toEqual(refusal)
    expect(asked).toEqual([{ path: '/api/planner/sessions/west-1/add', body: whom }])
  })
})
