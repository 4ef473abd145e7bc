// What stands below /schools: the register, the people list, the imports.

import './schools.css'
import type { PageProps } from '../platform/page-props.ts'
import { Page } from '../ui/page/page.tsx'
import { ImportsPage } from './importing/imports-page.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { rightsOf } from './rights.ts'
import { SchoolsPage } from './schools-page.tsx'
import { readSchoolsRoute, type SchoolsView } from './schools-route.ts'

const home = { to: '/', words: 'Home' }

const tabs = [
  { view: 'schools', to: '/schools', words: 'Schools' },
  { view: 'people', to: '/schools/people', words: 'People' },
  { view: 'import', to: '/schools/import', words: 'Import' },
] as const

const Tabs = ({ here }: { here: SchoolsView }) => (
  <nav className="stabs" aria-label="Schools and people">
    {tabs.map(({ view, to, words }) => (
      <a key={view} href={`#${to}`} aria-current={view === here ? 'page' : undefined}>
        {words}
      </a>
    ))}
  </nav>
)

export const SchoolsPages = ({ api, me, route }: PageProps) => {
  const rights = rightsOf(me)
  const view = readSchoolsRoute(route)
  if (!rights.see) {
    return (
      <Page title="For council staff" back={home}>
        <p className="reading">Schools and people are looked after by the council’s staff.</p>
      </Page>
    )
  }
  if (view === 'missing') {
    return (
      <Page title="There is nothing at this address" back={{ to: '/schools', words: 'Schools and people' }}>
        <p className="reading">The link may be old, or part of it may be missing.</p>
      </Page>
    )
  }
  return (
    <Page
      title="Schools and people"
      lead="Who can be asked: the schools of the county, and the people linked to them."
      back={home}
    >
      <Tabs here={view} />
      {view === 'schools' && <SchoolsPage api={api} />}
      {view === 'people' && <PeoplePage api={api} rights={rights} />}
      {view === 'import' && <ImportsPage rights={rights} />}
    </Page>
  )
}
