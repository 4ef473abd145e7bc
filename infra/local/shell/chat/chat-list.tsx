// The list of chats: newest words, time, what is unread, and a filter by name.
import { SearchBox } from '@fluentui/react-components'
import { Search48Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { plainWords } from '../cards/markdown.ts'
import type { Conversation } from '../doors/shapes.ts'
import { useDesk } from '../frame/desk.ts'
import { GoLink } from '../frame/go-link.tsx'
import { AppMark } from '../parts/app-mark.tsx'
import { Empty } from '../parts/states.tsx'
import { listWords } from '../times.ts'
import { spokenText } from './message/message-text.tsx'

type ChatListProps = { readonly chats: readonly Conversation[]; readonly open: string | null }

const unreadWords = (count: number): string => (count === 0 ? '' : `, ${count} unread`)

const subtitle = (chat: Conversation): string => {
  if (!chat.installed) return 'Not added'
  if (chat.blocked) return 'Blocked'
  return plainWords(spokenText(chat.preview ?? 'No messages yet'))
}

const Row = ({ chat, current }: { readonly chat: Conversation; readonly current: boolean }) => {
  const { now } = useDesk()
  const unread = current ? 0 : chat.unread
  return (
    <li>
      <GoLink
        to={{ place: 'teams', room: 'chat', conversation: chat.id }}
        className="chat-row"
        current={current}
        label={`${chat.name}${unreadWords(unread)}`}
      >
        <AppMark size={32} />
        <span className="grow">
          <span className="chat-row-head">
            <span className="clip chat-name" data-strong={unread > 0 || current}>
              {chat.name}
            </span>
            {chat.lastAt !== null && <span className="caption">{listWords(chat.lastAt, now())}</span>}
          </span>
          <span className="chat-row-head">
            <span className="caption clip">{subtitle(chat)}</span>
            {unread > 0 && <span className="count">{unread}</span>}
          </span>
        </span>
      </GoLink>
    </li>
  )
}

export const ChatList = ({ chats, open }: ChatListProps) => {
  const [words, setWords] = useState('')
  const found = chats.filter((chat) => chat.name.toLowerCase().includes(words.trim().toLowerCase()))
  return (
    <nav className="list-pane" aria-label="Chats">
      <h1>Chat</h1>
      <SearchBox
        className="list-search"
        placeholder="Search"
        aria-label="Search chats"
        value={words}
        onChange={(_, data) => setWords(data.value)}
      />
      {found.length === 0 ? (
        <Empty icon={<Search48Regular />} title="No chats found" words="Try one word of a name." />
      ) : (
        <ul>
          {found.map((chat) => (
            <Row key={chat.id} chat={chat} current={chat.id === open} />
          ))}
        </ul>
      )}
    </nav>
  )
}
