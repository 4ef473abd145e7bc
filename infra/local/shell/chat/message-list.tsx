// The messages of a conversation, parted by days, kept at the newest unless the reader has scrolled up.
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Message } from '../doors/shapes.ts'
import { useDesk } from '../frame/desk.ts'
import { dayOf, dividerWords } from '../times.ts'
import { MessageView } from './message-view.tsx'

type MessageListProps = {
  readonly conversation: string
  readonly name: string
  readonly messages: readonly Message[]
  readonly reload: () => void
}

const nearEnd = (box: HTMLElement): boolean => box.scrollHeight - box.scrollTop - box.clientHeight < 160

export const MessageList = ({ conversation, name, messages, reload }: MessageListProps) => {
  const { now } = useDesk()
  const box = useRef<HTMLDivElement>(null)
  const follow = useRef(true)
  const last = messages.at(-1)?.id

  // biome-ignore lint/correctness/useExhaustiveDependencies: another newest message is the reason to look.
  useLayoutEffect(() => {
    if (box.current !== null && follow.current) box.current.scrollTop = box.current.scrollHeight
  }, [last])

  useEffect(() => {
    const list = box.current?.firstElementChild
    if (!list) return
    // Cards and their pictures grow after they are drawn.
    const watcher = new ResizeObserver(() => {
      if (box.current !== null && follow.current) box.current.scrollTop = box.current.scrollHeight
    })
    watcher.observe(list)
    return () => watcher.disconnect()
  }, [])

  return (
    <div
      className="messages"
      ref={box}
      role="log"
      aria-label={`Messages with ${name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it by keys.
      tabIndex={0}
      onScroll={(event) => {
        follow.current = nearEnd(event.currentTarget)
      }}
    >
      <ol>
        {messages.map((message, index) => {
          const before = messages[index - 1]
          const newDay = before === undefined || dayOf(before.at) !== dayOf(message.at)
          return [
            newDay && (
              <li key={`day-${message.id}`} className="day caption">
                {dividerWords(message.at, now())}
              </li>
            ),
            <MessageView
              key={message.id}
              conversation={conversation}
              message={message}
              ownAside={true}
              reload={reload}
            />,
          ]
        })}
      </ol>
    </div>
  )
}
