import { describe, expect, it } from 'vitest'
import { suggestions } from './commands.ts'

const commands = ['consultations', 'bookings', 'what needs me', 'help'].map((title) => ({
  title,
  description: '',
}))
const titles = (typed: string) => suggestions(typed, commands).map((command) => command.title)

describe('command suggestions', () => {
  it('match the beginning of a command or of a word in it, without case', () => {
    expect(titles('Co')).toEqual(['consultations'])
    expect(titles('ne')).toEqual(['what needs me'])
    expect(titles('what n')).toEqual(['what needs me'])
  })

  it('stay away when nothing or a whole command is typed', () => {
    expect(titles('')).toEqual([])
    expect(titles('  ')).toEqual([])
    expect(titles('help ')).toEqual([])
    expect(titles('hello there')).toEqual([])
  })
})
