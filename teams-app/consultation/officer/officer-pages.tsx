// What stands below /officer: the list of consultations, or one of them opened.

import type { PageProps } from '../../platform/page-props.ts'
import { Page } from '../../ui/page/page.tsx'
import { Workbench } from './draft/workbench.tsx'
import { ListPage } from './list/list-page.tsx'
import { mayRun } from './may-run.ts'
import { readOfficerRoute } from './officer-route.ts'

export const OfficerPages = ({ api, me, route: rest, go }: PageProps) => {
  const route = readOfficerRoute(rest)
  if (!mayRun(me)) {
    return (
      <Page title="For the council’s officers" back={{ to: '/', words: 'Home' }}>
        <p className="reading">
          Consultations are written and run by officers. Ask an administrator if you should be one.
        </p>
      </Page>
    )
  }
  if (route.page === 'missing') {
    return (
      <Page
        title="There is nothing at this address"
        back={{ to: '/officer', words: 'Consultations you run' }}
      >
        <p className="reading">The link may be old, or part of it may be missing.</p>
      </Page>
    )
  }
  if (route.page === 'list') return <ListPage api={api} go={go} />
  return <Workbench key={route.id} api={api} me={me} go={go} route={route} />
}
