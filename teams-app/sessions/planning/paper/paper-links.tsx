// Consultations whose papers name workshops that do not stand yet: the way to plan them all at once.

import type { Api } from '../../../../shared/api/client.ts'
import { planConsultationsSchema, plannerPaths } from '../../../../shared/api/planner.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { useLoad } from '../../../platform/use-load.ts'

export const PaperLinks = ({ api }: { api: Api }) => {
  const { load } = useLoad(api, plannerPaths.consultations, planConsultationsSchema)
  if (load.state !== 'there') return null
  const named = load.body.consultations.filter(({ workshops }) => workshops > 0)
  if (named.length === 0) return null
  return (
    <section className="card opad col g8" aria-labelledby="papers-title">
      <h2 className="t-sub" id="papers-title">
        Workshops that papers name, still to plan
      </h2>
      <ul className="plain col g8">
        {named.map(({ id, title, workshops }) => (
          <li key={id} className="break">
            <a href={`#/officer/sessions/paper/${id}`}>{title}</a>
            <span className="fg2">{`, ${count(workshops, 'workshop')}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
