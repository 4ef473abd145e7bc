// The 1:1 chat with the app: its messages and the composer, or why there is nothing to write to.
import { Button } from '@fluentui/react-components'
import { Chat48Regular } from '@fluentui/react-icons'
import { useEffect } from 'react'
import type { Conversation } from '../doors/shapes.ts'
import { askMessages, say } from '../doors/teams-doors.ts'
import { useDoor } from '../doors/use-door.ts'
import { appOf, useDesk } from '../frame/desk.ts'
import { AppMark } from '../parts/app-mark.tsx'
import { Empty, Settled } from '../parts/states.tsx'
import { useAppChange } from '../teams/app-menu.tsx'
import { Composer } from './composer.tsx'
import { MessageList } from './message/message-list.tsx'
import './chat.css'

type ConversationViewProps = { readonly chat: Conversation; readonly reloadChats: () => void }

const whyOff = (chat: Conversation): string | null => {
  if (!chat.installed) return `${chat.name} is not added. Add it to write to it.`
  return chat.blocked ? `You have blocked ${chat.name}. Unblock it to write to it.` : null
}

export const ConversationView = ({ chat, reloadChats }: ConversationViewProps) => {
  const desk = useDesk()
  const change = useAppChange(chat.name, reloadChats)
  const messages = useDoor(`messages:${desk.me.id}:${chat.id}`, desk.beat, () =>
    askMessages(chat.id, desk.me.id),
  )
  const read = messages.now.state === 'ready' ? messages.now.value.length : 0

  // Whoever is shown messages has read them: the counts in the list are then other ones.
  useEffect(() => {
    if (read > 0) reloadChats()
  }, [read, reloadChats])

  return (
    <div className="conversation">
      <Settled now={messages.now} loading={{ rows: 3, label: 'Loading messages' }} onRetry={messages.reload}>
        {(list) =>
          list.length > 0 ? (
            <MessageList conversation={chat.id} name={chat.name} messages={list} reload={messages.reload} />
          ) : chat.installed ? (
            <Empty
              icon={<Chat48Regular />}
              title={`This is your chat with ${chat.name}`}
              words="What it sends you stands here."
            />
          ) : (
            <Empty icon={<AppMark size={48} />} title={chat.name} words="You have not added this app.">
              <Button appearance="primary" onClick={() => void change('install')}>
                Add
              </Button>
            </Empty>
          )
        }
      </Settled>
      <Composer
        key={chat.id}
        conversation={chat.id}
        label="Message"
        placeholder="Type a message"
        commands={appOf(desk)?.commands ?? []}
        disabledWhy={whyOff(chat)}
        send={async (text, card) => {
          await say(chat.id, { person: desk.me.id, text, cards: card === null ? [] : [card] })
          messages.reload()
        }}
      />
    </div>
  )
}
