// Rows of a response list, as officers may have changed them.

import { describe, expect, it } from 'vitest'
import { aContent, aResponse } from '../../../tests/support/builders.ts'
import { instant } from '../../domain/kernel/ids.ts'
import { answerCodec } from './answers.ts'
import { readResponse, writeResponse } from './response-row.ts'

const codec = answerCodec(aContent())
const sent = aResponse({ sentAt: instant('2026-10-06T10:00:00.500Z'), answers: { Q04: '2' } })
const read = (fields: Readonly<Record<string, unknown>>) =>
  readResponse(codec, { id: '1', version: '"x,1"', fields: { ...writeResponse(codec, sent), ...fields } })

describe('a response as a row', () => {
  it('comes back as it was, although SharePoint keeps whole seconds', () => {
    expect(read({ SentAt: '2026-10-06T10:00:00Z', StartedAt: '2026-10-05T08:00:00Z' })).toEqual(sent)
  })

  it('follows an officer’s edit of a moment or a role', () => {
    expect(read({ SentAt: '2026-10-07T09:00:00Z' })?.sentAt).toBe('2026-10-07T09:00:00.000Z')
    expect(read({ SentAt: undefined })?.sentAt).toBeNull()
    expect(read({ Role: 'governor' })?.role).toBe('governor')
  })

  it('keeps the role when its words are nobody’s', () => {
    expect(read({ Role: 'Head of everything' })?.role).toBe('headteacher')
  })

  it('is read without its technical column, as far as that goes', () => {
    const bare = read({
      Saves: 'not JSON',
      StartedAt: '2026-10-05T08:00:00Z',
      SentAt: '2026-10-06T10:00:00Z',
    })
    expect(bare).toMatchObject({ saves: {}, role: 'headteacher', startedAt: '2026-10-05T08:00:00.000Z' })
  })

  it.each([
    '',
    'x',
    'breakfast-clubs#990101#school',
    'breakfast-clubs#99#00000000-0000-4000-8000-000000000001',
  ])('is no person’s response with the key %j', (ResponseKey) => {
    expect(read({ ResponseKey })).toBeNull()
  })
})
