import { describe, expect, it } from 'vitest'
import { aLinkedPerson } from '../../tests/support/builders.ts'
import { fakePorts } from '../../tests/support/fakes/all.ts'
import { createMailboxes } from './mailboxes.ts'

describe('the address of somebody in the people list', () => {
  it('is the one that stands there now, also after it was put right', async () => {
    const { people, directory } = fakePorts()
    const person = aLinkedPerson({ email: 'p.nair@wrenfeild.example' })
    const { addressOf } = createMailboxes({ people, directory })
    await people.link([person], () => undefined)
    expect(await addressOf(person.id)).toBe('p.nair@wrenfeild.example')
    await people.link([{ ...person, email: 'p.nair@wrenfield.example' }], () => undefined)
    expect(await addressOf(person.id)).toBe('p.nair@wrenfield.example')
  })
})
