// What the archive and its neighbours show of an edition, as a reader sees or hears it.

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type Api, offline } from '../../../../shared/api/client.ts'
import type { Me } from '../../../../shared/api/people.ts'
import { day, editionId, instant, personId, urn } from '../../../../shared/domain/kernel/ids.ts'
import { Neighbour } from '../beside.tsx'
import type { Listed } from '../reading-words.ts'
import { Aside } from './archive-page.tsx'
import { OwnChoice } from './own-choice.tsx'
import { Row } from './row.tsx'

const api: Api = { send: async () => ({ ok: false, problem: offline }) }
const wrenfield = { urn: urn('990101'), name: 'Wrenfield Primary School', role: 'headteacher' } as const
const tidewell = { urn: urn('990102'), name: 'Tidewell Infant School', role: 'headteacher' } as const
const edition: Listed = {
  id: editionId('u-1'),
  date: day('2026-11-27'),
  summary: 'Snow days and buses',
  state: 'sent',
  isCorrected: false,
  about: 'Snow days · Bus passes',
  found: null,
  notedFor: [],
}

const row = (about: Partial<Listed>, schools: readonly Me['schools'][number][] = [wrenfield]) =>
  renderToStaticMarkup(
    createElement(Row, { api, schools, edition: { ...edition, ...about }, noted: () => undefined }),
  )
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('an edition in the archive', () => {
  it('has a second line: what it is about', () => {
    expect(row({})).toContain('<p class="fg2 break">Snow days · Bus passes</p>')
  })

  it('has words that were found marked where they stand, and never twice', () => {
    const inSummary = row({ found: { in: 'summary', before: '', hit: 'Snow', after: ' days and buses' } })
    expect(inSummary).toContain('<mark>Snow</mark> days and buses')
    expect(inSummary).toContain('Snow days · Bus passes')
    const inText = row({ found: { in: 'text', before: '…by ', hit: '7am', after: ' when…' } })
    expect(inText).toContain('<p class="fg2 break">…by <mark>7am</mark> when…</p>')
    expect(inText).not.toContain('Bus passes')
  })

  it('is noted by a press for one school, and on its page for one of several', () => {
    expect(row({})).toMatch(/<button[^>]*>Mark as noted/)
    const several = row({ notedFor: [tidewell.urn] }, [wrenfield, tidewell])
    expect(several).not.toContain('<button')
    expect(several).toMatch(/<a href="#\/updates\/u-1">Mark as noted/)
    expect(several).toContain('Noted by 1 of 2 schools')
  })

  it('says that it is noted, and asks nobody about older ones', () => {
    expect(row({ notedFor: [wrenfield.urn] })).toContain('Noted by your school')
    expect(row({ notedFor: [wrenfield.urn] })).not.toContain('<button')
    expect(row({ notedFor: null })).not.toMatch(/noted/i)
    expect(row({ notedFor: [] }, [])).not.toMatch(/noted/i)
  })

  it('says that it was withdrawn, also in other weeks beside another', () => {
    const gone = { state: 'recalled', summary: 'Update of Friday 27 November 2026', about: '' } as const
    expect(wordsOf(row({ ...gone, notedFor: null }))).toContain('Withdrawn')
    const beside = (about: Partial<Listed>) =>
      wordsOf(
        renderToStaticMarkup(createElement(Neighbour, { edition: { ...edition, ...about }, words: 'Next' })),
      )
    expect(beside(gone)).toContain('Update of Friday 27 November 2026 Withdrawn')
    expect(beside({})).not.toContain('Withdrawn')
  })
})

describe('beside the archive', () => {
  const me = (about: Partial<Me>): Me => ({
    id: personId('00000000-0000-4000-8000-000000000001'),
    name: 'Priya Nair',
    guest: false,
    appRoles: [],
    schools: [wrenfield],
    now: instant('2026-11-27T09:00:00.000Z'),
    siteUrl: null,
    ...about,
  })
  const aside = (about: Partial<Me>, replyTo: string | null = null) =>
    renderToStaticMarkup(createElement(Aside, { me: me(about), replyTo }))

  it('is the way to writing for those who may, and for nobody else', () => {
    expect(aside({ appRoles: ['officer'] })).toContain('href="#/officer/updates">Write or send updates')
    expect(aside({ appRoles: ['administrator'] })).not.toContain('Write or send')
    expect(aside({})).not.toContain('Write or send')
  })

  it('is the office’s address in words beside its link', () => {
    const html = aside({}, 'office@northdown.example')
    expect(html).toContain('href="mailto:office@northdown.example?subject=Weekly%20update"')
    expect(wordsOf(html)).toContain('office@northdown.example')
    expect(aside({})).not.toContain('mailto')
  })
})

describe('the choice of channels only', () => {
  const choice = (first: boolean) => renderToStaticMarkup(createElement(OwnChoice, { api, first }))

  it('is a switch that says what it means now', () => {
    expect(choice(false)).toMatch(/<input[^>]*role="switch"/)
    expect(choice(false)).not.toContain('checked=""')
    expect(choice(false)).toContain('as a card in your chat or as a notice')
    expect(choice(true)).toContain('checked=""')
    expect(choice(true)).toContain('No card or notice comes to you yourself.')
  })
})
