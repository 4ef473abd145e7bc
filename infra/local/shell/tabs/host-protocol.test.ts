import { describe, expect, it } from 'vitest'
import { answer, askedSchema, envelope, type HostContext, verdict } from './host-protocol.ts'

const context: HostContext = {
  frame: 'content',
  theme: 'dark',
  tab: 'home',
  sub: 'belonging/answer',
  person: { id: 'oid-1', name: 'Priya Nair', principal: 'priya@wrenfield.example' },
  guest: true,
  tenantId: 'tenant-1',
  appId: 'app-1',
  sessionId: 'session-1',
}
const ask = (func: string, ...args: unknown[]) => answer({ func, args }, context)

describe('the host protocol of Teams', () => {
  it('introduces itself with what it supports', () => {
    const said = ask('initialize', '2.58.0')
    expect(said).toMatchObject({ kind: 'reply', args: ['content', 'web', expect.any(String), '2.58.0'] })
    const runtime = said.kind === 'reply' ? JSON.parse(String(said.args[2])) : {}
    expect(runtime).toMatchObject({ apiVersion: 4, supports: { pages: {}, dialog: { url: {} } } })
  })

  it('tells who is there, where and in which theme', () => {
    expect(ask('getContext')).toMatchObject({
      kind: 'reply',
      args: [
        {
          theme: 'dark',
          entityId: 'home',
          subEntityId: 'belonging/answer',
          userObjectId: 'oid-1',
          tid: 'tenant-1',
        },
      ],
    })
  })

  it('says it is a dialog inside a dialog', () => {
    expect(answer({ func: 'initialize', args: [] }, { ...context, frame: 'task' })).toMatchObject({
      args: ['task', 'web', expect.anything(), expect.anything()],
    })
  })

  it('asks the page for a token, a link, a page of an app', () => {
    expect(ask('authentication.getAuthToken', null)).toEqual({ kind: 'token' })
    expect(ask('executeDeepLink', 'https://a.example')).toEqual({ kind: 'link', href: 'https://a.example' })
    expect(ask('pages.navigateToApp', { appId: 'app-1', pageId: 'home', subPageId: 's' })).toEqual({
      kind: 'page',
      form: 'status',
      appId: 'app-1',
      tab: 'home',
      sub: 's',
    })
    expect(ask('pages.currentApp.navigateTo', { pageId: 'home' })).toMatchObject({
      form: 'error',
      tab: 'home',
      sub: null,
    })
  })

  it('opens a dialog in one of the named sizes or in pixels, within reason', () => {
    expect(ask('tasks.startTask', { url: '/d', title: 'Pick', width: 'medium', height: 5_000 })).toEqual({
      kind: 'openDialog',
      wish: { url: '/d', title: 'Pick', width: 600, height: 1_600 },
    })
    expect(ask('tasks.updateTask', { height: 'large' })).toEqual({
      kind: 'sizeDialog',
      size: { height: 680 },
    })
    expect(ask('tasks.completeTask', { chosen: 3 })).toEqual({ kind: 'closeDialog', result: { chosen: 3 } })
  })

  it('hears how the app starts', () => {
    expect(ask('appInitialization.success')).toEqual({ kind: 'state', now: { state: 'success' } })
    expect(ask('appInitialization.failure', 'AuthFailed', 'No right')).toEqual({
      kind: 'state',
      now: { state: 'failure', words: 'No right' },
    })
  })

  it('refuses malformed wishes instead of guessing', () => {
    expect(ask('pages.navigateToApp', 'home')).toMatchObject({
      kind: 'reply',
      args: [false, expect.any(String)],
    })
    expect(ask('tasks.startTask', {})).toMatchObject({ kind: 'reply', args: [{ errorCode: 4000 }] })
    expect(ask('executeDeepLink')).toMatchObject({ args: [false, expect.any(String)] })
  })

  it('answers an unknown function with the error its caller expects', () => {
    expect(ask('people.selectPeople')).toMatchObject({ kind: 'reply', args: [{ errorCode: 100 }] })
    expect(ask('chat.openChat')).toMatchObject({
      kind: 'reply',
      args: [false, expect.stringContaining('chat.openChat')],
    })
    expect(ask('constructor')).toMatchObject({ kind: 'reply', args: [{ errorCode: 100 }] })
  })

  it('says yes and no in the form of the caller', () => {
    expect(verdict('status', null)).toEqual([true])
    expect(verdict('status', 'gone')).toEqual([false, 'gone'])
    expect(verdict('error', null)).toEqual([null])
    expect(verdict('error', 'gone')).toEqual([{ errorCode: 404, message: 'gone' }])
  })

  it('sends a reply under the number and name of its question', () => {
    const asked = askedSchema.parse({ id: 7, uuidAsString: 'u-7', func: 'getContext' })
    expect(envelope(asked, ['x'], 12)).toEqual({
      id: 7,
      uuidAsString: 'u-7',
      args: ['x'],
      monotonicTimestamp: 12,
    })
  })
})
