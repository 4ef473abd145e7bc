// Each permission that a council is asked for has its reason written down, and without it something is refused.

import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { saveApp } from '../../infra/local/directory/apps.ts'
import { productApp } from '../../infra/local/directory/cast.ts'
import { provisionLists } from '../../infra/provision/lists.ts'
import { type StartedLocal365, startLocal365 } from '../support/local-365.ts'
import { graphOn } from './graph-on.ts'
import { tour } from './tour.ts'

const readme = readFileSync('infra/env/README.md', 'utf8')
const rows = readme.split('\n').filter((line) => line.startsWith('| `'))
const told = rows.flatMap((row) =>
  [...(row.split('|')[1] ?? '').matchAll(/`(\w+(?:\.\w+)+)`/g)].flatMap((found) => found.slice(1)),
)

describe('the permissions that the product asks a council for', () => {
  let local: StartedLocal365 | undefined
  afterEach(async () => {
    await local?.close()
    local = undefined
  })
  const tourWith = async (roles: readonly string[]) => {
    local = await startLocal365()
    saveApp(local.world.db, { ...productApp, roles })
    const graph = graphOn(local, { impatient: true })
    await provisionLists(graph)
    await tour(graph, local.world.app.externalId)
  }

  it('are those that Microsoft 365 on a laptop grants it, each with its reason', () => {
    expect([...told].sort()).toEqual([...productApp.roles].sort())
    expect(rows.filter((row) => (row.split('|')[2] ?? '').trim() === '')).toEqual([])
  })

  it('are enough', async () => {
    await tourWith(productApp.roles)
  })

  it.each(productApp.roles)('are none too many: %s', async (role) => {
    await expect(tourWith(productApp.roles.filter((one) => one !== role))).rejects.toThrow()
  })
})
