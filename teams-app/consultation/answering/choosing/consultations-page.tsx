// Every consultation that asks or asked the person: open, opening later, closed.

import type { Api } from '../../../../shared/api/client.ts'
import { consultationListSchema, responsePaths } from '../../../../shared/api/responses.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { ConsultationCard, type ListedConsultation } from '../../../ui/consultation/consultation-card.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { Loading, Notice, Trouble } from '../../../ui/page/states.tsx'

const groups = [
  { moment: 'open', words: 'Open now' },
  { moment: 'scheduled', words: 'Opening later' },
  { moment: 'closed', words: 'Closed' },
] as const

const leadOf = (consultations: readonly ListedConsultation[]): string => {
  const open = consultations.filter(({ moment }) => moment === 'open').length
  return open === 0
    ? 'None is open at the moment.'
    : `${count(open, 'consultation is', 'consultations are')} open.`
}

export const ConsultationsPage = ({ api }: { api: Api }) => {
  const { load, again } = useLoad(api, responsePaths.list, consultationListSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  const { consultations } = load.body
  return (
    <Page narrow title="Consultations" lead={leadOf(consultations)} back={{ to: '/', words: 'Home' }}>
      {consultations.length === 0 && (
        <div className="card">
          <Notice icon="done" title="No consultations yet">
            When the council asks your school something, it stands here.
          </Notice>
        </div>
      )}
      {groups.map(({ moment, words }) => {
        const here = consultations.filter((one) => one.moment === moment)
        return here.length === 0 ? null : (
          <section key={moment} className="col g16" aria-labelledby={`group-${moment}`}>
            <h2 className="t-sub" id={`group-${moment}`}>
              {words}
            </h2>
            {here.map((consultation) => (
              <ConsultationCard key={consultation.id} consultation={consultation} heading="h3" />
            ))}
          </section>
        )
      })}
    </Page>
  )
}
