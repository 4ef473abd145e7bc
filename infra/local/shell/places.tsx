// The places of one person: Teams, Outlook or SharePoint, with their news, their notifications and where links lead.
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type Spot, type ThemeName, writeAddress } from './address.ts'
import type { AppInfo, Conversation, StreamEvent } from './doors/shapes.ts'
import type { Clock } from './doors/shapes-of-controls.ts'
import { askApp, askConversations } from './doors/teams-doors.ts'
import { type Door, useDoor } from './doors/use-door.ts'
import { useStream } from './doors/use-stream.ts'
import { DeskProvider } from './frame/desk.ts'
import type { Me } from './frame/me.ts'
import { go } from './frame/use-address.ts'
import { goToMeeting } from './outlook/go-to-meeting.ts'
import { OutlookPlace } from './outlook/outlook-place.tsx'
import { ToastCorner, type Toasts, useToasts } from './parts/toasts.tsx'
import { SharePointPlace } from './sharepoint/sharepoint-place.tsx'
import { destinationOf } from './tabs/deep-link.ts'
import { TeamsPlace } from './teams/teams-place.tsx'

type PlacesProps = {
  readonly me: Me
  readonly spot: Spot
  readonly theme: ThemeName
  readonly clock: Door<Clock>
}

const notInvited = 'This meeting is not in your calendar, so it cannot be joined here.'

const noApp = { id: null, botId: '', tabs: [] } as const

/** Follows a link as Teams does: into the app, or out to a window of its own that knows nothing of this one. */
const useLinks = (
  { person, theme }: { readonly person: string; readonly theme: ThemeName },
  app: AppInfo | null,
  chats: Door<Conversation[]>,
  toasts: Toasts,
): ((href: string) => void) => {
  const { show } = toasts
  const bot =
    chats.now.state === 'ready' ? chats.now.value.find(({ kind }) => kind === 'personal')?.id : undefined
  return useCallback(
    (href) => {
      const destination = destinationOf(href, app ?? noApp)
      switch (destination.kind) {
        case 'tab':
          return go({ place: 'teams', room: 'app', tab: destination.tab, sub: destination.sub })
        case 'bot':
          return go({ place: 'teams', room: 'chat', conversation: bot ?? null })
        case 'meeting':
          return void goToMeeting(person, destination.joinUrl).then(
            (found) => found || show({ title: 'Teams meeting', words: notInvited, open: null }),
            () => show({ title: 'Teams meeting', words: notInvited, open: null }),
          )
        case 'sharepoint':
          window.open(
            writeAddress({ person, theme, spot: { place: 'sharepoint', list: destination.list } }),
            '_blank',
            'noopener,noreferrer',
          )
          return
        case 'web':
          window.open(destination.href, '_blank', 'noopener,noreferrer')
          return
        case 'refused':
          return show({ title: 'Link not opened', words: destination.why, open: null })
      }
    },
    [person, theme, app, bot, show],
  )
}

/** Toasts for what arrives elsewhere than where you look; how much is new in the feed. */
const useNews = (me: Me, spot: Spot, appName: string, toasts: Toasts, openLink: (href: string) => void) => {
  const [newInFeed, setNewInFeed] = useState(0)
  const looking = spot.place === 'teams' && spot.room === 'chat' && !document.hidden
  const onEvent = (event: StreamEvent): void => {
    if (event.type === 'toast' && !looking) {
      const open = (): void => go({ place: 'teams', room: 'chat', conversation: event.conversationId })
      toasts.show({ title: appName, words: event.summary ?? 'New message', open })
    }
    if (event.type === 'feed') {
      const { topicUrl } = event
      setNewInFeed((count) => count + 1)
      const words = event.previewText ?? event.text ?? 'New activity'
      toasts.show({ title: appName, words, open: topicUrl === null ? null : () => openLink(topicUrl) })
    }
  }
  const beat = useStream(me.id, onEvent)
  const onFeedSeen = useCallback(() => setNewInFeed(0), [])
  return { beat, newInFeed, onFeedSeen }
}

const titleOf = (spot: Spot): string => {
  if (spot.place === 'sharepoint') return 'SharePoint'
  if (spot.place === 'outlook') return spot.room === 'mail' ? 'Mail' : 'Calendar'
  return { activity: 'Activity', chat: 'Chat', channels: 'Channels', app: 'App' }[spot.room]
}

export const Places = ({ me, spot, theme, clock }: PlacesProps) => {
  const toasts = useToasts()
  const app = useDoor('app', 0, askApp)
  const known = app.now.state === 'ready' ? app.now.value : null
  const [beatSoFar, setBeatSoFar] = useState(0)
  const chats = useDoor(`conversations:${me.id}`, beatSoFar, () => askConversations(me.id))
  const openLink = useLinks({ person: me.id, theme }, known, chats, toasts)
  const { beat, newInFeed, onFeedSeen } = useNews(me, spot, known?.name ?? 'Teams', toasts, openLink)
  useEffect(() => setBeatSoFar(beat), [beat])

  const title = titleOf(spot)
  useEffect(() => {
    document.title = `${title} | ${me.name}`
  }, [title, me.name])

  const offset = clock.now.state === 'ready' ? clock.now.value.offsetMs : 0
  const desk = useMemo(
    () => ({
      me,
      app,
      theme,
      beat,
      now: () => Date.now() + offset,
      notify: toasts.show,
      openLink,
    }),
    [me, app, theme, beat, offset, toasts.show, openLink],
  )
  return (
    <DeskProvider value={desk}>
      {spot.place === 'teams' && (
        <TeamsPlace spot={spot} conversations={chats} newInFeed={newInFeed} onFeedSeen={onFeedSeen} />
      )}
      {spot.place === 'outlook' && <OutlookPlace spot={spot} />}
      {spot.place === 'sharepoint' && <SharePointPlace list={spot.list} />}
      <ToastCorner shown={toasts.shown} dismiss={toasts.dismiss} />
    </DeskProvider>
  )
}
