// What stands beside the card: one truth on every page, in the words of the manifest.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { EditionContentWire } from '../../../../../shared/api/updates.ts'
import { noFilters } from '../../../../ui/officer/audience/audience.ts'
import type { SendingWire } from '../../edits/work.ts'
import { notesOf, noticeInWords, placeInWords } from './beside-card.ts'

const nobody = { how: 'nobody' } as const
const to = (names: readonly string[], personal: SendingWire['personal'] = nobody): SendingWire => ({
  channels: names.map((name) => ({ teamId: 't', channelId: name, name })),
  personal,
  at: null,
})
const picture = (id: string, alt: string, isDecorative = false): EditionContentWire['blocks'][number] => ({
  kind: 'picture',
  id,
  file: { name: 'hall.png', size: 1, url: '' },
  width: 1,
  height: 1,
  alt,
  isDecorative,
})
const content = (...blocks: EditionContentWire['blocks']): EditionContentWire => ({
  date: null,
  summary: 'Places at briefings',
  greeting: '',
  blocks,
  andFinally: '',
  signOff: { name: '', title: '' },
})

describe('beside the card', () => {
  it('stands where the message is posted', () => {
    const card = { how: 'card', audience: noFilters } as const
    expect(placeInWords(to(['Heads']))).toBe('in Heads')
    expect(placeInWords(to(['Heads', 'West'], card))).toBe('in Heads and 1 more channel')
    expect(placeInWords(to(['Heads', 'West', 'East']))).toBe('in Heads and 2 more channels')
    expect(placeInWords(to([], card))).toBe('in each person’s chat')
    expect(placeInWords(to([]))).toBe('')
  })

  it('stands the line that Teams shows to those who get a notice', () => {
    const notice = { how: 'notice', audience: noFilters } as const
    expect(notesOf({ content: content(), sending: to([], notice) })).toEqual([
      'In each person’s activity: “The weekly update: Places at briefings”',
    ])
    expect(notesOf({ content: content(), sending: to([]) })).toEqual([])
    const manifest = readFileSync(new URL('../../../../../manifest/manifest.json', import.meta.url), 'utf8')
    expect(manifest).toContain(`"templateText": "${noticeInWords('{summary}')}"`)
  })

  it('stands why a picture cannot go out as it is shown', () => {
    const notes = (...blocks: EditionContentWire['blocks']) =>
      notesOf({ content: content(...blocks), sending: to([]) })
    expect(notes(picture('b1', 'The hall'), picture('b2', '', true))).toEqual([])
    expect(notes(picture('b1', ' '))).toEqual([expect.stringContaining('One picture has no words yet.')])
    expect(notes(picture('b1', ''), picture('b2', ''))).toEqual([
      expect.stringContaining('2 pictures have no words yet.'),
    ])
  })
})
