// Writing notices down before they are sent; what this process has written already costs nothing.

import type { Notice } from '../../../../shared/domain/sessions/notice.ts'
import type { NoticeStore } from '../../../../shared/ports/sessions.ts'

/** Adds those that are not there yet. */
export type Intend = (notices: readonly Notice[]) => Promise<void>

const mostRemembered = 50_000

/** Keeps the keys that were written, so that a round without news asks nobody. */
export const createIntend = (notices: Pick<NoticeStore, 'intend'>): Intend => {
  const written = new Set<string>()
  return async (wanted) => {
    const fresh = wanted.filter(({ key }) => !written.has(key))
    if (fresh.length === 0) return
    await notices.intend(fresh)
    if (written.size > mostRemembered) written.clear()
    for (const { key } of fresh) written.add(key)
  }
}
