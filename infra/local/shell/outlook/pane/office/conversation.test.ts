import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { converse } from './conversation.ts'
import { done } from './outcome.ts'

const origin = 'https://localhost:53000'
const answerSchema = z.object({
  _messageType: z.literal(1),
  _actionName: z.string(),
  _correlationId: z.number(),
  _responseType: z.number(),
  _errorCode: z.literal(0),
  _origin: z.literal(origin),
  _data: z.unknown(),
})

const asked = (action: string, data: unknown = null, kind = 0, correlation = 7): string =>
  JSON.stringify({
    _messageType: 0,
    _actionName: action,
    _actionType: kind,
    _conversationId: 'c1',
    _correlationId: correlation,
    _origin: 'http://localhost:53000',
    _data: data,
  })

const stage = (token: () => Promise<string> = async () => 'ey.token') => {
  const said: z.infer<typeof answerSchema>[] = []
  const seen: string[] = []
  const talk = converse({
    origin,
    context: () => ({ _appName: 64 }),
    start: () => ({ itemType: 5 }),
    methods: () => ({
      18: () => done('West workshop'),
      17: () => {
        throw new Error('broken')
      },
    }),
    token,
    close: () => void seen.push('closed'),
    onListen: (event) => void seen.push(`listens to ${event}`),
    post: (text) => void said.push(answerSchema.parse(JSON.parse(text))),
  })
  const method = (id: number) => ({ MethodData: { ControlId: 'x', DispatchId: id }, ApiParams: undefined })
  const dda = (id: number) => ({ DdaMethod: { DispatchId: id } })
  return { talk, said, seen, method, dda }
}

describe('a pane’s conversation with Outlook', () => {
  it('begins with who hosts it and which item it stands beside', async () => {
    const { talk, said } = stage()
    await talk.hear(asked('ContextActivationManager_getAppContextAsync', 'id', 0, 0))
    await talk.hear(asked('GetInitialData', {}, 0, 1))
    expect(said.map(({ _data, _correlationId }) => [_correlationId, _data])).toEqual([
      [0, { _appName: 64 }],
      [1, { itemType: 5 }],
    ])
  })

  it('answers methods of the item, those it lacks and those that break', async () => {
    const { talk, said, method } = stage()
    for (const id of [18, 999, 17, 163]) await talk.hear(asked('ExecuteMethod', method(id)))
    expect(said.map(({ _data }) => _data)).toEqual([
      { wasSuccessful: true, data: 'West workshop' },
      { wasSuccessful: false },
      { wasSuccessful: false },
      { wasSuccessful: true },
    ])
  })

  it('hands out a token, or says that there is none', async () => {
    const { talk, said, dda } = stage()
    await talk.hear(asked('executeMethod', dda(98)))
    expect(said[0]?._data).toEqual({ Version: 1, Error: 0, accessToken: 'ey.token' })
    const without = stage(() => Promise.reject(new Error('no')))
    await without.talk.hear(asked('executeMethod', dda(98)))
    expect(without.said[0]?._data).toEqual({ Version: 1, Error: 13006 })
  })

  it('closes when the pane asks for it', async () => {
    const { talk, seen, dda } = stage()
    await talk.hear(asked('executeMethod', dda(97)))
    expect(seen).toEqual(['closed'])
  })

  it('tells events to those who listen, and to nobody else', async () => {
    const { talk, said, seen } = stage()
    talk.tell('olkAppointmentTimeChanged', ['{}'])
    expect(said).toEqual([])
    await talk.hear(asked('olkAppointmentTimeChanged', {}, 1))
    talk.tell('olkAppointmentTimeChanged', ['{"start":1}'])
    expect(seen).toEqual(['listens to olkAppointmentTimeChanged'])
    expect(said.at(-1)).toMatchObject({ _responseType: 1, _correlationId: -1, _data: ['{"start":1}'] })
    await talk.hear(asked('olkAppointmentTimeChanged', {}, 2))
    const before = said.length
    talk.tell('olkAppointmentTimeChanged', ['{"start":2}'])
    expect(said).toHaveLength(before)
  })

  it('forgets who listened when the page starts anew', async () => {
    const { talk, said } = stage()
    await talk.hear(asked('officeThemeChanged', {}, 1))
    await talk.hear(asked('ContextActivationManager_getAppContextAsync'))
    const before = said.length
    talk.tell('officeThemeChanged', ['{}'])
    expect(said).toHaveLength(before)
  })

  it('is deaf to what is not office.js', async () => {
    const { talk, said } = stage()
    for (const text of ['', 'hello', '{"func":"initialize"}', '[]']) await talk.hear(text)
    expect(said).toEqual([])
  })
})
