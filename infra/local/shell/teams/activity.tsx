// The activity feed: what the app told you through Teams, newest first, each leading to its place in the app.
import { Alert48Regular } from '@fluentui/react-icons'
import { useEffect } from 'react'
import type { FeedItem } from '../doors/shapes.ts'
import { askFeed } from '../doors/teams-doors.ts'
import { useDoor } from '../doors/use-door.ts'
import { useDesk } from '../frame/desk.ts'
import { AppMark } from '../parts/app-mark.tsx'
import { Empty, Settled } from '../parts/states.tsx'
import { listWords } from '../times.ts'

const Item = ({ item }: { readonly item: FeedItem }) => {
  const { now, openLink } = useDesk()
  const { text, previewText, topicUrl } = item
  const body = (
    <>
      <AppMark size={32} />
      <span className="grow">
        <span className="chat-row-head">
          <span className="feed-text" data-strong={!item.read}>
            {text ?? previewText}
          </span>
          <span className="caption">{listWords(item.at, now())}</span>
        </span>
        {text !== null && previewText !== null && <span className="caption feed-preview">{previewText}</span>}
      </span>
    </>
  )
  if (topicUrl === null) return <div className="feed-row">{body}</div>
  return (
    <button type="button" className="feed-row" onClick={() => openLink(topicUrl)}>
      {body}
    </button>
  )
}

export const Activity = ({ onSeen }: { readonly onSeen: () => void }) => {
  const { me, beat } = useDesk()
  const feed = useDoor(`feed:${me.id}`, beat, () => askFeed(me.id))
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new feed that is shown counts as seen.
  useEffect(onSeen, [feed.now])
  return (
    <main className="pane feed" id="main" tabIndex={-1}>
      <header className="pane-head">
        <h1>Activity</h1>
      </header>
      <Settled now={feed.now} loading={{ rows: 4, label: 'Loading activity' }} onRetry={feed.reload}>
        {(items) =>
          items.length === 0 ? (
            <Empty
              icon={<Alert48Regular />}
              title="You are up to date"
              words="When something needs you, it stands here."
            />
          ) : (
            <ol className="feed-list">
              {items.map((item) => (
                <li key={item.id}>
                  <Item item={item} />
                </li>
              ))}
            </ol>
          )
        }
      </Settled>
    </main>
  )
}
