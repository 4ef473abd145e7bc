// The list that a path names, or 404.

import type { World } from '../../world.ts'
import { itemNotFound } from '../errors.ts'
import type { Site } from '../sites/site.ts'
import { findList, type List } from './list.ts'

export const listOf = (world: World, site: Site, key: string): List => {
  const list = findList(world.db, site.id, key)
  if (!list) throw itemNotFound()
  return list
}
