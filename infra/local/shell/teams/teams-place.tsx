// Teams: the rail, and the room that the address names.
import type { ReactNode } from 'react'
import type { Spot } from '../address.ts'
import { ChannelList } from '../channels/channel-list.tsx'
import { ChannelView } from '../channels/channel-view.tsx'
import { ChatList } from '../chat/chat-list.tsx'
import type { Conversation } from '../doors/shapes.ts'
import type { Door } from '../doors/use-door.ts'
import { useDesk } from '../frame/desk.ts'
import { useNarrow } from '../frame/use-narrow.ts'
import { Settled } from '../parts/states.tsx'
import { Activity } from './activity.tsx'
import { chatTab } from './app-header.tsx'
import { AppPage } from './app-page.tsx'
import { Rail } from './rail.tsx'
import '../parts/list-pane.css'
import './rail.css'
import './teams.css'

type TeamsSpot = Extract<Spot, { readonly place: 'teams' }>
type RoomProps = {
  readonly spot: TeamsSpot
  readonly conversations: readonly Conversation[]
  readonly reload: () => void
  readonly onFeedSeen: () => void
}

const unreadIn = (list: readonly Conversation[], open: string | null): number =>
  list.reduce((sum, { id, unread }) => sum + (id === open ? 0 : unread), 0)

const ofKind = (list: readonly Conversation[], kind: Conversation['kind']): readonly Conversation[] =>
  list.filter((conversation) => conversation.kind === kind)

/** On a wide window the first one opens by itself; on a phone the list comes first. */
const opened = (
  list: readonly Conversation[],
  id: string | null,
  narrow: boolean,
): Conversation | undefined =>
  list.find((conversation) => conversation.id === id) ?? (narrow ? undefined : list[0])

/** A list that stands alone, as on a phone, is the main part of the page. */
const Aside = ({ alone, children }: { readonly alone: boolean; readonly children: ReactNode }) =>
  alone ? (
    <main className="pane" id="main" tabIndex={-1}>
      {children}
    </main>
  ) : (
    children
  )

const Room = ({ spot, conversations, reload, onFeedSeen }: RoomProps) => {
  const narrow = useNarrow()
  const chats = ofKind(conversations, 'personal')
  if (spot.room === 'activity') return <Activity onSeen={onFeedSeen} />
  if (spot.room === 'app') {
    const [chat] = chats
    return chat && <AppPage chat={chat} tab={spot.tab} sub={spot.sub} reloadChats={reload} />
  }
  if (spot.room === 'channels') {
    const channels = ofKind(conversations, 'channel')
    const channel = opened(channels, spot.conversation, narrow)
    return (
      <>
        {(channel === undefined || !narrow) && (
          <Aside alone={channel === undefined}>
            <ChannelList channels={channels} open={channel?.id ?? null} />
          </Aside>
        )}
        {channel !== undefined && <ChannelView key={channel.id} channel={channel} reloadChats={reload} />}
      </>
    )
  }
  const chat = opened(chats, spot.conversation, narrow)
  return (
    <>
      {(chat === undefined || !narrow) && (
        <Aside alone={chat === undefined}>
          <ChatList chats={chats} open={chat?.id ?? null} />
        </Aside>
      )}
      {chat !== undefined && <AppPage chat={chat} tab={chatTab} sub={null} reloadChats={reload} />}
    </>
  )
}

type TeamsPlaceProps = {
  readonly spot: TeamsSpot
  readonly conversations: Door<Conversation[]>
  readonly newInFeed: number
  readonly onFeedSeen: () => void
}

export const TeamsPlace = ({ spot, conversations, newInFeed, onFeedSeen }: TeamsPlaceProps) => {
  const { app } = useDesk()
  const narrow = useNarrow()
  const { now, reload } = conversations
  const list = now.state === 'ready' ? now.value : []
  const open =
    spot.room === 'chat' || spot.room === 'channels'
      ? (opened(ofKind(list, spot.room === 'chat' ? 'personal' : 'channel'), spot.conversation, narrow)?.id ??
        null)
      : null
  const name = app.now.state === 'ready' ? app.now.value.name : (list[0]?.name ?? 'App')
  return (
    <div className="place teams">
      <Rail
        spot={spot}
        appName={name}
        counts={{
          activity: newInFeed,
          chat: unreadIn(ofKind(list, 'personal'), open),
          channels: unreadIn(ofKind(list, 'channel'), open),
        }}
      />
      <Settled now={now} loading={{ rows: 5, label: 'Loading chats' }} onRetry={reload}>
        {(known) => <Room spot={spot} conversations={known} reload={reload} onFeedSeen={onFeedSeen} />}
      </Settled>
    </div>
  )
}
