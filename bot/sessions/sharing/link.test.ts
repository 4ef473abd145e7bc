import { describe, expect, it } from 'vitest'
import { sessionPagePath } from '../../../shared/api/sessions.ts'
import { tabLink } from '../../../shared/cards/kit/parts.ts'
import { sessionInLink } from './link.ts'

const home = { appId: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2', siteUrl: 'https://countywide.example' }

describe('a pasted link', () => {
  it.each([
    ['a deep link of our cards', tabLink(home, 'sessions', 'east-workshop')],
    ['a deep link to a part of its page', tabLink(home, 'sessions', 'east-workshop/agenda')],
    ['what the page copies', `${home.siteUrl}${sessionPagePath('east-workshop')}`],
    ['the officers’ page', 'https://countywide.example/tab/#/officer/sessions/east-workshop?from=list'],
  ])('names the session: %s', (_what, link) => {
    expect(sessionInLink(link, home)).toBe('east-workshop')
  })

  it.each([
    ['words', 'east-workshop'],
    ['another site', 'https://countywide.example.evil.test/tab/#/sessions/east-workshop'],
    ['another page', 'https://countywide.example/tab/#/consultations/east-workshop'],
    ['the API', 'https://countywide.example/api/sessions/east-workshop'],
    ['the list', 'https://countywide.example/tab/#/sessions/'],
    ['a word of the addresses', 'https://countywide.example/tab/#/officer/sessions/new'],
    ['signs that no id has', 'https://countywide.example/tab/#/sessions/EAST%00'],
    ['another app', tabLink({ ...home, appId: '0'.repeat(36) }, 'sessions', 'east-workshop')],
    ['another tab', tabLink(home, 'consultations', 'east-workshop')],
    ['a deep link without a place', tabLink(home, 'sessions')],
    ['a place that is no JSON', `${tabLink(home, 'sessions')}?context=%7B`],
    ['a place that is a number', `${tabLink(home, 'sessions')}?context=%7B%22subEntityId%22%3A1%7D`],
    ['a very long one', `https://countywide.example/tab/?${'x'.repeat(2_000)}#/sessions/east-workshop`],
  ])('is not about a session: %s', (_what, link) => {
    expect(sessionInLink(link, home)).toBeNull()
  })
})
