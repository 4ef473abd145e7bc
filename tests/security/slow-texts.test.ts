// Case 57 of the attack table: texts that make a careless pattern run for minutes, at every door that takes text.

import { describe, expect, it } from 'vitest'
import { inputsOf } from '../../shared/cards/verbs.ts'
import { personId } from '../../shared/domain/kernel/ids.ts'
import { parseMarkdown } from '../../teams-app/ui/text/markdown.ts'
import { aContent } from '../support/builders.ts'
import { cast, draft, form, publish, startApp, tokenFor } from './support/app-under-test.ts'

const length = 100_000
const of = (unit: string) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)

const slow: Readonly<Record<string, string>> = {
  letters: of('a'),
  spaces: `${of(' ')}x`,
  'blank lines': `x${of('\n')}x`,
  'lines with spaces': of('\n   '),
  tabs: of('\t '),
  stars: of('*'),
  'half bold': of('**a '),
  underscores: of('_a '),
  'open brackets': of('['),
  'half links': of('[a]('),
  'half mentions': of('<at>'),
  tags: of('<'),
  'half tags': of('<a '),
  quotes: of('"'),
  backslashes: of('\\'),
  dots: of('.'),
  'half addresses': of('a@'),
  'one long address': `${of('a.')}@`,
  numbers: of('1.'),
  'question marks': of('a? '),
  'half questions': of('Question 1'),
  dates: of('1 January '),
  'no-break spaces': `${of('\u00a0')}x`,
  'unseen signs': `${of('\u200b')}x`,
  pipes: of('|'),
  'table rules': of('|-'),
  hashes: of('# '),
  commas: of(','),
  equals: of('='),
}
const texts = Object.entries(slow)

/** Processor time in milliseconds, so that a busy machine fails nothing; the least of three, as the first run compiles. */
const timed = async (work: () => unknown): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < 3; run++) {
    const begun = process.cpuUsage()
    await work()
    times.push(process.cpuUsage(begun).user / 1000)
    if ((times.at(-1) ?? 0) < 100) break
  }
  return Math.min(...times)
}

const answerBody = (text: string) => ({
  school: '990101',
  base: 0,
  op: 'a'.repeat(20),
  drawn: ['Q07'],
  answers: { Q07: text },
  was: null,
})

describe('57: 100,000 signs that make a pattern slow', () => {
  it.each(texts)('57: %s as an answer, on the web and on a card', async (_what, text) => {
    const { call, ports, services } = await startApp()
    await publish(ports)
    const url = '/api/consultations/breakfast-clubs/response/sections/s2'
    await call('PUT', url, { body: answerBody('first') })
    const whole = await timed(async () =>
      expect((await call('PUT', url, { body: answerBody(text) })).statusCode).toBe(422),
    )
    const longest = await timed(async () =>
      expect((await call('PUT', url, { body: answerBody(text.slice(0, 63_000)) })).statusCode).toBeLessThan(
        500,
      ),
    )
    const data = {
      consultation: 'breakfast-clubs',
      section: 's2',
      school: '990101',
      base: 0,
      op: 'b'.repeat(20),
      held: [],
      Q07: text.slice(0, 20_000),
    }
    const person = {
      id: personId(cast.priya),
      name: 'Priya Nair',
      appRoles: [],
      guest: false,
      links: await ports.people.linksOf(cast.priya),
    }
    const press = { person, data, inChannel: false }
    const card = await timed(() => services.conversation.onPress('consultation.save', press))
    const inputs = await timed(() => inputsOf({ Q07: text }))
    for (const took of [whole, longest, card, inputs]) expect(took).toBeLessThan(100)
  })

  it.each(texts)('57: %s written to the bot', async (_what, text) => {
    const { services } = await startApp()
    const person = {
      id: personId(cast.priya),
      name: 'Priya Nair',
      appRoles: [],
      guest: false,
      links: [],
    }
    expect(await timed(() => services.conversation.onText(person, text))).toBeLessThan(100)
    expect(
      await timed(() => services.conversation.onPress(text, { person, data: {}, inChannel: false })),
    ).toBeLessThan(100)
  })

  it.each(texts)('57: %s in a draft, and read as a paper’s background', async (_what, text) => {
    const { call, ports } = await startApp()
    const { id } = await draft(ports)
    const content = aContent()
    const [first, ...others] = content.sections
    const change = (background: string) => ({
      content: { ...content, reason: background, sections: [{ ...first, background }, ...others] },
      audience: { everyone: true },
      channels: [],
    })
    const url = `/api/drafts/${id}`
    const put = async (background: string) =>
      (await call('PUT', url, { as: cast.marcus, body: change(background), headers: { 'if-match': '"x"' } }))
        .statusCode
    await put('first')
    expect(await timed(async () => expect(await put(text)).toBe(422))).toBeLessThan(100)
    expect(await timed(() => parseMarkdown(text.slice(0, 60_000)))).toBeLessThan(100)
  })

  it.each(texts)('57: %s in addresses and headers', async (_what, text) => {
    const { app, call } = await startApp()
    const word = encodeURIComponent(text)
    const authorization = `Bearer ${await tokenFor(cast.marcus)}`
    await call('GET', '/api/people?q=first', { as: cast.sam })
    const search = await timed(() => call('GET', `/api/people?q=${word}`, { as: cast.sam }))
    const path = await timed(() => call('GET', `/api/drafts/${word}`, { as: cast.marcus }))
    const line = text.replace(/[^\x20-\x7e]/g, '.')
    const token = await timed(() =>
      app.inject({ method: 'GET', url: '/api/me', headers: { authorization: `Bearer ${line}` } }),
    )
    const version = await timed(() =>
      app.inject({
        method: 'PUT',
        url: '/api/drafts/x',
        headers: { authorization, 'if-match': line },
        payload: {},
      }),
    )
    for (const took of [search, path, token, version]) expect(took).toBeLessThan(100)
  })

  it.each(texts)('57: %s in an uploaded paper and in a cell of a register', async (_what, text) => {
    const upload = async (url: string, as: string, name: string, content: string) => {
      const { call } = await startApp()
      const { body, headers } = form(name, content)
      await call('GET', '/api/me', { as })
      return await timed(async () =>
        expect((await call('POST', url, { as, body, headers })).statusCode).toBeLessThan(500),
      )
    }
    const cell = `"${text.replaceAll('"', '""')}"`
    const paper = await upload('/api/drafts', cast.marcus, 'paper.md', `# Clubs\n\n${text}\n`)
    const people = await upload(
      '/api/people/import',
      cast.sam,
      'people.csv',
      `Name,Email,School URN,Role\r\n${cell},${cell},${cell},${cell}\r\n`,
    )
    for (const took of [paper, people]) expect(took).toBeLessThan(200)
  })
})
