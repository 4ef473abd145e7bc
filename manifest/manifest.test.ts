import { existsSync, readFileSync } from 'node:fs'
import { AppManifestUtils } from '@microsoft/app-manifest'
import Ajv04 from 'ajv-draft-04'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { fillManifest } from './fill.ts'

const values = {
  publicUrl: 'https://countywide.northdown.example/',
  teamsAppId: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2',
  clientId: '3f9a6c52-8b1d-4e7f-a2c4-61d5e0b79a18',
}
const schemaFile = '../shared/schemas/manifest/teams-v1.30.schema.json'
const sizeOfPng = (file: URL) => {
  const png = readFileSync(file)
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}
const sizeOf = (file: string) => sizeOfPng(new URL(`./icons/${file}`, import.meta.url))

const iconSchema = z.object({ size: z.number(), url: z.string() })
const icons = z.array(iconSchema)
const controls = z.array(z.object({ actionId: z.string(), icons }))
const extensionSchema = z.object({
  runtimes: z.array(
    z.object({ code: z.object({ page: z.string() }), actions: z.array(z.object({ id: z.string() })) }),
  ),
  ribbons: z.array(
    z.object({
      contexts: z.array(z.string()),
      tabs: z.array(z.object({ groups: z.array(z.object({ icons, controls })) })),
    }),
  ),
})
/** The Outlook part, flat: which surfaces have a button, and everything it names. */
const outlook = () => {
  const [extension] = z.tuple([extensionSchema]).parse(fillManifest(values)['extensions'])
  const groups = extension.ribbons.flatMap(({ tabs }) => tabs.flatMap((tab) => tab.groups))
  const buttons = groups.flatMap((group) => group.controls)
  return {
    contexts: extension.ribbons.flatMap((ribbon) => ribbon.contexts),
    pages: extension.runtimes.map(({ code }) => code.page),
    actions: extension.runtimes.flatMap(({ actions }) => actions.map(({ id }) => id)),
    called: buttons.map(({ actionId }) => actionId),
    icons: [...groups, ...buttons].flatMap((one) => one.icons),
  }
}

describe('the Teams app manifest', () => {
  it('is valid by the schema that @microsoft/app-manifest carries', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(Object(fillManifest(values)))).toEqual([])
  })
  it.skipIf(!existsSync(schemaFile))(
    'is valid by the published schema (skipped where it is not beside the project)',
    () => {
      const validate = new Ajv04({ strict: false, validateFormats: false }).compile(
        JSON.parse(readFileSync(schemaFile, 'utf8')),
      )
      expect(validate(fillManifest(values)), JSON.stringify(validate.errors)).toBe(true)
    },
  )
  it('is told invalid when a needed part is taken away', async () => {
    const { name: _name, ...rest } = fillManifest(values)
    expect(await AppManifestUtils.validateAgainstSchema(Object(rest))).not.toEqual([])
  })
  it('leads everywhere to our own address and nowhere else', () => {
    const filled = fillManifest(values)
    expect(filled['validDomains']).toEqual(['countywide.northdown.example'])
    expect(JSON.stringify(filled)).not.toContain('${{')
    expect(JSON.stringify(filled)).not.toContain('example//')
  })
  it('names the sign-in as the app registration does: api://, our host, the client id', () => {
    const shouted = {
      ...values,
      publicUrl: 'https://Countywide.Northdown.example',
      clientId: values.clientId.toUpperCase(),
    }
    for (const given of [values, shouted])
      expect(fillManifest(given)['webApplicationInfo']).toEqual({
        id: values.clientId,
        resource: `api://countywide.northdown.example/${values.clientId}`,
      })
  })
  it('refuses to be made without a value', () => {
    expect(() => fillManifest({ ...values, clientId: '' })).toThrow('CLIENT_ID')
  })
  it('asks for no more than reading the channels it posts to, and the item that is open in Outlook', () => {
    expect(fillManifest(values)['authorization']).toEqual({
      permissions: {
        resourceSpecific: [
          { name: 'ChannelMessage.Read.Group', type: 'Application' },
          { name: 'MailboxItem.ReadWrite.User', type: 'Delegated' },
        ],
      },
    })
  })
  it('has icons of the sizes Teams takes', () => {
    expect(sizeOf('color.png')).toEqual([192, 192])
    expect(sizeOf('outline.png')).toEqual([32, 32])
  })
  it('has a button in the organiser’s appointment and in a mail, each opening a page that we have', () => {
    const { contexts, pages, actions, called } = outlook()
    expect(contexts).toEqual(['meetingDetailsOrganizer', 'mailRead'])
    expect(called).toEqual(actions)
    for (const page of pages) {
      const { origin, pathname } = new URL(page)
      expect(origin).toBe('https://countywide.northdown.example')
      expect(existsSync(pathname.replace(/^\/outlook\//, 'outlook-addin/')), pathname).toBe(true)
    }
  })
  it('finds sessions to share, and hears of links to our own address alone', () => {
    const [extension] = z
      .tuple([
        z.object({
          botId: z.string(),
          commands: z.array(
            z.object({ id: z.string(), parameters: z.array(z.object({ name: z.string() })) }),
          ),
          messageHandlers: z.array(
            z.object({
              value: z.object({
                domains: z.array(z.string()),
                supportsAnonymizedPayloads: z.optional(z.boolean()),
              }),
            }),
          ),
        }),
      ])
      .parse(fillManifest(values)['composeExtensions'])
    expect(extension.botId).toBe(values.clientId)
    expect(extension.commands).toEqual([{ id: 'findSession', parameters: [{ name: 'words' }] }])
    // Nobody is told anything without Teams saying who asks.
    expect(extension.messageHandlers).toEqual([{ value: { domains: ['countywide.northdown.example'] } }])
  })
  it('names ribbon icons that are there, in the size they say', () => {
    for (const { size, url } of outlook().icons) {
      const file = new URL(url).pathname.replace(/^\/outlook\//, '../outlook-addin/public/')
      expect(sizeOfPng(new URL(file, import.meta.url)), url).toEqual([size, size])
    }
  })
})
