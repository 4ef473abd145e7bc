// Where the tab starts: the host first, then the page; outside Teams one calm sentence.

import 'virtual:theme.css'
import './ui/base.css'
import { FluentProvider } from '@fluentui/react-components'
import { Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { pagesApi } from './platform/api.ts'
import { chunk } from './platform/chunk.ts'
import { startAddress } from './platform/route.ts'
import { joinHost, type Theme } from './platform/teams.ts'
import { settleAddress } from './platform/use-route.ts'
import { Sentence } from './ui/page/sentence.tsx'

// Nobody who is in Teams needs it.
const Outside = chunk(() => import('./outside.tsx').then((file) => file.Outside))

const showTheme = (theme: Theme) => {
  document.documentElement.dataset['theme'] = theme
}

const container = document.createElement('div')

// React takes a page down whole when it meets a bug; what stands then is one sentence, and the words are kept.
const root = createRoot(container, {
  onUncaughtError: () => {
    const place = document.createElement('div')
    document.body.replaceChildren(place)
    createRoot(place).render(
      <Sentence title="Something went wrong">
        Your answers are safe. Reload the page. If it goes on, tell the council what you were doing.
      </Sentence>,
    )
  },
})

const begin = async () => {
  const host = await joinHost()
  document.getElementById('app')?.replaceWith(container)
  if (host === null) {
    root.render(
      <Suspense>
        <Outside />
      </Suspense>,
    )
    return
  }
  showTheme(host.theme)
  host.onTheme(showTheme)
  settleAddress(startAddress(window.location.hash, host.page, host.subPage).replace(/^#?\/*/, '/'))
  const api = pagesApi(host.token)
  root.render(
    <FluentProvider style={{ background: 'none' }}>
      <App api={api} />
    </FluentProvider>,
  )
  host.ready()
}

begin().catch(() => undefined)
