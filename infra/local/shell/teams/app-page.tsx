// The app as Teams opens it from the rail: its head and the chosen tab, the first one if none is chosen.
import { useState } from 'react'
import { ConversationView } from '../chat/conversation-view.tsx'
import type { AppInfo, Conversation, Tab } from '../doors/shapes.ts'
import { appOf, useDesk } from '../frame/desk.ts'
import { Settled } from '../parts/states.tsx'
import { TabView } from '../tabs/tab-view.tsx'
import { AppHeader, chatTab } from './app-header.tsx'

type AppPageProps = {
  readonly chat: Conversation
  /** A tab's id, null for the first, or the word for the chat. */
  readonly tab: string | null
  readonly sub: string | null
  readonly reloadChats: () => void
}

const chosenTab = (app: AppInfo | null, tab: string | null): Tab | undefined =>
  tab === null ? app?.tabs[0] : app?.tabs.find(({ entityId }) => entityId === tab)

export const AppPage = ({ chat, tab, sub, reloadChats }: AppPageProps) => {
  const desk = useDesk()
  const [turn, setTurn] = useState(0)
  const app = appOf(desk)
  const chosen = tab === chatTab ? undefined : chosenTab(app, tab)
  const selected = chosen?.entityId ?? chatTab
  return (
    <main className="pane" id="main" tabIndex={-1}>
      <AppHeader
        name={chat.name}
        app={app}
        chat={chat}
        selected={selected}
        alone={tab !== chatTab}
        reload={reloadChats}
      />
      {tab === chatTab ? (
        <ConversationView chat={chat} reloadChats={reloadChats} />
      ) : (
        <Settled now={desk.app.now} loading={{ rows: 4, label: 'Loading the app' }} onRetry={desk.app.reload}>
          {(known) =>
            chosen === undefined ? (
              <ConversationView chat={chat} reloadChats={reloadChats} />
            ) : (
              <TabView
                key={`${desk.me.id} ${chosen.entityId} ${sub ?? ''} ${turn}`}
                app={known}
                tab={chosen}
                sub={sub}
                onRetry={() => setTurn((count) => count + 1)}
              />
            )
          }
        </Settled>
      )}
    </main>
  )
}
