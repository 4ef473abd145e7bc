import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { answeringCard } from '../../shared/cards/consultation/answering.ts'
import { closedCard } from '../../shared/cards/consultation/outcome.ts'
import { unknownTextCard } from '../../shared/cards/general/general.ts'
import { bytesOf, card, isSmallEnough } from '../../shared/cards/kit/card.ts'
import { isVerb, verbs } from '../../shared/cards/verbs.ts'
import { askingSections } from '../../shared/domain/consultation/consultation.ts'
import type { Question } from '../../shared/domain/consultation/question.ts'
import { mostCardBytes } from '../../shared/domain/kernel/card-size.ts'
import { aContent, aPublished } from '../support/builders.ts'
import { answeringState, everyCard, links } from './every-card.ts'
import { cardsSaying } from './session-words.ts'

type Node = Readonly<Record<string, unknown>>
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object inside a card, itself included. */
const nodesOf = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesOf)] : []
}
const ofType = (card: unknown, start: string) =>
  nodesOf(card).filter((node) => String(node['type']).startsWith(start))
const named = Object.entries(everyCard)
const carriesAnUpdate = (name: string) =>
  /^update-(channel|personal|corrected|noted-by-one|channel-only)$/.test(name)

const schemaFolder = '../shared/schemas/adaptive-cards'
const hasSchemas = existsSync(schemaFolder)
const withoutFaults = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutFaults)
  if (!isNode(value)) return value
  const kept = Object.entries(value).filter(
    ([key, inner]) => !(key === 'required' && typeof inner === 'boolean'),
  )
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutFaults(inner)]))
}
const compile = (version: string) => {
  const raw: unknown = JSON.parse(
    readFileSync(`${schemaFolder}/adaptive-card-${version}.schema.json`, 'utf8'),
  )
  if (!isNode(raw)) throw new Error('not a schema')
  const { id: _id, $schema: _schema, ...rest } = raw
  return new Ajv({ strict: false, validateFormats: false }).compile(Object(withoutFaults(rest)))
}

describe.each(['1.5.0', '1.6.0'])('the published schema %s', (version) => {
  it.skipIf(!hasSchemas)('accepts every card (skipped where the schemas are not beside the project)', () => {
    const validate = compile(version)
    for (const [name, { card }] of named) {
      const { msteams: _teams, ...plain } = card
      const isValid = validate(plain)
      expect(isValid, `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true)
    }
  })
})

describe.each(named)('%s', (name, { card, summary }) => {
  it('is the card we agreed on', async () => {
    await expect(`${JSON.stringify(card, null, 1)}\n`).toMatchFileSnapshot(`golden/${name}.json`)
  })
  it('says what it is, to the eye, the ear and in a notification', () => {
    expect(String(card['speak']).length).toBeGreaterThan(10)
    expect(String(card['fallbackText']).length).toBeGreaterThan(10)
    expect(summary.length).toBeGreaterThan(5)
    expect(summary.length).toBeLessThan(150)
    const headings = ofType(card, 'TextBlock').filter((node) => node['style'] === 'heading')
    // The sections of an update are headed, below its title.
    if (carriesAnUpdate(name)) expect(headings.length).toBeGreaterThan(2)
    else expect(headings).toHaveLength(1)
  })
  it('names every input and every picture, and says what is wrong with a fault', () => {
    for (const input of ofType(card, 'Input.')) {
      expect(String(input['label']).length).toBeGreaterThan(2)
      expect(String(input['errorMessage']).length).toBeGreaterThan(2)
    }
    for (const image of ofType(card, 'Image')) expect(String(image['altText']).length).toBeGreaterThan(2)
  })
  it('has at most six buttons in a row, with different words', () => {
    for (const set of ofType(card, 'ActionSet')) {
      const titles = nodesOf(set['actions']).filter(
        (node) => node['type'] !== 'Action.Submit' && 'title' in node,
      )
      expect(titles.length).toBeLessThanOrEqual(6)
    }
    const shown = ofType(card, 'Action.').filter((node) => node['type'] !== 'Action.Submit')
    const titles = shown.map((node) => node['title'])
    expect(new Set(titles).size).toBe(titles.length)
  })
  it('sends only verbs of ours, with data they take, and the same by Execute and Submit', () => {
    for (const press of ofType(card, 'Action.Execute')) {
      const verb = String(press['verb'])
      if (!isVerb(verb)) throw new Error(`unknown verb ${verb}`)
      const chosen = verb === 'consultation.setWho' ? { who_school: '990101', who_role: 'governor' } : {}
      expect(verbs[verb].data.safeParse({ ...Object(press['data']), ...chosen }).success, verb).toBe(true)
      const fallback = press['fallback']
      if (isNode(fallback)) expect(fallback['data']).toEqual({ verb, ...Object(press['data']) })
    }
  })
  it('fits into a message', () => {
    expect(bytesOf(card)).toBeLessThanOrEqual(mostCardBytes)
  })
})

const nasty = [
  '[Council login](https://evil.example)',
  '<at>Chief Executive</at> @everyone',
  `$\{name} {{DATE(2026-01-01)}}`,
  '<img src=x onerror=alert(1)>',
  '\u202egnp.exe',
]
const wordsOfRuns = (card: unknown) => ofType(card, 'TextRun').map((node) => String(node['text']))
const wordsOfBlocks = (card: unknown) => ofType(card, 'TextBlock').map((node) => String(node['text']))

describe('words that somebody typed', () => {
  it.each(nasty)('stand as letters, never as Markdown, mentions or templates: %s', (typed) => {
    const published = aPublished({ content: { ...aPublished().content, title: typed } })
    for (const { card } of [
      unknownTextCard(typed, links),
      closedCard(published, null, { Q07: typed }, links),
      answeringCard(answeringState({ published, answers: { Q07: typed } }), links),
      ...cardsSaying(typed, links),
    ]) {
      expect(wordsOfBlocks(card).join('\n')).not.toMatch(
        /(?<!\\)\[Council|(?<!\\)<at>|(?<!\\)<img|\{\{|\$\{|\u202e/,
      )
      expect(wordsOfRuns(card).join('\n')).not.toMatch(/\{\{|\$\{|\u202e/)
      expect(JSON.stringify(card)).not.toContain('"mention"')
    }
  })
})

describe('an answering card', () => {
  it('gives back a saved value and lists what it holds, so that nothing else can be cleared', () => {
    const { card } = everyCard['consultation-headline-saved'] ?? answeringCard(answeringState(), links)
    const inputs = ofType(card, 'Input.').filter((node) => 'value' in node)
    expect(inputs.map((node) => [node['id'], node['value']])).toEqual([
      ['Q01', 'agree'],
      ['Q01_c', 'From 7:45am.'],
      ['Q02_1', 'sa'],
    ])
    const press = ofType(card, 'Action.Execute')[0]
    expect(press?.['data']).toMatchObject({ held: ['Q01', 'Q01_c', 'Q02_1'], base: 2 })
  })
  it('shows a long answer as an excerpt without an input, and does not claim to hold it', () => {
    const long = 'word '.repeat(400)
    const section = answeringState({
      section: aContent().sections[1] ?? answeringState().section,
      answers: { Q07: long },
    })
    const { card } = answeringCard(section, links)
    expect(ofType(card, 'Input.').some((node) => node['id'] === 'Q07')).toBe(false)
    expect(JSON.stringify(card)).not.toContain(long)
    expect(ofType(card, 'Action.Execute')[0]?.['data']).toMatchObject({ held: [] })
  })
  it('leaves what does not fit to the tab and says how many', () => {
    const questions = Array.from(
      { length: 60 },
      (_, index): Question => ({
        code: `Q${String(index + 1).padStart(2, '0')}`,
        kind: 'agreement',
        text: `Do you agree with step ${index + 1}, which is described in some detail in the paper?`,
        context: '',
      }),
    )
    const section = { ...answeringState().section, questions }
    const { card } = answeringCard(answeringState({ section }), links)
    expect(bytesOf(card)).toBeLessThanOrEqual(mostCardBytes)
    expect(JSON.stringify(card)).toMatch(/\d+ more questions are in the tab/)
  })
  it('keeps comment boxes shut until one presses for them or has written in them', () => {
    const { card } = everyCard['consultation-headline'] ?? answeringCard(answeringState(), links)
    const comments = ofType(card, 'Input.Text').filter((node) => String(node['id']).endsWith('_c'))
    expect(comments.every((node) => node['isVisible'] === false)).toBe(true)
    expect(ofType(card, 'Action.ToggleVisibility')).toHaveLength(1)
  })
})

describe('the size of a card', () => {
  const weighing = (bytes: number) => {
    const parts = { speak: '', fallbackText: '', summary: '', body: [] }
    const empty = bytesOf(card(parts).card)
    return card({ ...parts, speak: 'a'.repeat(bytes - empty) })
  }
  it('is at most 25 KB of 1,024 bytes, for a consultation as for an update', () => {
    expect(isSmallEnough(weighing(25 * 1024))).toBe(true)
    expect(isSmallEnough(weighing(25 * 1024 + 1))).toBe(false)
  })
})

describe('an invitation', () => {
  it('counts the sections that the tab counts: the main one, and how many more', () => {
    const words = JSON.stringify(everyCard['consultation-invitation']?.card)
    const more = Number(/There (?:is|are) (\d+) more sections?/.exec(words)?.[1])
    expect(1 + more).toBe(askingSections(aPublished().content).length)
  })
})
