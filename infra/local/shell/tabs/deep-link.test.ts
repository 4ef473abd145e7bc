import { describe, expect, it } from 'vitest'
import { destinationOf } from './deep-link.ts'

const app = {
  id: 'app-1',
  botId: 'bot-1',
  tabs: [{ entityId: 'home', name: 'Home', contentUrl: '/tab/home' }],
}
const context = encodeURIComponent(JSON.stringify({ subEntityId: 'belonging/paper/4' }))

describe('where a link leads', () => {
  it('opens the app at a tab and a page below it', () => {
    const link = `https://teams.microsoft.com/l/entity/app-1/home?context=${context}`
    expect(destinationOf(link, app)).toEqual({ kind: 'tab', tab: 'home', sub: 'belonging/paper/4' })
  })

  it('takes the newer name of the page below', () => {
    const newer = encodeURIComponent(JSON.stringify({ subPageId: 'x' }))
    const link = `https://teams.microsoft.com/l/entity/app-1/home?context=${newer}`
    expect(destinationOf(link, app)).toMatchObject({ sub: 'x' })
  })

  it('opens a tab without a page below, even with a broken context', () => {
    const link = 'https://teams.microsoft.com/l/entity/app-1/home?context=%7Bbroken'
    expect(destinationOf(link, app)).toEqual({ kind: 'tab', tab: 'home', sub: null })
  })

  it('refuses another app, an unknown tab and unknown parts of Teams', () => {
    for (const path of ['entity/app-2/home', 'entity/app-1/attic', 'team/1']) {
      expect(destinationOf(`https://teams.microsoft.com/l/${path}`, app).kind).toBe('refused')
    }
  })

  it('takes a link that was cut in the middle of a sign as it stands', () => {
    expect(destinationOf('https://teams.microsoft.com/l/entity/app-1/%E0%A4%A', app).kind).toBe('refused')
  })

  it('leads to a meeting by its join link', () => {
    const joinUrl = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d'
    expect(destinationOf(joinUrl, app)).toEqual({ kind: 'meeting', joinUrl })
  })

  it('opens the chat with the bot', () => {
    expect(destinationOf('https://teams.microsoft.com/l/chat/0/0?users=28:bot-1', app)).toEqual({
      kind: 'bot',
    })
  })

  it('opens the SharePoint of the tenant here, at the list that is named', () => {
    const site = 'https://northdown.sharepoint.example/sites/countywide'
    expect(destinationOf(`${site}/Lists/Responses%20Meals`, app)).toEqual({
      kind: 'sharepoint',
      list: 'Responses Meals',
    })
    expect(destinationOf(site, app)).toEqual({ kind: 'sharepoint', list: null })
  })

  it('lets https out and nothing else', () => {
    expect(destinationOf('https://county.example/a', app)).toEqual({
      kind: 'web',
      href: 'https://county.example/a',
    })
    for (const link of ['http://county.example', 'javascript:alert(1)', 'data:text/html,x', 'a b', '']) {
      expect(destinationOf(link, app).kind).toBe('refused')
    }
  })
})
