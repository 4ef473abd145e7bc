// Hosts one pane: gives its frame an address, answers its office.js, and tells it of times, people and themes that change.
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ThemeName } from '../../address.ts'
import { askToken } from '../../doors/teams-doors.ts'
import { useDesk } from '../../frame/desk.ts'
import { roamingSettings } from './kept.ts'
import { hostOrigin, listenTo, paneAddress, speakTo } from './office/bridge.ts'
import { type Conversation, converse } from './office/conversation.ts'
import { done, type Methods } from './office/outcome.ts'
import { appContext } from './office/start-data.ts'
import { themeEvent } from './office/theme.ts'

export type PaneItem = {
  /** The item as office.js takes it at the start. */
  readonly start: () => unknown
  readonly methods: Methods
}

/** An event, by what the pane would see of it: told when that is another than before. */
export type Told = { readonly event: string; readonly seen: unknown; readonly data: unknown }

const themeChanged = 'officeThemeChanged'

const settingsOf = (person: string) => {
  const settings = roamingSettings(person)
  const methods: Methods = {
    404: (params) => {
      const [saved] = Array.isArray(params) ? params : []
      if (typeof saved === 'object' && saved !== null)
        settings.write(Object.fromEntries(Object.entries(saved)))
      return done()
    },
  }
  return { read: settings.read, methods }
}

/** Tells the pane of each of these when it is another than before. */
const useTelling = (talk: RefObject<Conversation | null>, told: readonly Told[]): void => {
  const before = useRef(new Map<string, string>())
  useEffect(() => {
    for (const { event, seen, data } of told) {
      const now = JSON.stringify(seen)
      const last = before.current.get(event)
      before.current.set(event, now)
      if (last !== undefined && last !== now) talk.current?.tell(event, data)
    }
  })
}

type Pane = { readonly address: string; readonly heard: boolean }

/** For a frame that is drawn with the address at once; another page or person needs another frame. */
export const usePane = (
  page: string,
  frame: RefObject<HTMLIFrameElement | null>,
  item: PaneItem,
  events: readonly Told[],
  onClose: () => void,
): Pane => {
  const { me, theme } = useDesk()
  const [heard, setHeard] = useState(false)
  const conversation = useMemo(() => crypto.randomUUID(), [])
  const talk = useRef<Conversation | null>(null)
  const latest = useRef({ item, onClose, theme })
  latest.current = { item, onClose, theme }

  useLayoutEffect(() => {
    const view = frame.current?.contentWindow
    if (!view) return
    const settings = settingsOf(me.id)
    const host = converse({
      origin: hostOrigin(),
      context: () => appContext(conversation, settings.read()),
      start: () => latest.current.item.start(),
      methods: () => ({ ...latest.current.item.methods, ...settings.methods }),
      token: () => askToken(me.id),
      close: () => latest.current.onClose(),
      // The colours at the start are not told on the web in any other way.
      onListen: (event) => {
        if (event === themeChanged) tellTheme(host, latest.current.theme)
      },
      post: (text) => {
        const pane = frame.current?.contentWindow
        if (pane) speakTo(pane, text)
      },
    })
    talk.current = host
    listenTo(view, (text) => {
      setHeard(true)
      void host.hear(text)
    })
  }, [conversation, frame, me.id])

  useTelling(talk, [...events, { event: themeChanged, seen: theme, data: themeEvent(theme) }])
  const address = useMemo(() => paneAddress(page, conversation, conversation), [page, conversation])
  return { address, heard }
}

const tellTheme = (host: Conversation, theme: ThemeName): void => host.tell(themeChanged, themeEvent(theme))
