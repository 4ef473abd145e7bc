// Words that were not saved: kept on the device for their writer alone, back on the next visit, never over another's.

import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { instant } from '../../../shared/domain/kernel/ids.ts'
import {
  arrived,
  collided,
  edited,
  failed,
  isBack,
  isSaved,
  isWaiting,
  keptMine,
  opened,
  pauseBefore,
  resumed,
  sent,
  undone,
} from './saving.ts'
import { draftShelf } from './shelf.ts'

type Server = { readonly id: string; readonly version: string; readonly work: Work }

const schema = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(20)),
  points: z.array(z.string().check(z.minLength(1))),
})
type Work = z.infer<typeof schema>
const work = (title: string): Work => ({ title, points: ['one'] })
const server = (version: string, title: string): Server => ({ id: 'a', version, work: work(title) })
const workOf = (one: Server) => one.work
const start = (version: string, title: string) => opened(server(version, title), work(title))
const lost = { status: 0, type: 'offline', title: 'No.', reference: '' }

const device = () => {
  const kept = new Map<string, string>()
  let isFull = false
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key: string) => void kept.delete(key),
  }
  const shelf = (person: string, path = '/api/drafts/a') =>
    draftShelf({ storage: () => storage, person, path }, schema)
  return {
    shelf,
    fill: () => {
      isFull = true
    },
    spoil: () => {
      for (const key of kept.keys()) kept.set(key, '{"version":"v1","work":{"title":7}}')
    },
  }
}

describe('the shelf', () => {
  const kept = { version: 'v1', work: work('Mine') }

  it('gives back what it was given, to the same person for the same draft, until it is dropped', () => {
    const { shelf } = device()
    expect(shelf('ines').keep(kept)).toBe(true)
    expect(shelf('ines').read()).toEqual(kept)
    expect([shelf('tom').read(), shelf('ines', '/api/drafts/b').read()]).toEqual([null, null])
    shelf('ines').drop()
    expect(shelf('ines').read()).toBeNull()
  })

  it('keeps what cannot be saved yet: too long, or not whole', () => {
    const { shelf } = device()
    const unfinished = { version: 'v1', work: { title: '', points: ['', 'x'.repeat(9)] } }
    shelf('ines').keep(unfinished)
    expect(shelf('ines').read()).toEqual(unfinished)
    const long = { version: 'v1', work: work('x'.repeat(21)) }
    shelf('ines').keep(long)
    expect(shelf('ines').read()).toEqual(long)
  })

  it('says when the device takes nothing, and gives back nothing that is of another shape', () => {
    const { shelf, fill, spoil } = device()
    shelf('ines').keep(kept)
    fill()
    expect(shelf('ines').keep(kept)).toBe(false)
    spoil()
    expect(shelf('ines').read()).toBeNull()
  })

  it('is no trouble where the browser has none', () => {
    const storage = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    const shelf = draftShelf({ storage, person: 'ines', path: '/a' }, schema)
    expect([shelf.keep(kept), shelf.read()]).toEqual([false, null])
    expect(() => shelf.drop()).not.toThrow()
  })
})

describe('coming back', () => {
  it('goes on with the words that were not saved, and Undo takes them away', () => {
    const back = resumed(server('v1', 'A'), work('A'), { version: 'v1', work: work('Mine') })
    expect([back.work.title, isBack(back), isWaiting(back)]).toEqual(['Mine', true, true])
    expect(undone(back).work.title).toBe('A')
    expect(isBack(edited(back, work('Mine too'), 'typing'))).toBe(false)
  })

  it('lets the writer choose when somebody saved meanwhile, and sends nothing before', () => {
    const back = resumed(server('v2', 'Theirs'), work('Theirs'), { version: 'v1', work: work('Mine') })
    expect([back.work.title, back.theirs?.version, isWaiting(back)]).toEqual(['Mine', 'v2', false])
    // Kept again and read again, it is the same choice.
    expect(back.server.version).toBe('v1')
    expect(keptMine(back, workOf).server.version).toBe('v2')
    expect(isWaiting(edited(back, work('Mine too'), 'typing'))).toBe(false)
  })

  it('is as if nothing had been, when the words did arrive', () => {
    const back = resumed(server('v2', 'Mine'), work('Mine'), { version: 'v1', work: work('Mine') })
    expect([isSaved(back), isBack(back), back.theirs]).toEqual([true, false, null])
  })
})

describe('a version that says what was written here', () => {
  const typed = edited(start('v1', 'A'), work('AB'), 'typing', 'title')

  it('is our own, whose reply was lost: there is nothing to choose', () => {
    const settled = collided(failed(sent(typed), lost), server('v2', 'AB'), workOf)
    expect([isSaved(settled), settled.server.version, settled.theirs]).toEqual([true, 'v2', null])
  })

  it('is our own also when more was written since, which then goes on from there', () => {
    const more = edited(failed(sent(typed), lost), work('ABC'), 'typing', 'title')
    const settled = collided(more, server('v2', 'AB'), workOf)
    expect([settled.work.title, settled.server.version, isWaiting(settled)]).toEqual(['ABC', 'v2', true])
  })

  it('is our own in whatever order the server writes its fields', () => {
    const theirs = { ...server('v2', 'AB'), work: { points: ['one'], title: 'AB' } }
    expect(collided(failed(sent(typed), lost), theirs, workOf).theirs).toBeNull()
    const more = edited(failed(sent(typed), lost), work('ABC'), 'typing', 'title')
    expect(collided(more, theirs, workOf).theirs).toBeNull()
  })

  it('is our own after Undo, and after a second save that met the first', () => {
    const back = collided(undone(failed(sent(typed), lost)), server('v2', 'AB'), workOf)
    expect([back.theirs, back.work.title, isWaiting(back)]).toEqual([null, 'A', true])
    const again = sent(edited(failed(sent(typed), lost), work('ABC'), 'typing', 'title'))
    const met = failed(again, { ...lost, status: 409, type: 'conflict' })
    expect(collided(met, server('v2', 'AB'), workOf).theirs).toBeNull()
  })

  it('is our own where it was still on its way as the page was left', () => {
    const back = resumed(server('v1', 'A'), work('A'), { version: 'v1', work: work('AB') })
    const more = edited(back, work('ABC'), 'typing', 'title')
    expect(collided(more, server('v2', 'AB'), workOf).theirs).toBeNull()
  })

  it('is another’s who has put back what stood here before', () => {
    const saved = arrived(sent(typed), server('v2', 'AB'), instant('2026-11-27T09:00:00.000Z'))
    const more = sent(edited(saved, work('ABC'), 'typing', 'title'))
    const told = collided(failed(more, { ...lost, status: 409, type: 'conflict' }), server('v3', 'A'), workOf)
    expect(told.theirs?.version).toBe('v3')
  })

  it('is another’s when it says anything else', () => {
    const told = collided(failed(sent(typed), lost), server('v2', 'Theirs'), workOf)
    expect([told.theirs?.version, isWaiting(told)]).toEqual(['v2', false])
  })
})

describe('a save that is told to wait', () => {
  const typed = edited(start('v1', 'A'), work('AB'), 'typing', 'title')
  const tooMany = { status: 429, type: 'tooMany', title: 'Wait.', reference: 'CW-429-AAA', retryAfter: 3 }

  it('is sent again by itself, when the time is over that was asked for', () => {
    const told = failed(sent(typed), tooMany)
    expect([isWaiting(told), pauseBefore(told.trouble)]).toEqual([true, 3_000])
    expect(pauseBefore(lost)).toBe(5_000)
    expect(pauseBefore(null)).toBeLessThan(1_000)
  })

  it('is another thing than one that is refused for what it says', () => {
    expect(isWaiting(failed(sent(typed), { ...tooMany, status: 422, type: 'invalid' }))).toBe(false)
  })
})
