// What stands below /officer/updates, each in a chunk of its own: the writer weighs most and is fetched by those who write.

import { may } from '../../shared/domain/people/permissions.ts'
import { chunk } from '../platform/chunk.ts'
import type { PageProps } from '../platform/page-props.ts'
import { Page } from '../ui/page/page.tsx'
import { readStaffRoute } from './staff-route.ts'

const UpdatesWritingPages = chunk(() =>
  import('./writing/updates-writing-pages.tsx').then((file) => file.UpdatesWritingPages),
)
const ApprovingPage = chunk(() => import('./approving/approving-page.tsx').then((file) => file.ApprovingPage))
const SentPages = chunk(() => import('./delivery/sent-pages.tsx').then((file) => file.SentPages))

export const UpdatesStaffPages = (props: PageProps) => {
  const { id, name, guest, appRoles, schools } = props.me
  const person = { id, name, guest, appRoles, links: schools }
  if (!may(person, 'sendUpdate', { kind: 'none' }).ok) {
    return (
      <Page title="For the council’s officers" back={{ to: '/', words: 'Home' }}>
        <p className="reading">
          The weekly update is written and sent by officers and the director.{' '}
          <a href="#/updates">Read the weekly updates</a>
        </p>
      </Page>
    )
  }
  const route = readStaffRoute(props.route)
  switch (route.page) {
    case 'writing':
      return <UpdatesWritingPages {...props} />
    case 'approve':
      return <ApprovingPage key={route.id} {...props} id={route.id} />
    case 'sent':
      return <SentPages key={route.id} {...props} id={route.id} view={route.view} />
  }
}
