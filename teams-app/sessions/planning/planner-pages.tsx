// What stands below /officer/sessions: all sessions, the form, the workshops of a paper, one session.

import { may } from '../../../shared/domain/people/permissions.ts'
import { chunk } from '../../platform/chunk.ts'
import type { PageProps } from '../../platform/page-props.ts'
import { Page } from '../../ui/page/page.tsx'
import { SessionDetailPage } from './detail/detail-page.tsx'
import { NewSessionPage } from './form/new-page.tsx'
import { PlannerListPage } from './list/list-page.tsx'
import { PaperWorkshopsPage } from './paper/paper-page.tsx'
import { useNews } from './planned-news.tsx'
import { readPlannerRoute } from './planner-route.ts'

const OfficerVisitsPage = chunk(() =>
  import('../visits/officer/officer-visits-page.tsx').then((file) => file.OfficerVisitsPage),
)

export const PlannerPages = ({ api, me, route: rest, go }: PageProps) => {
  const { news, tell } = useNews(rest)
  const { id, name, guest, appRoles, schools } = me
  const person = { id, name, guest, appRoles, links: schools }
  if (!may(person, 'planSessions', { kind: 'none' }).ok) {
    return (
      <Page title="For the council’s officers" back={{ to: '/', words: 'Home' }}>
        <p className="reading">
          Sessions and visits are planned and run by officers. Ask an administrator if you should be one.
        </p>
      </Page>
    )
  }
  const route = readPlannerRoute(rest)
  switch (route.page) {
    case 'list':
      return <PlannerListPage api={api} go={go} month={null} news={news} />
    case 'visits':
      return <OfficerVisitsPage api={api} />
    case 'month':
      return <PlannerListPage api={api} go={go} month={route.month ?? ''} news={news} />
    case 'new':
      return <NewSessionPage api={api} go={go} from={route.from} tell={tell} />
    case 'paper':
      return <PaperWorkshopsPage api={api} go={go} consultation={route.consultation} tell={tell} />
    case 'session':
      return (
        <SessionDetailPage
          key={route.id}
          api={api}
          go={go}
          id={route.id}
          tab={route.tab}
          news={news}
          tell={tell}
        />
      )
    case 'missing':
      return (
        <Page
          title="There is nothing at this address"
          back={{ to: '/officer/sessions', words: 'Sessions you run' }}
        >
          <p className="reading">The link may be old, or part of it may be missing.</p>
        </Page>
      )
  }
}
