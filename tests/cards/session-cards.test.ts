import { describe, expect, it } from 'vitest'
import { bytesOf } from '../../shared/cards/kit/card.ts'
import { moveOptionsCard, seriesCard } from '../../shared/cards/sessions/choosing.ts'
import { myBookingsCard } from '../../shared/cards/sessions/mine.ts'
import { labelsOf } from '../../shared/cards/sessions/shown.ts'
import { mostCardBytes } from '../../shared/domain/kernel/card-size.ts'
import { instant } from '../../shared/domain/kernel/ids.ts'
import { nodesOf } from './door.ts'
import { everyCard, links } from './every-card.ts'
import { aShownSession, east, held, monday, thursday, west } from './session-samples.ts'
import { cardsSaying } from './session-words.ts'

const on = { links, op: 'abcdefghij0123456789' }

describe('labels of sessions', () => {
  it('are their areas, else their weekdays, else day and time', () => {
    const at = (id: string, starts: string) =>
      aShownSession({ id, area: null, starts: instant(`2026-11-${starts}:00.000Z`) })
    expect([...labelsOf([east, west]).values()]).toEqual(['East', 'West'])
    expect([...labelsOf([thursday, monday]).values()]).toEqual(['Thursday', 'Monday'])
    expect([...labelsOf([at('a', '24T09:30'), at('b', '24T13:30')]).values()]).toEqual([
      'Tuesday 24 November, 9:30am',
      'Tuesday 24 November, 1:30pm',
    ])
  })
})

describe('the longest words that can be typed', () => {
  const typed = '*'.repeat(255)
  const many = Array.from({ length: 40 }, (_, nth) =>
    aShownSession({
      id: `s${nth}`,
      title: typed,
      about: typed.repeat(15),
      area: `${typed.slice(3)}${nth}`,
      mine: held(),
    }),
  )
  it('leave every card within a message, and its summary within a notification', () => {
    const long = [
      ...cardsSaying(typed, links),
      seriesCard({ id: 'x', title: typed, attendOne: true }, many, on),
      moveOptionsCard(east, many, on),
      myBookingsCard(typed, many, on),
    ]
    for (const { card, summary } of long) {
      expect(bytesOf(card)).toBeLessThanOrEqual(mostCardBytes)
      expect(summary.length).toBeLessThan(150)
    }
  })
  it('of more sessions than fit say how many are in the tab', () => {
    expect(JSON.stringify(myBookingsCard('Priya Nair', many, on).card)).toContain(
      '32 more sessions are in the tab.',
    )
  })
})

describe('the cards of sessions', () => {
  const own = Object.entries(everyCard).filter(([name]) => name.startsWith('session-'))
  it.each(own)('%s speaks in short sentences and names no day by “today”', (_name, { card }) => {
    const blocks = nodesOf(card).filter((node) => node['type'] === 'TextBlock')
    const sentences = blocks.flatMap((node) => String(node['text']).split(/(?<=[.?])\s/))
    for (const sentence of sentences) expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(25)
    expect(sentences.join(' ')).not.toMatch(/\b(today|tomorrow|please)\b|!/i)
  })
  it.each(own)('%s asks for at most one thing first', (_name, { card }) => {
    const filled = nodesOf(card).filter(
      (node) => node['style'] === 'positive' && node['type'] !== 'Action.Submit',
    )
    expect(filled.length).toBeLessThanOrEqual(1)
  })
})
