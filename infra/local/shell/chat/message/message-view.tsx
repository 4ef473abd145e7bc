// One message of a conversation: who, when, the words and the cards; your own words stand at the right.
import { Avatar, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { CardView } from '../../cards/card-view.tsx'
import type { CardJson, Message } from '../../doors/shapes.ts'
import { useDesk } from '../../frame/desk.ts'
import { AppMark } from '../../parts/app-mark.tsx'
import { clockWords } from '../../times.ts'
import { MessageText } from './message-text.tsx'
import { type Pressing, usePress } from './use-press.ts'

type MessageViewProps = {
  readonly conversation: string
  readonly message: Message
  readonly ownAside: boolean
  readonly reload: () => void
}

type CardsProps = {
  readonly cards: readonly CardJson[]
  readonly sender: string
  readonly pressing: Pressing
}

const Cards = ({ cards, sender, pressing }: CardsProps) => {
  const { theme } = useDesk()
  return cards.map((card, index) => (
    <CardView
      // biome-ignore lint/suspicious/noArrayIndexKey: a message's cards have no id and do not change places.
      key={index}
      card={pressing.cardOf(card)}
      sender={sender}
      theme={theme}
      busy={pressing.busy}
      onDeed={(deed) => pressing.act(card, deed)}
    />
  ))
}

const Content = ({ conversation, message, reload }: Omit<MessageViewProps, 'ownAside'>) => {
  const pressing = usePress(conversation, message, reload)
  if (message.deleted) return <p className="words-gone">This message was deleted.</p>
  return (
    <>
      {message.text !== null && message.text !== '' && (
        <div className="words">
          <MessageText message={message} />
        </div>
      )}
      <Cards cards={message.cards} sender={message.from.name} pressing={pressing} />
      {pressing.fault !== null && (
        <MessageBar intent="error" className="press-fault" role="alert">
          <MessageBarBody>{pressing.fault}</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}

export const MessageView = ({ conversation, message, ownAside, reload }: MessageViewProps) => {
  const { me } = useDesk()
  const own = message.from.id === me.id
  const time = (
    <>
      <time className="caption" dateTime={new Date(message.at).toISOString()}>
        {clockWords(message.at)}
      </time>
      {message.edited && !message.deleted && <span className="caption">Edited</span>}
    </>
  )
  if (own && ownAside) {
    return (
      <li className="message message-own">
        <div className="message-head">
          <span className="sr-only">You</span>
          {time}
        </div>
        <div className="bubble">
          <Content conversation={conversation} message={message} reload={reload} />
        </div>
      </li>
    )
  }
  return (
    <li className="message">
      {message.from.bot ? (
        <AppMark size={32} />
      ) : (
        <Avatar name={message.from.name} size={32} color="colorful" aria-hidden />
      )}
      <div className="grow message-body">
        <div className="message-head">
          <span className="message-from">{message.from.name}</span>
          {time}
        </div>
        <Content conversation={conversation} message={message} reload={reload} />
      </div>
    </li>
  )
}
