// What stands at an address that leads nowhere.

import { Page } from '../ui/page/page.tsx'

export const MissingPage = () => (
  <Page narrow title="There is nothing at this address" back={{ to: '/', words: 'Home' }}>
    <p className="reading">The link may be old, or part of it may be missing. Nothing you wrote is lost.</p>
  </Page>
)
