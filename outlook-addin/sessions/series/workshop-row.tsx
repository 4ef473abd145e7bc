// One workshop of a series: its date, what stands in the way, and its fields when they are opened.

import { useEffect } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { planWords } from '../../../shared/api/plan-words.ts'
import { DateBlock } from '../../ui/date-block.tsx'
import { Line, Tick } from '../../ui/fields/fields.tsx'
import { Fold } from '../../ui/fields/fold.tsx'
import { CheckList } from '../plan/check-list.tsx'
import { stopIn, useChecks } from '../plan/use-checks.ts'
import { dateBlock, hoursInWords, whenInWords } from '../plan/when.ts'
import { hasTimes, nameOf, timesOf, type Workshop, type WorkshopFaults } from './workshops.ts'

type Props = {
  readonly api: Api
  readonly workshop: Workshop
  readonly faults: WorkshopFaults
  readonly places: string
  /** It can no longer be changed, nor left out. */
  readonly isFixed: boolean
  readonly set: (workshop: Workshop) => void
  /** Told why it cannot be planned at this time, or that it can. */
  readonly onStop: (stop: string | null) => void
}

const Fields = ({ workshop, faults, places, set }: Omit<Props, 'api' | 'onStop' | 'isFixed'>) => (
  <div className="col g8">
    <Line
      label={planWords.title}
      value={workshop.title}
      set={(title) => set({ ...workshop, title })}
      fault={faults.title}
    />
    <Line
      label={planWords.day}
      type="date"
      value={workshop.day}
      set={(day) => set({ ...workshop, day })}
      fault={faults.day}
    />
    <div className="two">
      <Line
        label={planWords.starts}
        type="time"
        value={workshop.from}
        set={(from) => set({ ...workshop, from })}
        fault={faults.from}
      />
      <Line
        label={planWords.ends}
        type="time"
        value={workshop.to}
        set={(to) => set({ ...workshop, to })}
        fault={faults.to}
      />
    </div>
    <Line
      label="Places, if not those of all"
      isNumber
      value={workshop.places}
      set={(typed) => set({ ...workshop, places: typed })}
      hint={`Now ${workshop.places === '' ? places : workshop.places}.`}
      fault={faults.places}
    />
  </div>
)

export const WorkshopRow = (props: Props) => {
  const { api, workshop, faults, set, onStop } = props
  const canAsk = workshop.isIn && hasTimes(workshop)
  const times = timesOf(workshop)
  const looked = useChecks(
    api,
    canAsk
      ? {
          ...times,
          area: workshop.plan.area,
          coOrganisers: workshop.plan.coOrganisers,
          except: null,
          exceptEventId: null,
        }
      : null,
  )
  const stop = canAsk ? stopIn(looked) : null
  useEffect(() => onStop(stop), [stop, onStop])
  return (
    <li className="outl col g8">
      <div className="row">
        {hasTimes(workshop) && <DateBlock {...dateBlock(times.starts)} />}
        <div className="grow col">
          <h2 className="t-strong break">{nameOf(workshop)}</h2>
          {hasTimes(workshop) && (
            <p className="t-cap fg2">
              <span aria-hidden>{hoursInWords(times)}</span>
              <span className="vh">{whenInWords(times)}</span>
            </p>
          )}
          {canAsk && <CheckList looked={looked} onlyDoubts />}
        </div>
      </div>
      {!props.isFixed && (
        <>
          <Tick
            label={`Plan ${nameOf(workshop)}`}
            checked={workshop.isIn}
            set={(isIn) => set({ ...workshop, isIn })}
          />
          <Fold title={`Change ${nameOf(workshop)}`} isNeeded={Object.keys(faults).length > 0} isSmall>
            <Fields {...props} />
          </Fold>
        </>
      )}
    </li>
  )
}
