// All workshops of a paper in one go: choose the consultation, look at each, plan them with one press.

import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { type Planned, plannerPaths, proposalsSchema } from '../../../shared/api/planner.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import { useLoad } from '../../platform/use-load.ts'
import { Choice } from '../../ui/fields/fields.tsx'
import { Pane } from '../../ui/pane/pane.tsx'
import { ProblemMessage } from '../../ui/pane/states.tsx'
import type { Choices } from '../plan/choices.ts'
import { SeriesDone } from './series-done.tsx'
import { SeriesForm } from './series-form.tsx'

type Props = { readonly api: Api; readonly choices: Choices; readonly back: () => void }

const Back = ({ back }: Pick<Props, 'back'>) => (
  <button type="button" className="link t-cap" onClick={back}>
    Back to this appointment
  </button>
)

type OfPaperProps = Pick<Props, 'api' | 'back'> & {
  readonly consultation: string
  readonly choose: ReactNode
  readonly onPlanned: (sessions: readonly Planned[]) => void
}

const standInWords = (planned: number): string =>
  planned === 0
    ? ''
    : `${count(planned, 'workshop')} of this paper ${planned === 1 ? 'stands' : 'stand'} already.`

const OfPaper = ({ api, back, consultation, choose, onPlanned }: OfPaperProps) => {
  const { load, again } = useLoad(api, plannerPaths.proposals(consultation), proposalsSchema)
  const title = 'Plan the workshops of a paper'
  if (load.state === 'there' && load.body.plans.length > 0) {
    return (
      <SeriesForm
        api={api}
        proposals={load.body}
        choose={choose}
        stand={standInWords(load.body.planned)}
        lead={<Back back={back} />}
        onPlanned={onPlanned}
      />
    )
  }
  return (
    <Pane
      title={title}
      lead={<Back back={back} />}
      foot={load.state === 'problem' ? <Button onClick={again}>Try again</Button> : undefined}
    >
      {choose}
      {load.state === 'loading' && <p className="t-cap fg2">Reading the paper’s workshops.</p>}
      {load.state === 'problem' && <ProblemMessage problem={load.problem} />}
      {load.state === 'there' && (
        <p>
          {load.body.planned === 0
            ? 'This paper names no workshops with dates.'
            : `All is planned: ${standInWords(load.body.planned)}`}
        </p>
      )}
    </Pane>
  )
}

export const SeriesPane = ({ api, choices, back }: Props) => {
  const papers = choices.consultations.filter(({ workshops }) => workshops > 0)
  const [consultation, setConsultation] = useState(papers[0]?.id ?? '')
  const [planned, setPlanned] = useState<readonly Planned[] | null>(null)
  if (planned !== null) return <SeriesDone sessions={planned} back={back} />
  if (consultation === '') {
    return (
      <Pane title="Plan the workshops of a paper" lead={<Back back={back} />}>
        <p>
          No paper in Countywide names workshops that are still to be planned. Import one in the tab, under
          For officers.
        </p>
      </Pane>
    )
  }
  return (
    <OfPaper
      key={consultation}
      api={api}
      back={back}
      consultation={consultation}
      onPlanned={setPlanned}
      choose={
        <Choice
          label="Consultation"
          value={consultation}
          set={(id) => setConsultation(papers.find((paper) => paper.id === id)?.id ?? consultation)}
        >
          {papers.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Choice>
      }
    />
  )
}
