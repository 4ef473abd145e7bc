// What every store of schools and of people promises.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day, urn } from '../../shared/domain/kernel/ids.ts'
import { Outage } from '../../shared/ports/versioned.ts'
import { aLinkedPerson, aSchool, personNumber } from '../support/builders.ts'
import { type Stage, stages } from './stages.ts'

const quiet = () => undefined

describe.each(stages)('schools and people on $on', ({ open }) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await open()
  })
  afterAll(() => stage.close())

  it('keeps what was applied, with all that is known of a school', async () => {
    const academy = aSchool({
      urn: urn('990102'),
      name: "O'Hara & Sons’ Academy é",
      phase: 'Secondary non-selective',
      number: '886/2345',
      headName: 'Amara Whitlock',
      opened: day('2026-07-01'),
      predecessor: urn('990101'),
    })
    const before = aSchool({ status: 'Closed', closed: day('2026-06-30'), successor: urn('990102') })
    const progress: [number, number][] = []
    await stage.schools.apply(
      [
        { kind: 'add', school: before },
        { kind: 'add', school: academy },
      ],
      (done, total) => progress.push([done, total]),
    )
    expect(await stage.schools.find(urn('990102'))).toEqual(academy)
    expect(await stage.schools.find(urn('990101'))).toEqual(before)
    expect(await stage.schools.find(urn('990999'))).toBeNull()
    expect(progress.at(-1)).toEqual([2, 2])
  })

  it('applies again without doubling, and changes what differs', async () => {
    const moved = aSchool({ urn: urn('990110'), district: 'Swale' })
    await stage.schools.apply([{ kind: 'add', school: aSchool({ urn: urn('990110') }) }], quiet)
    await stage.schools.apply([{ kind: 'add', school: moved }], quiet)
    await stage.schools.apply([{ kind: 'update', school: moved }], quiet)
    const found = (await stage.schools.all()).filter((school) => school.urn === '990110')
    expect(found).toEqual([moved])
  })

  it('writes forty-five schools, more than two batches', async () => {
    const schools = Array.from({ length: 45 }, (_, index) => aSchool({ urn: urn(String(991000 + index)) }))
    await stage.schools.apply(
      schools.map((school) => ({ kind: 'add', school })),
      quiet,
    )
    const all = await stage.schools.all()
    expect(all.filter((school) => school.urn.startsWith('9910'))).toHaveLength(45)
  })

  it('links a person to several schools, changes a role, and unlinks', async () => {
    const person = aLinkedPerson({
      id: personNumber(21),
      links: [
        { urn: urn('990102'), role: 'headteacher' },
        { urn: urn('990103'), role: 'governor' },
      ],
    })
    await stage.people.link([person], quiet)
    await stage.people.link([{ ...person, links: [{ urn: urn('990103'), role: 'senco' }] }], quiet)
    const links = await stage.people.linksOf(person.id)
    expect(links).toHaveLength(2)
    expect(links).toContainEqual({ urn: '990103', role: 'senco' })
    await stage.people.unlink(person.id, urn('990103'))
    expect(await stage.people.linksOf(person.id)).toEqual([{ urn: '990102', role: 'headteacher' }])
    await stage.people.unlink(person.id, urn('990102'))
    expect((await stage.people.all()).some(({ id }) => id === person.id)).toBe(false)
    expect(await stage.people.linksOf(personNumber(99))).toEqual([])
  })

  it('takes a new name onto every link of the person', async () => {
    const person = aLinkedPerson({
      id: personNumber(22),
      links: [
        { urn: urn('990101'), role: 'headteacher' },
        { urn: urn('990104'), role: 'governor' },
      ],
    })
    await stage.people.link([person], quiet)
    const [first] = person.links
    if (!first) throw new Error('the builder gave no link')
    await stage.people.link([{ ...person, name: 'Priya Shah', links: [first] }], quiet)
    const found = (await stage.people.all()).find(({ id }) => id === person.id)
    expect(found?.name).toBe('Priya Shah')
    expect(found?.links).toHaveLength(2)
  })

  it('keeps who wants the weekly update in channels only, over new links and names, until it is wished back', async () => {
    const [first, second] = [urn('990101'), urn('990105')]
    const person = aLinkedPerson({ id: personNumber(23), links: [{ urn: first, role: 'headteacher' }] })
    const isChannelOnly = async () => (await stage.people.channelOnly()).has(person.id)
    await stage.people.link([person], quiet)
    expect(await isChannelOnly()).toBe(false)
    await stage.people.setChannelOnly(person.id, true)
    await stage.people.setChannelOnly(person.id, true)
    await stage.people.link(
      [{ ...person, name: 'P Shah', links: [{ urn: second, role: 'governor' }] }],
      quiet,
    )
    expect(await isChannelOnly()).toBe(true)
    await stage.people.unlink(person.id, first)
    expect(await isChannelOnly()).toBe(true)
    await stage.people.setChannelOnly(person.id, false)
    expect(await isChannelOnly()).toBe(false)
    await stage.people.setChannelOnly(personNumber(98), true)
    expect((await stage.people.channelOnly()).has(personNumber(98))).toBe(false)
  })

  it('throws an outage when Microsoft 365 is down', async () => {
    stage.outage(true)
    await expect(
      stage.schools.apply([{ kind: 'add', school: aSchool({ urn: urn('990500') }) }], quiet),
    ).rejects.toThrow(Outage)
    stage.outage(false)
  })
})
