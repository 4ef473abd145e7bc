// Several schools, one consultation: which one does the person answer for now?

import type { Api } from '../../../../shared/api/client.ts'
import { consultationListSchema, responsePaths } from '../../../../shared/api/responses.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { ConsultationCard } from '../../../ui/consultation/consultation-card.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { Loading, Trouble } from '../../../ui/page/states.tsx'
import { NotAsked } from './not-asked.tsx'

const back = { to: '/consultations', words: 'Consultations' }

export const ChooseSchool = ({ api, id }: { api: Api; id: string }) => {
  const { load, again } = useLoad(api, responsePaths.list, consultationListSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  const consultation = load.body.consultations.find((one) => one.id === id)
  if (consultation === undefined) {
    return (
      <NotAsked words="If you think it should ask you, tell the council. Give them the name of your school." />
    )
  }
  return (
    <Page
      narrow
      title="Which school do you answer for?"
      lead="You belong to several. Each school has an answer of its own from you."
      back={back}
    >
      <ConsultationCard consultation={consultation} />
    </Page>
  )
}
