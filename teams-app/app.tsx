// Which page stands at which address: the only file that sees every feature, each in a chunk of its own.

import { type ComponentType, Suspense } from 'react'
import type { Api } from '../shared/api/client.ts'
import { type Me, mePath, meSchema } from '../shared/api/people.ts'
import { chunk } from './platform/chunk.ts'
import type { PageProps } from './platform/page-props.ts'
import { parseRoute, type Route } from './platform/route.ts'
import { useLoad } from './platform/use-load.ts'
import { go, useAddress } from './platform/use-route.ts'
import { Loading, Trouble } from './ui/page/states.tsx'

const MissingPage = chunk(() => import('./pages/missing-page.tsx').then((file) => file.MissingPage))
const StaffOnlyPage = chunk(() => import('./pages/staff-only-page.tsx').then((file) => file.StaffOnlyPage))
const HomePage = chunk(() => import('./home/home-page.tsx').then((file) => file.HomePage))
const OfficerHome = chunk(() => import('./home/officer-home.tsx').then((file) => file.OfficerHome))
const ConsultationsPage = chunk(() =>
  import('./consultation/answering/choosing/consultations-page.tsx').then((file) => file.ConsultationsPage),
)
const Answering = chunk(() => import('./consultation/answering/answering.tsx').then((file) => file.Answering))
const OfficerPages = chunk(() =>
  import('./consultation/officer/officer-pages.tsx').then((file) => file.OfficerPages),
)
const BookingPages = chunk(() =>
  import('./sessions/booking/booking-pages.tsx').then((file) => file.BookingPages),
)
const PlannerPages = chunk(() =>
  import('./sessions/planning/planner-pages.tsx').then((file) => file.PlannerPages),
)
const ReadingPages = chunk(() =>
  import('./updates/reading/reading-pages.tsx').then((file) => file.ReadingPages),
)
const UpdatesStaffPages = chunk(() =>
  import('./updates/staff-pages.tsx').then((file) => file.UpdatesStaffPages),
)
const SchoolsPages = chunk(() => import('./schools/schools-pages.tsx').then((file) => file.SchoolsPages))
const PrivacyPage = chunk(() => import('./pages/privacy-page.tsx').then((file) => file.PrivacyPage))
const AccessibilityPage = chunk(() =>
  import('./pages/accessibility-page.tsx').then((file) => file.AccessibilityPage),
)
const HelpPage = chunk(() => import('./pages/help-page.tsx').then((file) => file.HelpPage))

const StaffOnly = ({ me, of: Pages, ...rest }: PageProps & { of: ComponentType<PageProps> }) =>
  me.appRoles.length === 0 ? <StaffOnlyPage /> : <Pages me={me} {...rest} />

/** Who may agree to what others wrote: all council staff but those who only administer. */
const mayAgree = (me: Me): boolean => me.appRoles.some((role) => role !== 'administrator')

const pageAt = (route: Route, api: Api, me: Me) => {
  switch (route.page) {
    case 'home':
      return mayAgree(me) ? <OfficerHome api={api} me={me} /> : <HomePage api={api} me={me} />
    case 'consultations':
      return <ConsultationsPage api={api} />
    case 'consultation':
      return <Answering key={`${route.id} ${route.school}`} api={api} me={me} route={route} go={go} />
    case 'sessions':
      return <BookingPages api={api} me={me} id={route.id} />
    case 'planner':
      return <StaffOnly of={PlannerPages} api={api} me={me} route={route.rest} go={go} />
    case 'officer':
      return <StaffOnly of={OfficerPages} api={api} me={me} route={route.rest} go={go} />
    case 'updates':
      return <ReadingPages api={api} me={me} id={route.id} query={route.query} />
    case 'editions':
      return <StaffOnly of={UpdatesStaffPages} api={api} me={me} route={route.rest} go={go} />
    case 'schools':
      return <StaffOnly of={SchoolsPages} api={api} me={me} route={route.rest} go={go} />
    case 'privacy':
      return <PrivacyPage />
    case 'accessibility':
      return <AccessibilityPage />
    case 'help':
      return <HelpPage />
    case 'missing':
      return <MissingPage />
  }
}

export const App = ({ api }: { api: Api }) => {
  const { load, again } = useLoad(api, mePath, meSchema)
  const address = useAddress()
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  return <Suspense fallback={<Loading />}>{pageAt(parseRoute(address), api, load.body)}</Suspense>
}
