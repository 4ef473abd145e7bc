import { describe, expect, it } from 'vitest'
import { understand } from './understand.ts'

const kindOf = (text: string) => understand(text).kind

describe('what people write to the bot', () => {
  it.each([
    'consultations',
    'Consultation',
    '<at>Countywide</at> survey',
    'consulations',
    'have my say: feedback!',
    'where is the questionnaire',
  ])('takes “%s” for consultations', (text) => expect(kindOf(text)).toBe('consultations'))
  it.each([
    'bookings',
    'my bookings please',
    'what have I booked?',
    'my places',
    '<at>Countywide</at> calendar',
  ])('takes “%s” for bookings', (text) => expect(kindOf(text)).toBe('bookings'))
  it.each([
    'sessions',
    'What is on?',
    'what’s on',
    'whats on this week',
    'Book a place',
    'the worksop',
    'briefing',
    'Is there training?',
    'hi, when is the workshop on the paper',
  ])('takes “%s” for what can be booked', (text) => expect(kindOf(text)).toBe('sessions'))
  it.each(['BK-31H8', 'bk-31h8', 'what is BK 31H8?', 'bk31h8'])('takes “%s” for a reference', (text) =>
    expect(understand(text)).toEqual({ kind: 'booking', reference: 'BK-31H8' }),
  )
  it.each(['visit', 'could an officer come?', 'Visits', 'visitt'])('takes “%s” for a visit', (text) =>
    expect(kindOf(text)).toBe('visit'),
  )
  it.each(['update', 'latest update', 'the Newsleter', 'what did the director write', 'bulletin'])(
    'takes “%s” for the weekly update',
    (text) => expect(kindOf(text)).toBe('update'),
  )
  it.each(['VR-31H8', 'vr 31h8'])('takes “%s” for the reference of a visit', (text) =>
    expect(understand(text)).toEqual({ kind: 'visitAsked', reference: 'VR-31H8' }),
  )
  it.each(['even so', 'the section on lamps'])('does not take “%s” for bookings', (text) =>
    expect(kindOf(text)).not.toBe('bookings'),
  )
  it.each(['help', 'Hi', 'hello', '?', 'menu', 'hepl me, helo'])('takes “%s” for help', (text) =>
    expect(kindOf(text)).toBe('help'),
  )
  it.each(['thanks', 'Thank you very much', '', '   '])('says nothing to “%s”', (text) =>
    expect(kindOf(text)).toBe('nothing'),
  )
  it.each(['when is half term', 'he', '👍'])('does not claim to know “%s”', (text) =>
    expect(kindOf(text)).toBe('unknown'),
  )
  it('does not take a long text for a command, whatever is in it', () => {
    expect(kindOf(`${'We think the paper is good. '.repeat(10)}`)).toBe('unknown')
  })
  it('hears that a child may be at risk before anything else', () => {
    expect(kindOf('I have a safeguarding worry, please help')).toBe('atRisk')
  })
  it('answers quickly however strange the text is', () => {
    const before = process.cpuUsage()
    understand('a'.repeat(100_000))
    understand('<at>'.repeat(25_000))
    expect(process.cpuUsage(before).user).toBeLessThan(300_000)
  })
})
