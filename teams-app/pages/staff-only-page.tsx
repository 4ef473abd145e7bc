// What stands at the officers' addresses for everybody else: Teams shows the tab to all, so it says whom it is for.

import { Page } from '../ui/page/page.tsx'

export const StaffOnlyPage = () => (
  <Page narrow title="For the council’s officers" back={{ to: '/', words: 'Home' }}>
    <p className="reading">
      Officers write consultations and read the answers here. What you are asked is under Home.
    </p>
  </Page>
)
