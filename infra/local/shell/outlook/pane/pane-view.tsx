// The task pane beside an item: its head, and the product's page in a frame; a sheet over everything on a phone.
import { Button } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import type { Pane } from '../../doors/shapes.ts'
import { appOf, useDesk } from '../../frame/desk.ts'
import { Failed, Loading } from '../../parts/states.tsx'
import { watchLinks } from '../../tabs/frame-links.ts'
import { type PaneItem, type Told, usePane } from './use-pane.ts'
import './pane.css'

const silentAfterLoadMs = 8_000

type PaneViewProps = {
  readonly pane: Pane
  readonly item: PaneItem
  readonly events?: readonly Told[]
  readonly onClose: () => void
}

type FrameProps = PaneViewProps & { readonly onRetry: () => void }

/** A page that never asks its host anything is no pane: no product stands behind it, or a fault page is in its place. */
const useLate = (heard: boolean, loaded: boolean): boolean => {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (heard || !loaded) return
    const timer = setTimeout(() => setLate(true), silentAfterLoadMs)
    return () => clearTimeout(timer)
  }, [heard, loaded])
  return late && !heard
}

const none = [] as const

const PaneFrame = ({ pane, item, events = none, onClose, onRetry }: FrameProps) => {
  const desk = useDesk()
  const app = appOf(desk)
  const frame = useRef<HTMLIFrameElement>(null)
  const [loaded, setLoaded] = useState(false)
  const { address, heard } = usePane(pane.url, frame, item, events, onClose)
  const late = useLate(heard, loaded)
  return (
    <div className="task-pane-body" aria-busy={!heard && !late}>
      {!heard && (
        <div className="task-pane-cover">
          {late ? (
            <Failed words="The add-in did not answer. Is it running?" onRetry={onRetry} />
          ) : (
            <Loading rows={4} label={`Loading ${pane.title}`} />
          )}
        </div>
      )}
      <iframe
        ref={frame}
        title={`${pane.title} pane`}
        src={address}
        inert={late}
        onLoad={({ currentTarget }) => {
          setLoaded(true)
          if (app !== null) watchLinks(currentTarget, app, desk.openLink)
        }}
      />
    </div>
  )
}

export const PaneView = (props: PaneViewProps) => {
  const { pane, onClose } = props
  const { me } = useDesk()
  const [turn, setTurn] = useState(0)
  return (
    <aside
      className="task-pane"
      aria-label={pane.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <header className="task-pane-head">
        <h2 className="grow clip">{pane.title}</h2>
        <Button
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={`Close ${pane.title}`}
          onClick={onClose}
        />
      </header>
      <PaneFrame
        key={`${pane.url} ${me.id} ${turn}`}
        {...props}
        onRetry={() => setTurn((count) => count + 1)}
      />
    </aside>
  )
}
