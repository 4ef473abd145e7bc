import { describe, expect, it } from 'vitest'
import { type Address, readAddress, writeAddress } from './address.ts'

describe('the address of the page', () => {
  it.each<Address>([
    { person: 'p1', theme: 'dark', spot: { place: 'teams', room: 'app', tab: 'home', sub: 'a/b?c=1&d' } },
    { person: 'p1', theme: null, spot: { place: 'teams', room: 'chat', conversation: '19:a_b@thread.v2' } },
    { person: null, theme: 'contrast', spot: { place: 'teams', room: 'channels', conversation: null } },
    { person: 'p2', theme: 'default', spot: { place: 'teams', room: 'activity' } },
    { person: 'p2', theme: 'default', spot: { place: 'sharepoint', list: 'Consultations' } },
    {
      person: 'p2',
      theme: 'dark',
      spot: { place: 'outlook', room: 'calendar', day: '2026-10-20', span: 'day', event: 'AAMk-_a=' },
    },
    {
      person: 'p2',
      theme: 'default',
      spot: { place: 'outlook', room: 'mail', folder: 'sent', mail: 'new' },
    },
  ])('is read back as it was written: %j', (address) => {
    expect(readAddress(writeAddress(address).slice(1))).toEqual(address)
  })

  it('opens the app when only a tab is named', () => {
    expect(readAddress('?place=teams&tab=home').spot).toEqual({
      place: 'teams',
      room: 'app',
      tab: 'home',
      sub: null,
    })
  })

  it('opens the chat when it says nothing or nonsense', () => {
    const chat = { place: 'teams', room: 'chat', conversation: null }
    expect(readAddress('').spot).toEqual(chat)
    expect(readAddress('?place=moon&room=attic').spot).toEqual(chat)
    expect(readAddress('?theme=pink').theme).toBeNull()
  })

  it('opens the week of today in Outlook when it says nothing or nonsense', () => {
    const week = { place: 'outlook', room: 'calendar', day: null, span: 'week', event: null }
    expect(readAddress('?place=outlook').spot).toEqual(week)
    expect(readAddress('?place=outlook&day=2026-13-41&span=year').spot).toEqual(week)
  })

  it('takes light as another word for the default theme', () => {
    expect(readAddress('?theme=light').theme).toBe('default')
  })
})
