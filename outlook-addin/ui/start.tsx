// Where a pane starts: Outlook first, then the page; outside Outlook one calm sentence.

import 'virtual:web-theme.css'
import './base.css'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Api } from '../../shared/api/client.ts'
import { paneApi } from '../platform/api.ts'
import { joinOutlook, type Outlook, type Theme } from '../platform/office.ts'
import { Sentence } from './pane/states.tsx'

const showTheme = (theme: Theme) => {
  document.documentElement.dataset['theme'] = theme
}

// React takes a pane down whole when it meets a bug; what stands then is one sentence.
const rootIn = (place: HTMLElement) =>
  createRoot(place, {
    onUncaughtError: () => {
      const anew = document.createElement('div')
      document.body.replaceChildren(anew)
      createRoot(anew).render(
        <Sentence title="Something went wrong">
          Close this pane and open it again. If it goes on, tell the council what you were doing.
        </Sentence>,
      )
    },
  })

/** Joins Outlook and shows the pane. office.js takes the browser's history away, so panes keep their place in memory. */
export const startPane = async (pane: (outlook: Outlook, api: Api) => ReactNode): Promise<void> => {
  const place = document.createElement('div')
  document.getElementById('app')?.replaceWith(place)
  const root = rootIn(place)
  const outlook = await joinOutlook().catch(() => null)
  if (outlook === null) {
    root.render(
      <Sentence title="Open Countywide in Outlook">
        This page only works there. Open an appointment of your own or a mail, then choose Countywide.
      </Sentence>,
    )
    return
  }
  showTheme(outlook.theme)
  outlook.onTheme(showTheme)
  root.render(pane(outlook, paneApi(outlook.token)))
}
