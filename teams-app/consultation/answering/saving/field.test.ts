// A field whose two ends have parted: what is taken over, what is asked, and that nothing is lost.

import { describe, expect, it } from 'vitest'
import { longestText } from '../../../ui/controls/longest-text.ts'
import { clean, confirm, type FieldState, isSendable, isUnsaved, learn, settle } from './field.ts'

const edited = (typed: string, saved: string, sent: readonly string[] = []): FieldState => ({
  ...clean(saved),
  typed,
  sent,
})

describe('learn', () => {
  it('follows the server where nothing was typed', () => {
    expect(learn(clean('old'), 'new')).toEqual(clean('new'))
  })

  it('is at rest when the server has what was typed', () => {
    expect(isUnsaved(learn(edited('mine', 'old'), 'mine'))).toBe(false)
  })

  it('keeps the typed text while the server still has the old one', () => {
    const field = edited('mine', 'old', ['mi'])
    expect(learn(field, 'old')).toEqual(field)
  })

  it('knows its own earlier text again, whose reply was lost', () => {
    const field = learn(edited('mine and more', 'old', ['mine']), 'mine')
    expect(field).toMatchObject({ typed: 'mine and more', saved: 'mine', theirs: null })
    expect(isSendable(field)).toBe(true)
  })

  it('asks when somebody else wrote something different', () => {
    const field = learn(edited('mine', 'old'), 'other')
    expect(field.theirs).toBe('other')
    expect(isSendable(field)).toBe(false)
    expect(isUnsaved(field)).toBe(true)
  })

  it('asks when somebody else cleared the answer', () => {
    expect(learn(edited('mine', 'old'), '').theirs).toBe('')
  })

  it('withdraws the question when the other text is gone again', () => {
    const asked = learn(edited('mine', 'old'), 'other')
    expect(learn(asked, 'old').theirs).toBeNull()
    expect(isUnsaved(learn(asked, 'mine'))).toBe(false)
  })

  it('does not take line ends and outer blanks for a change, and leaves the typed text as it is', () => {
    expect(learn(edited('a\nb ', 'old'), 'a\r\nb')).toMatchObject({ typed: 'a\nb ', theirs: null })
    expect(learn(clean('a\nb '), 'a\r\nb').typed).toBe('a\nb ')
    expect(learn(edited('a\vb\u0007', 'old'), 'a\nb').theirs).toBeNull()
  })
})

describe('confirm', () => {
  it('is at rest with what was sent, and keeps what was typed since', () => {
    expect(confirm(edited('mine', 'old', ['mine']), 'mine')).toEqual(clean('mine'))
    expect(confirm(edited('mine and more', 'old', ['mine']), 'mine')).toMatchObject({
      typed: 'mine and more',
      saved: 'mine',
      sent: [],
    })
  })
})

describe('settle', () => {
  const asked = learn(edited('mine', 'old'), 'other')

  it('keeps both with the other words first', () => {
    expect(settle(asked, 'both')).toMatchObject({ typed: 'other\n\nmine', saved: 'other', theirs: null })
  })

  it('uses mine over the other', () => {
    expect(settle(asked, 'mine')).toMatchObject({ typed: 'mine', saved: 'other' })
    expect(isSendable(settle(asked, 'mine'))).toBe(true)
  })

  it('uses the other and has nothing left to save', () => {
    expect(settle(asked, 'theirs')).toEqual(clean('other'))
  })
})

describe('isSendable', () => {
  it('holds back refused text until it is changed, and text that is too long', () => {
    expect(isSendable({ ...edited('mine', 'old'), refused: 'mine' })).toBe(false)
    expect(isSendable({ ...edited('mine 2', 'old'), refused: 'mine' })).toBe(true)
    expect(isSendable(edited('x'.repeat(longestText + 1), ''))).toBe(false)
  })
})
