import { existsSync, readFileSync } from 'node:fs'
import { AppManifestUtils } from '@microsoft/app-manifest'
import Ajv04 from 'ajv-draft-04'
import { describe, expect, it } from 'vitest'
import { fillManifest } from './fill.ts'

const values = {
  publicUrl: 'https://countywide.northdown.example/',
  teamsAppId: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2',
  clientId: '3f9a6c52-8b1d-4e7f-a2c4-61d5e0b79a18',
}
const schemaFile = '../shared/schemas/manifest/teams-v1.30.schema.json'
const sizeOf = (file: string) => {
  const png = readFileSync(new URL(`./icons/${file}`, import.meta.url))
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
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
  it('refuses to be made without a value', () => {
    expect(() => fillManifest({ ...values, clientId: '' })).toThrow('CLIENT_ID')
  })
  it('asks for no more than reading the channels it posts to', () => {
    expect(fillManifest(values)['authorization']).toEqual({
      permissions: { resourceSpecific: [{ name: 'ChannelMessage.Read.Group', type: 'Application' }] },
    })
  })
  it('has icons of the sizes Teams takes', () => {
    expect(sizeOf('color.png')).toEqual([192, 192])
    expect(sizeOf('outline.png')).toEqual([32, 32])
  })
})
