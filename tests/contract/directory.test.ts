// What every directory promises.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDirectoryPerson, personNumber } from '../support/builders.ts'
import { type Stage, stages } from './stages.ts'

const priya = aDirectoryPerson({ isGuest: true })

describe.each(stages)('the directory on $on', ({ open }) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await open()
  })
  afterAll(() => stage.close())

  it('finds a person by id, and nobody by a stranger’s', async () => {
    expect(await stage.directory.find(personNumber(1))).toEqual(priya)
    expect(await stage.directory.find(personNumber(777))).toBeNull()
  })

  it('searches by the beginning of a name or an address, in any case', async () => {
    expect((await stage.directory.search('priya n')).map(({ name }) => name)).toEqual(['Priya Nair'])
    expect((await stage.directory.search('AMARA.whit')).map(({ name }) => name)).toEqual(['Amara Whitlock'])
    expect(await stage.directory.search('air')).toEqual([])
  })

  it.each(["O'Brien", "' or 1 eq 1 or '", '%27', 'a & b', 'x+y'])('takes %s as mere text', async (text) => {
    expect(await stage.directory.search(text)).toEqual([])
  })

  it('finds people by address in one go, and leaves out strangers', async () => {
    const strangers = Array.from({ length: 40 }, (_, index) => `nobody${index}@wrenfield.example`)
    const found = await stage.directory.byEmail([
      'PRIYA.NAIR@wrenfield.example',
      ...strangers,
      'marcus.oyelaran@northdown.example',
    ])
    expect([...found.keys()].sort()).toEqual([
      'marcus.oyelaran@northdown.example',
      'priya.nair@wrenfield.example',
    ])
    expect(found.get('priya.nair@wrenfield.example')).toEqual(priya)
  })
})
