// The panes that the product adds to a window of Outlook: which of them is open, and what they say above the item.
import { useMemo, useRef, useState } from 'react'
import type { Pane } from '../../doors/shapes.ts'
import { appOf, useDesk } from '../../frame/desk.ts'
import type { Notice, NoticeBoard } from './items/notices.ts'

export type Panes = {
  readonly known: readonly Pane[]
  readonly open: Pane | null
  readonly toggle: (pane: Pane) => void
  readonly close: () => void
  readonly notices: readonly Notice[]
  readonly dismiss: (key: string) => void
  readonly board: NoticeBoard
}

export const usePanes = (window: Pane['window']): Panes => {
  const desk = useDesk()
  const app = appOf(desk)
  const [open, setOpen] = useState<string | null>(null)
  const [notices, setNotices] = useState<readonly Notice[]>([])
  const latest = useRef(notices)
  const board = useMemo<NoticeBoard>(
    () => ({
      read: () => latest.current,
      write: (next) => {
        latest.current = next
        setNotices(next)
      },
    }),
    [],
  )
  // A guest's mailbox is at home, where the county's add-ins are not.
  const known = desk.me.guest ? [] : (app?.panes ?? []).filter((pane) => pane.window === window)
  return {
    known,
    open: known.find(({ url }) => url === open) ?? null,
    toggle: ({ url }) => setOpen((before) => (before === url ? null : url)),
    close: () => setOpen(null),
    notices,
    dismiss: (key) => board.write(latest.current.filter((notice) => notice.key !== key)),
    board,
  }
}
