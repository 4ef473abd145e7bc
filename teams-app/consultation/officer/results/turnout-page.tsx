// Turnout: the sentence, the figure, and the same by area and district and by phase.

import type { ResultsView } from '../../../../shared/api/results.ts'
import { Scroll } from '../../../ui/officer/scroll.tsx'
import { Bar } from '../../../ui/page/progress.tsx'
import { rowsHideSome, type TurnoutRow } from './format.ts'
import { BaseNote, Figure, Percent, SupNote } from './parts/sup.tsx'

const Row = ({ row, isTotal = false }: { row: TurnoutRow; isTotal?: boolean }) => (
  <tr className={isTotal ? 'total' : undefined}>
    <th scope="row">{row.name}</th>
    <td className="r">{row.schools.toLocaleString('en-GB')}</td>
    <td className="r">
      <Figure of={row.responded} />
    </td>
    <td className="rturn">
      <span className="row g12">
        <span className="grow rbar" aria-hidden>
          {row.percent !== null && <Bar done={row.percent} of={100} label="" />}
        </span>
        <span className="num rpct">
          <Percent of={row.percent} />
        </span>
      </span>
    </td>
  </tr>
)

type TableProps = {
  readonly title: string
  readonly first: string
  readonly rows: readonly TurnoutRow[]
  readonly total: TurnoutRow
}

const TurnoutTable = ({ title, first, rows, total }: TableProps) => (
  <section className="card" aria-label={title}>
    <h2 className="t-sub opad">{title}</h2>
    <Scroll label={`${title}, table`}>
      <table className="otbl">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col" className="r">
              Open schools
            </th>
            <th scope="col" className="r">
              Answered
            </th>
            <th scope="col" className="rturn">
              Turnout
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.name} row={row} />
          ))}
          <Row row={total} isTotal />
        </tbody>
      </table>
    </Scroll>
    {rowsHideSome(rows) ? <SupNote /> : rows.some(({ percent }) => percent === null) && <BaseNote />}
  </section>
)

export const TurnoutPage = ({ view }: { view: ResultsView }) => {
  const { turnout, counts } = view.results
  const { total } = turnout
  return (
    <>
      <section className="card pad col g12">
        <p className="t-card">{turnout.sentence}</p>
        <p className="row g8 rbase">
          <span className="rbig num">
            <Figure of={total.responded} />
          </span>
          <span className="fg2">{`of ${total.schools.toLocaleString('en-GB')} open schools`}</span>
        </p>
        {total.percent !== null && (
          <Bar done={total.percent} of={100} label={`${total.percent}% of open schools`} />
        )}
        <dl className="row wrap g24">
          {[
            { words: 'answers sent', of: counts.sent },
            { words: 'answers started', of: counts.started },
            { words: 'people who sent one', of: counts.people },
          ].map(({ words, of }) => (
            <div key={words} className="rstat">
              <dt className="t-cap fg2">{words}</dt>
              <dd className="t-card num">
                <Figure of={of} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="ohalf">
        <div className="col g16">
          <TurnoutTable title="By area" first="Area" rows={turnout.byArea} total={total} />
          <TurnoutTable title="By district" first="District" rows={turnout.byDistrict} total={total} />
        </div>
        <TurnoutTable title="By phase" first="Phase" rows={turnout.byPhase} total={total} />
      </div>
    </>
  )
}
