// One tab of the app in its frame: hosted as Teams hosts it, with what is shown until it is there or if it fails.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { AppInfo, Tab } from '../doors/shapes.ts'
import { askToken } from '../doors/teams-doors.ts'
import { useDesk } from '../frame/desk.ts'
import { Failed, Loading } from '../parts/states.tsx'
import type { DialogWish } from './dialog-wish.ts'
import { watchLinks } from './frame-links.ts'
import type { AppState, HostContext } from './host-protocol.ts'
import { TabDialog } from './tab-dialog.tsx'
import { useNavigation } from './use-navigation.ts'
import { type OnWish, type Reply, tellFrame, useTabHost } from './use-tab-host.ts'
import './tabs.css'

type Stage =
  | { readonly state: 'loading' }
  | { readonly state: 'shown' }
  | { readonly state: 'failed'; readonly words: string }
type Opened = { readonly wish: DialogWish; readonly reply: Reply }

const silentAfterLoadMs = 8_000
const silentMs = 30_000
const closedByYou = 'User cancelled/closed the task module.'

type TabViewProps = {
  readonly app: AppInfo
  readonly tab: Tab
  readonly sub: string | null
  readonly onRetry: () => void
}

const stageOf = (told: AppState | null, heard: boolean, late: boolean): Stage => {
  if (told?.state === 'failure') return { state: 'failed', words: told.words }
  if (heard) return { state: 'shown' }
  return late ? { state: 'failed', words: 'The app did not answer. Is it running?' } : { state: 'loading' }
}

/** A page that never speaks teams-js is no tab: no product stands behind it, or a fault page is in its place. */
const useStage = () => {
  const [told, onTold] = useState<AppState | null>(null)
  const [heard, setHeard] = useState(false)
  const [loaded, setLoaded] = useState(false)
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (heard) return
    const timer = setTimeout(() => setLate(true), loaded ? silentAfterLoadMs : silentMs)
    return () => clearTimeout(timer)
  }, [heard, loaded])
  const stage = stageOf(told, heard, late)
  return { stage, onTold, onHeard: () => setHeard(true), onLoaded: () => setLoaded(true) }
}

const useContexts = (
  app: AppInfo,
  tab: Tab,
  sub: string | null,
): { readonly content: HostContext; readonly task: HostContext } => {
  const { me, theme } = useDesk()
  const sessionId = useMemo(() => crypto.randomUUID(), [])
  const content: HostContext = {
    frame: 'content',
    theme,
    tab: tab.entityId,
    sub,
    person: me,
    guest: me.guest,
    tenantId: me.tenantId,
    appId: app.id,
    sessionId,
  }
  return { content, task: { ...content, frame: 'task' } }
}

export const TabView = ({ app, tab, sub, onRetry }: TabViewProps) => {
  const { me, theme, openLink } = useDesk()
  const frame = useRef<HTMLIFrameElement>(null)
  const dialogFrame = useRef<HTMLIFrameElement>(null)
  const { stage, onTold, onHeard, onLoaded } = useStage()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { content, task } = useContexts(app, tab, sub)
  const { toPage, toLink } = useNavigation(app)

  const close = (error: string | null, result?: unknown): void => {
    opened?.reply(error, result)
    setOpened(null)
  }

  const onWish: OnWish = (wish, reply) => {
    switch (wish.kind) {
      case 'token':
        askToken(me.id).then(
          (token) => reply(true, token),
          (fault: unknown) => reply(false, fault instanceof Error ? fault.message : 'NoToken'),
        )
        return
      case 'page':
        return toPage(wish, reply)
      case 'link':
        return toLink(wish.href, reply)
      case 'openDialog':
        return setOpened({ wish: wish.wish, reply })
      case 'sizeDialog':
        return setOpened((now) => now && { ...now, wish: { ...now.wish, ...wish.size } })
      case 'closeDialog':
        return close(null, wish.result)
      case 'relay':
        return tellFrame(wish.event === 'messageForParent' ? frame : dialogFrame, wish.event, wish.args)
      case 'state':
        return onTold(wish.now)
    }
  }
  useTabHost(
    [
      { frame, context: content },
      { frame: dialogFrame, context: task },
    ],
    theme,
    { onWish, onHeard },
  )

  return (
    <div className="tab-view" aria-busy={stage.state === 'loading'}>
      {/* What covers the frame leaves it in place: an app that was only slow is shown after all. */}
      {stage.state !== 'shown' && (
        <div className="tab-cover">
          {stage.state === 'failed' ? (
            <Failed words={stage.words} onRetry={onRetry} />
          ) : (
            <Loading rows={4} label={`Loading ${tab.name}`} />
          )}
        </div>
      )}
      <iframe
        ref={frame}
        title={tab.name}
        src={new URL(tab.contentUrl, location.href).href}
        allow="clipboard-write"
        inert={stage.state === 'failed'}
        onLoad={({ currentTarget }) => {
          onLoaded()
          watchLinks(currentTarget, app, openLink)
        }}
      />
      {opened !== null && (
        <TabDialog
          wish={opened.wish}
          fallbackTitle={app.name}
          frame={dialogFrame}
          onClose={() => close(closedByYou)}
        />
      )}
    </div>
  )
}
