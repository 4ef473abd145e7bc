import { describe, expect, it } from 'vitest'
import { manifestValues } from './values.ts'

const sound = {
  PUBLIC_URL: 'https://countywide.northdown.example/',
  TEAMS_APP_ID: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2',
  CLIENT_ID: '3f9a6c52-8b1d-4e7f-a2c4-61d5e0b79a18',
  COUNCIL_NAME: ' Northdown County Council ',
}

describe('the settings of a package', () => {
  it('are read as they are', () => {
    expect(manifestValues(sound)).toEqual({
      ok: true,
      value: {
        publicUrl: 'https://countywide.northdown.example/',
        teamsAppId: 'b8d2e4f6-1a3c-4c5e-8f70-92a4b6c8d0e2',
        clientId: '3f9a6c52-8b1d-4e7f-a2c4-61d5e0b79a18',
        councilName: 'Northdown County Council',
      },
    })
  })
  it.each(Object.keys(sound))('without %s are refused: no package bears a name that nobody gave', (name) => {
    expect(manifestValues({ ...sound, [name]: ' ' })).toEqual({
      ok: false,
      refusal: [`${name} is not set.`],
    })
  })
  it.each([
    { PUBLIC_URL: 'http://countywide.northdown.example' },
    { PUBLIC_URL: 'https://countywide.northdown.example:8443' },
    { PUBLIC_URL: 'https://northdown.example/countywide' },
    { PUBLIC_URL: 'countywide.northdown.example' },
    { TEAMS_APP_ID: 'countywide' },
    { CLIENT_ID: '3f9a6c52' },
    { COUNCIL_NAME: 'The County Council of Northdown and Overdown' },
  ])('like %o are refused, as Teams would', (about) => {
    const [name] = Object.keys(about)
    const values = manifestValues({ ...sound, ...about })
    expect(values.ok ? [] : values.refusal).toEqual([expect.stringContaining(`${name} has to`)])
  })
})
