// The visits that schools ask for, as officers see them: what waits for them first.

import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { plannerVisitsSchema, type VisitView, visitPaths } from '../../../../shared/api/visits.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { businessNow } from '../../../platform/business-time.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { officerAreas } from '../../../ui/officer/areas.ts'
import { OfficerFrame } from '../../../ui/officer/officer-frame.tsx'
import { usePageTitle } from '../../../ui/page/page.tsx'
import { Loading, Notice, Trouble } from '../../../ui/page/states.tsx'
import { dayOf } from '../../../ui/sessions/session-days.ts'
import { Outcome, useSaid } from '../outcome.tsx'
import { visitGroups } from '../visit-words.ts'
import { WantedVisit } from './wanted-visit.tsx'

type Props = {
  readonly api: Api
  readonly visits: readonly VisitView[]
  readonly listUrl: string
  readonly again: () => void
}

const Areas = (props: {
  readonly areas: readonly string[]
  readonly area: string
  readonly choose: (area: string) => void
}) => (
  <Field label="Area" orientation="horizontal">
    <Select value={props.area} onChange={(_, data) => props.choose(data.value)}>
      <option value="">All areas</option>
      {props.areas.map((area) => (
        <option key={area}>{area}</option>
      ))}
    </Select>
  </Field>
)

const leadOf = (visits: readonly VisitView[]): string => {
  const waiting = visits.filter(({ state }) => state === 'asked' || state === 'taken').length
  return waiting === 0
    ? 'No school waits for a time.'
    : `${count(waiting, 'school waits', 'schools wait')} for a time.`
}

const Visits = ({ api, visits, listUrl, again }: Props) => {
  const heading = usePageTitle('Visits')
  const [area, setArea] = useState('')
  const { said, say } = useSaid()
  const areas = [...new Set(visits.map((visit) => visit.area))].toSorted()
  const shown = visits.filter((visit) => area === '' || visit.area === area)
  const done = (_visit: VisitView, words: string) => {
    say(words)
    again()
  }
  return (
    <OfficerFrame
      heading={heading}
      title="Visits"
      lead={leadOf(visits)}
      back={{ to: '/', words: 'Home' }}
      tabs={officerAreas('/officer/visits')}
      tabsLabel="What officers look after"
    >
      {areas.length > 1 && <Areas areas={areas} area={area} choose={setArea} />}
      {said !== null && <Outcome said={said} />}
      {visits.length === 0 && (
        <div className="card">
          <Notice icon="done" title="No school has asked for a visit">
            When one does, it stands here for whoever takes it first.
          </Notice>
        </div>
      )}
      {visitGroups(shown).map((group) => (
        <section key={group.name} className="card" aria-labelledby={`visits-${group.name}`}>
          <h2 className="t-sub opad" id={`visits-${group.name}`}>
            {group.words}
          </h2>
          <ul className="plain">
            {group.visits.map((visit) => (
              <WantedVisit key={visit.id} api={api} visit={visit} today={dayOf(businessNow())} done={done} />
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a href={listUrl} target="_blank" rel="noreferrer">
          Open the SharePoint list
        </a>
      </p>
    </OfficerFrame>
  )
}

export const OfficerVisitsPage = ({ api }: { api: Api }) => {
  const { load, again } = useLoad(api, visitPaths.all, plannerVisitsSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  return <Visits api={api} visits={load.body.visits} listUrl={load.body.listUrl} again={again} />
}
