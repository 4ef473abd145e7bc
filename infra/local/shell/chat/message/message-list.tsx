// The messages of a chat, parted by days.
import type { Message } from '../../doors/shapes.ts'
import { useDesk } from '../../frame/desk.ts'
import { dayOf, dividerWords } from '../../times.ts'
import { MessageView } from './message-view.tsx'
import { Scroller } from './scroller.tsx'

type MessageListProps = {
  readonly conversation: string
  readonly name: string
  readonly messages: readonly Message[]
  readonly reload: () => void
}

export const MessageList = ({ conversation, name, messages, reload }: MessageListProps) => {
  const { now } = useDesk()
  return (
    <Scroller title="Messages" label={`Messages with ${name}`} className="messages">
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
    </Scroller>
  )
}
