import { describe, expect, it } from 'vitest'
import { isWide, nameOf, spokenBy, withoutLang, withTyped } from './card-json.ts'

const card = {
  type: 'AdaptiveCard',
  lang: 'en-GB',
  speak: 'Section 4 of 8',
  msteams: { width: 'Full' },
  body: [
    { type: 'Container', items: [{ type: 'Input.Text', id: 'Q24_c', value: 'saved before' }] },
    { type: 'Input.ChoiceSet', id: 'Q24', choices: [{ title: 'Agree', value: '4' }] },
    { type: 'TextBlock', id: 'Q25', text: 'not an input' },
  ],
}

describe('a card before it is drawn', () => {
  it('keeps what was typed and touches nothing else', () => {
    const values = new Map([
      ['Q24_c', 'typed since'],
      ['Q25', 'never'],
    ])
    const visible = new Map([['Q24_c', true]])
    expect(withTyped(card, { values, visible })).toEqual({
      ...card,
      body: [
        {
          type: 'Container',
          items: [{ type: 'Input.Text', id: 'Q24_c', value: 'typed since', isVisible: true }],
        },
        card.body[1],
        card.body[2],
      ],
    })
  })

  it('keeps an input that was emptied empty', () => {
    const emptied = withTyped(card, { values: new Map([['Q24_c', '']]), visible: new Map() })
    expect(JSON.stringify(emptied)).toContain('"id":"Q24_c","value":""')
  })

  it('loses its language and keeps its name', () => {
    expect(withoutLang(card)).not.toHaveProperty('lang')
    expect(nameOf(card, 'Countywide')).toBe('Section 4 of 8')
    expect(nameOf({ type: 'AdaptiveCard' }, 'Countywide')).toBe('Card from Countywide')
  })

  it('knows a wide card', () => {
    expect(isWide(card)).toBe(true)
    expect(isWide({ msteams: { width: 'default' } })).toBe(false)
  })

  it('says aloud only what asks for it', () => {
    expect(spokenBy({ msteams: { type: 'imBack', value: 'help' } })).toBe('help')
    expect(spokenBy({ verb: 'consultation.save' })).toBeNull()
  })
})
