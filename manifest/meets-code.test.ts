import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type Meaning, understand } from '../bot/conversation/understand.ts'
import { askedIn } from '../bot/teams/extension/asked.ts'
import { parseRoute, startAddress } from '../teams-app/platform/route.ts'
import { fillManifest } from './fill.ts'

const host = 'countywide.northdown.example'
const schema = z.object({
  developer: z.object({ privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  staticTabs: z.array(z.object({ entityId: z.string(), contentUrl: z.string(), websiteUrl: z.string() })),
  bots: z.tuple([
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(
        z.object({ scopes: z.array(z.string()), commands: z.array(z.object({ title: z.string() })) }),
      ),
    }),
  ]),
  composeExtensions: z.tuple([
    z.object({
      commands: z.array(z.object({ id: z.string(), parameters: z.array(z.object({ name: z.string() })) })),
    }),
  ]),
})
const manifest = schema.parse(
  fillManifest({
    publicUrl: `https://${host}`,
    teamsAppId: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2',
    clientId: '3f9a6c52-8b1d-4e7f-a2c4-61d5e0b79a18',
  }),
)
const tabs = manifest.staticTabs.map(({ entityId }) => entityId)

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<![.]test)[.]tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
/** The tabs that deep links of cards, of the bot and of Outlook's panes name. */
const linked = ['shared/cards', 'bot', 'outlook-addin']
  .flatMap(sources)
  .flatMap((text) => [...text.matchAll(/(?:tabLink\([\w.]+, |teamsLink\()'(\w+)'/g)])
  .flatMap((found) => found.slice(1))

// One line a command; the compiler asks for a line when the bot learns another.
const commands: Readonly<
  Record<Exclude<Meaning['kind'], 'booking' | 'visitAsked' | 'atRisk' | 'nothing' | 'unknown'>, true>
> = { consultations: true, sessions: true, bookings: true, visit: true, update: true, help: true }

describe('what the manifest says and what the code does', () => {
  it('has a tab for every place that cards, the bot and panes link to', () => {
    expect(linked.length).toBeGreaterThan(20)
    expect([...new Set(linked)].filter((page) => !tabs.includes(page))).toEqual([])
  })
  it.each(manifest.staticTabs)('$entityId opens a page that we have, by the tab and by a link', (tab) => {
    const { origin, pathname, hash } = new URL(tab.contentUrl)
    expect([origin, pathname]).toEqual([`https://${host}`, '/tab/'])
    expect(parseRoute(hash).page).not.toBe('missing')
    expect(parseRoute(startAddress('', tab.entityId, ''))).toEqual(parseRoute(hash))
    expect(tab.websiteUrl).toBe(tab.contentUrl)
  })
  it('names notices that open without Teams', () => {
    const pages = [manifest.developer.privacyUrl, manifest.developer.termsOfUseUrl]
    expect(pages.map((url) => parseRoute(new URL(url).hash).page)).toEqual(['privacy', 'help'])
  })
  it('offers every command that the bot understands, and no other', () => {
    const offered = manifest.bots[0].commandLists.flatMap((list) => list.commands.map(({ title }) => title))
    expect([...offered].sort()).toEqual(Object.keys(commands).sort())
    for (const title of offered) expect(understand(title)).toEqual({ kind: title })
  })
  it('offers commands only where the bot is', () => {
    const [bot] = manifest.bots
    expect(bot.scopes).toEqual(['personal', 'team'])
    for (const { scopes } of bot.commandLists)
      expect(scopes.filter((scope) => !bot.scopes.includes(scope))).toEqual([])
  })
  it('calls what is looked for as the extension reads it', () => {
    const [{ commands: searches }] = manifest.composeExtensions
    for (const { id, parameters } of searches) {
      const value = { commandId: id, parameters: parameters.map(({ name }) => ({ name, value: 'Harbour' })) }
      expect(askedIn('composeExtension/query', value)).toMatchObject({ kind: 'search', words: 'Harbour' })
    }
  })
})
