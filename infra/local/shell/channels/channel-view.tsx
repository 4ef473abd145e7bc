// A channel: its posts with their threads, each as a card of its own, and a place to start a post.
import { Avatar, Button } from '@fluentui/react-components'
import { ArrowLeft20Regular, ChatMultiple48Regular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { Composer } from '../chat/composer.tsx'
import { MessageView } from '../chat/message/message-view.tsx'
import { Scroller } from '../chat/message/scroller.tsx'
import type { CardJson, Conversation } from '../doors/shapes.ts'
import { askMessages, say } from '../doors/teams-doors.ts'
import { useDoor } from '../doors/use-door.ts'
import { appOf, useDesk } from '../frame/desk.ts'
import { go } from '../frame/use-address.ts'
import { useNarrow } from '../frame/use-narrow.ts'
import { PaneTitle } from '../parts/pane-title.tsx'
import { Empty, Settled } from '../parts/states.tsx'
import { type Thread, threadsOf } from './threads.ts'
import '../chat/chat.css'
import './channels.css'

type ChannelViewProps = { readonly channel: Conversation; readonly reloadChats: () => void }

/** In a channel the app hears only what names it, so what is written here does, unless it goes to people with a card. */
const naming = (app: string, text: string, card: CardJson | null) =>
  card !== null ? { text, cards: [card] } : { text: text.includes('<at>') ? text : `<at>${app}</at> ${text}` }

type ThreadViewProps = {
  readonly channel: Conversation
  readonly thread: Thread
  readonly appName: string
  readonly reload: () => void
}

const ThreadView = ({ channel, thread, appName, reload }: ThreadViewProps) => {
  const { me } = useDesk()
  const [replying, setReplying] = useState(false)
  const { post, replies } = thread
  return (
    <li className="thread">
      <ol>
        {[post, ...replies].map((message) => (
          <MessageView
            key={message.id}
            conversation={channel.id}
            message={message}
            ownAside={false}
            reload={reload}
          />
        ))}
      </ol>
      {replying ? (
        <Composer
          conversation={channel.id}
          label="Reply"
          placeholder={`Reply to ${appName}`}
          commands={[]}
          disabledWhy={null}
          send={async (text, card) => {
            await say(channel.id, { person: me.id, ...naming(appName, text, card), replyTo: post.id })
            setReplying(false)
            reload()
          }}
        />
      ) : (
        channel.installed && (
          <Button appearance="subtle" className="thread-reply" onClick={() => setReplying(true)}>
            Reply
          </Button>
        )
      )}
    </li>
  )
}

export const ChannelView = ({ channel, reloadChats }: ChannelViewProps) => {
  const desk = useDesk()
  const narrow = useNarrow()
  const appName = appOf(desk)?.name ?? 'the app'
  const messages = useDoor(`messages:${desk.me.id}:${channel.id}`, desk.beat, () =>
    askMessages(channel.id, desk.me.id),
  )
  const read = messages.now.state === 'ready' ? messages.now.value.length : 0

  useEffect(() => {
    if (read > 0) reloadChats()
  }, [read, reloadChats])

  return (
    <main className="pane" id="main" tabIndex={-1}>
      <header className="pane-head">
        {narrow && (
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label="Back to channels"
            onClick={() => go({ place: 'teams', room: 'channels', conversation: null })}
          />
        )}
        <Avatar name={channel.team ?? channel.name} shape="square" size={28} color="colorful" aria-hidden />
        <PaneTitle alone={narrow}>{channel.name}</PaneTitle>
        <span className="caption clip">{channel.team}</span>
      </header>
      <div className="conversation">
        <Settled now={messages.now} loading={{ rows: 3, label: 'Loading posts' }} onRetry={messages.reload}>
          {(list) =>
            list.length === 0 ? (
              <Empty
                icon={<ChatMultiple48Regular />}
                title="No posts yet"
                words={`Posts in ${channel.name} stand here.`}
              />
            ) : (
              <Scroller title="Posts" label={`Posts in ${channel.name}`} className="messages posts">
                {threadsOf(list).map((thread) => (
                  <ThreadView
                    key={thread.post.id}
                    channel={channel}
                    thread={thread}
                    appName={appName}
                    reload={messages.reload}
                  />
                ))}
              </Scroller>
            )
          }
        </Settled>
        <Composer
          key={channel.id}
          conversation={channel.id}
          label="Message"
          placeholder={`Start a post to ${appName}`}
          commands={appOf(desk)?.commands ?? []}
          disabledWhy={channel.installed ? null : `${appName} is not in this team.`}
          send={async (text, card) => {
            await say(channel.id, { person: desk.me.id, ...naming(appName, text, card) })
            messages.reload()
          }}
        />
      </div>
    </main>
  )
}
