// The head of the app's chat and tabs: its name, the chat and each tab as links, and what can be done with it.
import { Button } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import type { AppInfo, Conversation } from '../doors/shapes.ts'
import { GoLink } from '../frame/go-link.tsx'
import { go } from '../frame/use-address.ts'
import { useNarrow } from '../frame/use-narrow.ts'
import { AppMark } from '../parts/app-mark.tsx'
import { PaneTitle } from '../parts/pane-title.tsx'
import { AppMenu } from './app-menu.tsx'

type AppHeaderProps = {
  readonly name: string
  readonly app: AppInfo | null
  readonly chat: Conversation
  readonly selected: string
  /** Whether no list of chats stands beside it. */
  readonly alone: boolean
  readonly reload: () => void
}

export const chatTab = 'chat'

export const AppHeader = ({ name, app, chat, selected, alone, reload }: AppHeaderProps) => {
  const narrow = useNarrow()
  const tabs = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is the reason to bring it into view.
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [selected])
  return (
    <header className="pane-head">
      {narrow && selected === chatTab && (
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label="Back to chats"
          onClick={() => go({ place: 'teams', room: 'chat', conversation: null })}
        />
      )}
      <AppMark size={28} />
      <PaneTitle alone={alone || narrow}>{name}</PaneTitle>
      <nav ref={tabs} className="pane-tabs" aria-label={`${name} tabs`}>
        <GoLink
          to={{ place: 'teams', room: 'chat', conversation: chat.id }}
          className="pane-tab"
          current={selected === chatTab}
        >
          Chat
        </GoLink>
        {(app?.tabs ?? []).map((tab) => (
          <GoLink
            key={tab.entityId}
            to={{ place: 'teams', room: 'app', tab: tab.entityId, sub: null }}
            className="pane-tab"
            current={selected === tab.entityId}
          >
            {tab.name}
          </GoLink>
        ))}
      </nav>
      <AppMenu name={name} chat={chat} reload={reload} />
    </header>
  )
}
