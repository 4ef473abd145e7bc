// What the tab's address shows outside Teams: the notices, which everybody may read, and one calm sentence for the rest.

import { Suspense } from 'react'
import { chunk } from './platform/chunk.ts'
import { parseRoute } from './platform/route.ts'
import { useAddress } from './platform/use-route.ts'
import { Sentence } from './ui/page/sentence.tsx'
import { Loading } from './ui/page/states.tsx'

const PrivacyPage = chunk(() => import('./pages/privacy-page.tsx').then((file) => file.PrivacyPage))
const AccessibilityPage = chunk(() =>
  import('./pages/accessibility-page.tsx').then((file) => file.AccessibilityPage),
)
const HelpPage = chunk(() => import('./pages/help-page.tsx').then((file) => file.HelpPage))

const pageAt = (address: string) => {
  switch (parseRoute(address).page) {
    case 'privacy':
      return <PrivacyPage />
    case 'accessibility':
      return <AccessibilityPage />
    case 'help':
      return <HelpPage />
    default:
      return (
        <Sentence title="Open Countywide in Microsoft Teams">
          This page only works there. In Teams, choose Apps and search for Countywide.
        </Sentence>
      )
  }
}

/** The manifest and the cards link to the notices, so they have to open without Teams and without signing in. */
export const Outside = () => <Suspense fallback={<Loading />}>{pageAt(useAddress())}</Suspense>
