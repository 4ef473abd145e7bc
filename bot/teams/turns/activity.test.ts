import { describe, expect, it } from 'vitest'
import { anActivity, aPress } from '../../../tests/security/support/connector-under-test.ts'
import { readActivity } from './activity.ts'

const person = '00000000-0000-4000-8000-000000000001'
const url = 'https://smba.trafficmanager.net/'
const said = (activity: unknown) => readActivity(activity)?.said

describe('reading what Teams sends', () => {
  it('reads a message with its sender and its place', () => {
    expect(readActivity(anActivity(url, person))).toEqual({
      sender: { id: person, name: 'Priya Nair' },
      conversationId: 'a:chat-1',
      inChannel: false,
      said: { kind: 'text', text: 'help' },
    })
  })

  it('reads a press with the message that holds the card', () => {
    expect(said(aPress(url, person, 'consultation.list', { a: 1 }))).toEqual({
      kind: 'press',
      verb: 'consultation.list',
      data: { a: 1 },
      card: 'message-1',
      by: 'execute',
    })
  })

  it('reads the press of an old client, whose data name the verb', () => {
    const value = { verb: 'consultation.save', Q01: 'agree' }
    expect(said(anActivity(url, person, { text: undefined, value, replyToId: 'message-1' }))).toEqual({
      kind: 'press',
      verb: 'consultation.save',
      data: value,
      card: 'message-1',
      by: 'submit',
    })
  })

  it('greets who adds the app, and nobody for a new version of it', () => {
    const install = (action: string) => said(anActivity(url, person, { type: 'installationUpdate', action }))
    expect(install('add')).toEqual({ kind: 'added' })
    expect(install('add-upgrade')).toEqual({ kind: 'other' })
    expect(install('remove')).toEqual({ kind: 'other' })
  })

  it('knows a channel, and takes a place that is not named for one', () => {
    const inChannel = (conversation: object) =>
      readActivity(anActivity(url, person, { conversation }))?.inChannel
    expect(inChannel({ id: 'c', conversationType: 'channel' })).toBe(true)
    expect(inChannel({ id: 'c', conversationType: 'groupChat' })).toBe(true)
    expect(inChannel({ id: 'c' })).toBe(true)
  })

  it('takes the sender from Entra’s id alone', () => {
    const sender = (from: object) => readActivity(anActivity(url, person, { from }))?.sender
    expect(sender({ id: '29:x', aadObjectId: person.toUpperCase() })).toEqual({ id: person, name: '' })
    expect(sender({ id: person, name: 'Priya Nair' })).toBeNull()
    expect(sender({ id: '29:x', aadObjectId: 'priya.nair@wrenfield.example' })).toBeNull()
  })

  it.each([
    ['a press without a verb', aPress(url, person, 'x', {}, { value: { action: { data: {} } } })],
    [
      'a press whose data are a list',
      aPress(url, person, 'x', {}, { value: { action: { verb: 'x', data: [1] } } }),
    ],
    ['another invoke', aPress(url, person, 'x', {}, { name: 'signin/verifyState' })],
    ['a reaction', anActivity(url, person, { type: 'messageReaction' })],
    ['a new member', anActivity(url, person, { type: 'conversationUpdate', membersAdded: [] })],
    ['an edited message', anActivity(url, person, { type: 'messageUpdate' })],
  ])('lets %s pass', (_what, activity) => {
    expect(said(activity)).toEqual({ kind: 'other' })
  })

  it('reads a picture without words as an empty text', () => {
    expect(said(anActivity(url, person, { text: null, attachments: [{}] }))).toEqual({
      kind: 'text',
      text: '',
    })
  })

  it.each([null, 7, 'text', [], {}, { type: 'message' }, { type: 'message', from: { id: 'x' } }])(
    'does not take %j for an activity',
    (nonsense) => {
      expect(readActivity(nonsense)).toBeNull()
    },
  )
})
