// What somebody reads whom the consultation does not ask.

import { Page } from '../../../ui/page/page.tsx'
import { Notice } from '../../../ui/page/states.tsx'

const back = { to: '/consultations', words: 'Consultations' }

export const NotAsked = ({ words }: { words: string }) => (
  <Page narrow title="This consultation does not ask you" back={back}>
    <div className="card">
      <Notice icon="closed" title="You are not on its list">
        {words}
      </Notice>
    </div>
  </Page>
)
