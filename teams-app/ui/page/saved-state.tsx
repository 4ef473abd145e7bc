// The saved state in its one fixed place; spoken when it matters and otherwise once a minute at most.

import { CloudCheckmark20Regular } from '@fluentui/react-icons/svg/cloud-checkmark'
import { CloudOff20Regular } from '@fluentui/react-icons/svg/cloud-off'
import { CloudSync20Regular } from '@fluentui/react-icons/svg/cloud-sync'
import { useEffect, useRef, useState } from 'react'

export type SavedKind = 'fresh' | 'saving' | 'saved' | 'notSaved' | 'toSettle' | 'stopped'

const icons = {
  fresh: <CloudSync20Regular aria-hidden />,
  saving: <CloudSync20Regular aria-hidden />,
  saved: <CloudCheckmark20Regular className="ok" aria-hidden />,
  notSaved: <CloudOff20Regular className="warn" aria-hidden />,
  toSettle: <CloudOff20Regular className="warn" aria-hidden />,
  stopped: <CloudOff20Regular className="bad" aria-hidden />,
}

const minute = 60_000

const useSpoken = (kind: SavedKind, words: string) => {
  const [spoken, setSpoken] = useState('')
  const last = useRef({ at: Number.NEGATIVE_INFINITY, kind })
  useEffect(() => {
    if (kind === 'fresh' || kind === 'saving') return
    const now = performance.now()
    if (kind === last.current.kind && now - last.current.at < minute) return
    if (kind === 'saved' && last.current.kind !== 'notSaved' && now - last.current.at < minute) return
    last.current = { at: now, kind }
    setSpoken(words)
  }, [kind, words])
  return spoken
}

export const SavedState = ({ kind, words }: { kind: SavedKind; words: string }) => {
  const spoken = useSpoken(kind, words)
  return (
    <span className="saved fg2">
      {icons[kind]}
      <span>{words}</span>
      <span className="vh" role="status">
        {spoken}
      </span>
    </span>
  )
}
