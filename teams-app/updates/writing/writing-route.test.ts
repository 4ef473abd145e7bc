// Addresses of the writer's pages.

import { describe, expect, it } from 'vitest'
import { editionPath, listPath, readWritingRoute } from './writing-route.ts'

const below = (path: string) => readWritingRoute(path.slice('/officer/updates'.length))

describe('readWritingRoute', () => {
  it('reads the addresses that the pages make', () => {
    expect(below(listPath)).toEqual({ page: 'list', sentBack: null })
    expect(below(`${listPath}?sentBack=update-7k4m`)).toEqual({ page: 'list', sentBack: 'update-7k4m' })
    for (const view of ['words', 'people'] as const)
      expect(below(editionPath('update-7k4m', view))).toEqual({ page: 'edition', id: 'update-7k4m', view })
  })

  it('takes everything else as missing', () => {
    for (const path of ['/Update', '/update-1/more', '/update-1/people/x', '/%2e%2e'])
      expect(readWritingRoute(path)).toEqual({ page: 'missing' })
  })
})
