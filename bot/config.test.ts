import { describe, expect, it } from 'vitest'
import { type Environment, readConfig } from './config.ts'

const sound: Environment = {
  PUBLIC_URL: 'https://countywide.example/',
  TENANT_ID: '11111111-1111-4111-8111-111111111111',
  CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  CLIENT_SECRET: 'a secret',
  SITE_HOST: 'northdown.sharepoint.example',
  SITE_PATH: '/sites/countywide',
  TEAMS_APP_ID: '33333333-3333-4333-8333-333333333333',
}
const problems = (about: Environment): readonly string[] => {
  const config = readConfig({ ...sound, ...about })
  return config.ok ? [] : config.refusal
}

describe('settings', () => {
  it('are read with Microsoft’s own addresses where nothing is said', () => {
    const config = readConfig(sound)
    expect(config.ok && config.value).toMatchObject({
      publicUrl: 'https://countywide.example',
      graphBase: 'https://graph.microsoft.com',
      loginBase: 'https://login.microsoftonline.com',
      host: '127.0.0.1',
      port: 3978,
      unitsPerMinute: 2500,
      clockUrl: null,
      production: false,
      officeAddress: null,
    })
  })

  it('lead by themselves to the address where Teams lets an app speak first, and take activities of every region', () => {
    const config = readConfig(sound)
    expect(config.ok && config.value.serviceUrls).toEqual([
      'https://smba.trafficmanager.net/teams',
      'https://smba.trafficmanager.net',
    ])
  })

  it('hold ids in small letters, as Entra and Teams write them', () => {
    const config = readConfig({
      ...sound,
      TENANT_ID: 'ABCDEF11-1111-4111-8111-111111111111',
      CLIENT_ID: 'ABCDEF22-2222-4222-8222-222222222222',
      TEAMS_APP_ID: 'ABCDEF33-3333-4333-8333-333333333333',
    })
    expect(config.ok && config.value).toMatchObject({
      tenantId: 'abcdef11-1111-4111-8111-111111111111',
      clientId: 'abcdef22-2222-4222-8222-222222222222',
      teamsAppId: 'abcdef33-3333-4333-8333-333333333333',
    })
  })

  it('make links with the id of the catalogue, and with the manifest’s where there is none', () => {
    const linkIdOf = (about: Environment) => {
      const config = readConfig({ ...sound, ...about })
      return config.ok ? config.value.teamsCatalogId : ''
    }
    expect(linkIdOf({})).toBe('33333333-3333-4333-8333-333333333333')
    expect(linkIdOf({ TEAMS_CATALOG_ID: '55555555-5555-4555-8555-55555555555A' })).toBe(
      '55555555-5555-4555-8555-55555555555a',
    )
  })

  it.each([
    'PUBLIC_URL',
    'TENANT_ID',
    'CLIENT_ID',
    'CLIENT_SECRET',
    'SITE_HOST',
    'SITE_PATH',
    'TEAMS_APP_ID',
  ])('without %s are refused in one sentence', (name) => {
    expect(problems({ [name]: '' })).toEqual([`${name} is not set.`])
    expect(problems({ [name]: '  ' })).toEqual([`${name} is not set.`])
  })

  it.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ CLIENT_ID: 'countywide' }, 'CLIENT_ID'],
    [{ TEAMS_CATALOG_ID: 'countywide' }, 'TEAMS_CATALOG_ID'],
    [{ GRAPH_BASE: 'graph' }, 'GRAPH_BASE'],
    [{ PUBLIC_URL: 'https://council.example/countywide' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://countywide.example/?from=here' }, 'PUBLIC_URL'],
    [{ CLIENT_SECRET: '44444444-4444-4444-8444-444444444444' }, 'CLIENT_SECRET'],
    [{ SITE_HOST: 'https://northdown.sharepoint.example' }, 'SITE_HOST'],
    [{ SITE_HOST: 'northdown.sharepoint.example/sites/countywide' }, 'SITE_HOST'],
    [{ SITE_PATH: 'sites/countywide' }, 'SITE_PATH'],
    [{ SITE_PATH: '/sites/countywide/Lists/Schools' }, 'SITE_PATH'],
    [{ SERVICE_URLS: 'smba.trafficmanager.net' }, 'SERVICE_URLS'],
    [{ SERVICE_URLS: ' , ' }, 'SERVICE_URLS'],
    [{ RU_PER_MINUTE: '-1' }, 'RU_PER_MINUTE'],
    [{ RU_PER_MINUTE: '0' }, 'RU_PER_MINUTE'],
    [{ OFFICE_ADDRESS: 'the office' }, 'OFFICE_ADDRESS'],
    [{ OFFICE_ADDRESS: 'office@northdown.example?bcc=a@evil.example' }, 'OFFICE_ADDRESS'],
  ])('like %o are refused', (about, name) => {
    expect(problems(about)).toHaveLength(1)
    expect(problems(about)[0]).toContain(name)
  })

  it.each([
    { PUBLIC_URL: 'http://countywide.example' },
    { GRAPH_BASE: 'http://127.0.0.1:53000/graph' },
    { LOGIN_BASE: 'http://127.0.0.1:53000/entra' },
    { BOT_LOGIN_BASE: 'http://127.0.0.1:53000/botframework' },
    { SERVICE_URLS: 'https://smba.trafficmanager.net,http://127.0.0.1:53000' },
    { CLOCK_URL: 'https://clock.example/now' },
  ])('like %o are for a laptop, and refused in production', (about) => {
    expect(problems(about)).toEqual([])
    expect(problems({ ...about, NODE_ENV: 'production' })).toHaveLength(1)
  })
})
