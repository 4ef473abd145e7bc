// What stands below /officer/updates for those who write: the list of editions, or one of them being written.

import { may } from '../../../shared/domain/people/permissions.ts'
import type { PageProps } from '../../platform/page-props.ts'
import { Page } from '../../ui/page/page.tsx'
import { WriterPage } from './desk/writer-page.tsx'
import { UpdatesListPage } from './list/list-page.tsx'
import { readWritingRoute } from './writing-route.ts'

export const UpdatesWritingPages = ({ api, me, route: rest, go }: PageProps) => {
  const { id, name, guest, appRoles, schools } = me
  const person = { id, name, guest, appRoles, links: schools }
  if (!may(person, 'writeUpdate', { kind: 'none' }).ok) {
    return (
      <Page title="For the council’s officers" back={{ to: '/', words: 'Home' }}>
        <p className="reading">
          The weekly update is written by officers and the director. Ask an administrator if you should be
          one.
        </p>
      </Page>
    )
  }
  const route = readWritingRoute(rest)
  switch (route.page) {
    case 'list':
      return <UpdatesListPage api={api} go={go} sentBack={route.sentBack} />
    case 'edition':
      return <WriterPage key={route.id} api={api} person={me.id} go={go} id={route.id} view={route.view} />
    case 'missing':
      return (
        <Page
          title="There is nothing at this address"
          back={{ to: '/officer/updates', words: 'Weekly updates' }}
        >
          <p className="reading">The link may be old, or part of it may be missing.</p>
        </Page>
      )
  }
}
