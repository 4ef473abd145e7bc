// Cases 45, 46 and 54 of the attack table: what people type is kept as they typed it, or refused before it is saved.

import { describe, expect, it } from 'vitest'
import { publish, startApp } from './support/app-under-test.ts'

const section = '/api/consultations/breakfast-clubs/response/sections/s2'
const body = (text: string) => ({
  school: '990101',
  base: 0,
  op: 'a'.repeat(20),
  drawn: ['Q07'],
  answers: { Q07: text },
  was: null,
})

const kept = async (text: string) => {
  const { call, ports } = await startApp()
  const published = await publish(ports)
  const reply = await call('PUT', section, { body: body(text) })
  const stored = (await ports.responses.all(published))[0]
  return { reply, text: stored?.answers['Q07'] }
}

describe('an answer', () => {
  it.each([
    ['45: a mention', '<at>Chief Executive</at> @everyone'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template that must not run
    ['46: a template', '${name} {{DATE(2026-10-01T00:00:00Z,SHORT)}}'],
    ['mark-up', '<img src=x onerror=alert(1)> <svg onload=alert(1)> </script>'],
    ['a link', '[Council login](https://evil.example)'],
    ['a formula', '=HYPERLINK("http://x")'],
    ['accents and signs', 'Élodie’s café — 5 £ ≥ 3 €, naïve, Zoë'],
    ['5,000 emoji', '👩🏽‍🏫'.repeat(5_000)],
    ['lines', 'One\n\nTwo\tthree'],
  ])('%s is kept to the letter', async (_what, text) => {
    const outcome = await kept(text)
    expect(outcome.reply.statusCode).toBe(200)
    expect(outcome.text).toBe(text)
  })

  it('54: up to 63,000 characters are kept whole, one more is refused before anything is saved', async () => {
    expect((await kept('x'.repeat(63_000))).text).toHaveLength(63_000)
    const { reply, text } = await kept('x'.repeat(63_001))
    expect(reply.statusCode).toBe(422)
    expect(reply.json().title).toContain('too long')
    expect(reply.json().detail.fields).toEqual(['answers.Q07'])
    expect(text).toBeUndefined()
  })

  it('54: two megabytes are refused', async () => {
    expect((await kept('x'.repeat(2_000_000))).reply.statusCode).toBe(413)
  })

  it('drops what no store can hold and nobody can see', async () => {
    expect((await kept('a\u0000b\ud800c\u000bd\r\ne')).text).toBe('abc\nd\ne')
  })

  it('is blank when it is only space', async () => {
    expect((await kept('  \n ')).text).toBeUndefined()
  })
})
