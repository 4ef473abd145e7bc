// Every session as officers see them, as a list or as a month; the two show the same.

import '../planner.css'
import { Button, Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type * as z from 'zod/mini'
import type { Api } from '../../../../shared/api/client.ts'
import { type Planned, plannerPaths, plannerSchema } from '../../../../shared/api/planner.ts'
import { businessNow } from '../../../platform/business-time.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { officerAreas } from '../../../ui/officer/areas.ts'
import { OfficerFrame } from '../../../ui/officer/officer-frame.tsx'
import { usePageTitle } from '../../../ui/page/page.tsx'
import { Loading, Notice, Trouble } from '../../../ui/page/states.tsx'
import { useKept } from '../../../ui/sessions/kept.ts'
import { untilNext, useLookAgain } from '../../../ui/sessions/next-change.ts'
import { dayOf } from '../../../ui/sessions/session-days.ts'
import { PaperLinks } from '../paper/paper-links.tsx'
import { type News, PlannedNews } from '../planned-news.tsx'
import { monthPath } from '../planner-route.ts'
import { plannedGroups, plannerLead } from './list-words.ts'
import { MonthGrid } from './month-grid.tsx'
import { PlannedRow } from './planned-row.tsx'

type Planner = z.infer<typeof plannerSchema>
type Props = {
  readonly api: Api
  readonly go: (path: string) => void
  /** Null: the list. Empty: the month it is now. */
  readonly month: string | null
  /** Planned just now. */
  readonly news: News | null
}

const Switcher = ({ month }: { month: string | null }) => (
  <nav className="row g16" aria-label="List or calendar">
    <a href="#/officer/sessions" aria-current={month === null ? 'page' : undefined} className="pview">
      List
    </a>
    <a href="#/officer/sessions/month" aria-current={month === null ? undefined : 'page'} className="pview">
      Month
    </a>
  </nav>
)

const List = ({ sessions }: { sessions: readonly Planned[] }) =>
  plannedGroups(sessions).map((group) => (
    <section key={group.name} className="card" aria-labelledby={`group-${group.name}`}>
      <h2 className="t-sub opad" id={`group-${group.name}`}>
        {group.words}
      </h2>
      <ul className="plain">
        {group.sessions.map((session) => (
          <PlannedRow key={session.id} session={session} />
        ))}
      </ul>
    </section>
  ))

const Areas = (props: {
  readonly areas: readonly string[]
  readonly area: string
  readonly choose: (area: string) => void
}) => (
  <Field label="Area" orientation="horizontal" className="parea">
    <Select value={props.area} onChange={(_, data) => props.choose(data.value)}>
      <option value="">All areas</option>
      {props.areas.map((area) => (
        <option key={area}>{area}</option>
      ))}
    </Select>
  </Field>
)

const PlannerList = ({ api, go, month, planner, news }: Props & { planner: Planner }) => {
  const heading = usePageTitle('Sessions you run')
  const [area, setArea] = useState('')
  const { sessions, holidays, listUrl } = planner
  const areas = [...new Set(sessions.flatMap((one) => (one.area === null ? [] : [one.area])))].toSorted()
  const shown = sessions.filter((one) => area === '' || one.area === area)
  const now = businessNow()
  return (
    <OfficerFrame
      heading={heading}
      title="Sessions you run"
      lead={plannerLead(sessions, now)}
      back={{ to: '/', words: 'Home' }}
      tabs={officerAreas('/officer/sessions')}
      tabsLabel="What officers look after"
      aside={
        <Button appearance="primary" onClick={() => go('/officer/sessions/new')}>
          New session
        </Button>
      }
    >
      {news !== null && <PlannedNews news={news} isLinked />}
      <div className="row between wrap g12">
        <Switcher month={month} />
        {areas.length > 1 && <Areas areas={areas} area={area} choose={setArea} />}
      </div>
      {sessions.length === 0 && month === null && (
        <div className="card">
          <Notice icon="done" title="No session yet">
            Plan a workshop or a briefing. Nobody is told before you say who it is for.
          </Notice>
        </div>
      )}
      {month === null ? (
        <List sessions={shown} />
      ) : (
        <MonthGrid
          month={month === '' ? dayOf(now).slice(0, 7) : month}
          today={dayOf(now)}
          sessions={shown}
          holidays={holidays}
          toMonth={(next) => go(monthPath(next))}
        />
      )}
      <PaperLinks api={api} />
      <p>
        <a href={listUrl} target="_blank" rel="noreferrer">
          Open the SharePoint list
        </a>
      </p>
    </OfficerFrame>
  )
}

// An event takes a few seconds to be made, and the page says that it is on its way.
const untilChange = (sessions: readonly Planned[]): number | null =>
  sessions.some(({ state, calendar }) => state === 'planned' && calendar.state === 'making')
    ? 0
    : untilNext(sessions, businessNow())

export const PlannerListPage = (props: Props) => {
  const loaded = useLoad(props.api, plannerPaths.sessions, plannerSchema)
  const { load, again } = useKept(loaded.load, loaded.again)
  useLookAgain(loaded.load, load.state === 'there' ? untilChange(load.body.sessions) : null, loaded.again)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  return <PlannerList {...props} planner={load.body} />
}
