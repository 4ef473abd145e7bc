// The web door of writing: /api/updates/drafts and the words of one of them.

import { updatePaths } from '../../../shared/api/updates.ts'
import { type Door, nothing } from '../../http/door.ts'
import type { WritingUseCases } from './use-cases.ts'

export const openWriting = (door: Door, writing: WritingUseCases): void => {
  door.open({
    method: 'GET',
    url: updatePaths.drafts,
    params: nothing,
    query: nothing,
    body: nothing,
    run: ({ person }) => writing.list(person),
  })
}
