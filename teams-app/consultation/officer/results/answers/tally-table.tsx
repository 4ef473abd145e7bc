// The same in numbers: every count with its share, every hidden one as c.

import { Scroll } from '../../../../ui/officer/scroll.tsx'
import { hidesSome, type Tally } from '../format.ts'
import { Figure, SupNote } from '../parts/sup.tsx'

const shareOf = (percent: number | null) => (percent === null ? '' : `${percent}%`)

/** One row a choice: for a single scale or a list of options. */
const Choices = ({ tally }: { tally: Tally }) => (
  <table className="otbl">
    <thead>
      <tr>
        <th scope="col">Answer</th>
        <th scope="col" className="r">
          People
        </th>
        <th scope="col" className="r">
          Share
        </th>
      </tr>
    </thead>
    <tbody>
      {tally.rows.map(({ choice, count, percent }) => (
        <tr key={choice.code}>
          <th scope="row">{choice.words}</th>
          <td className="r">
            <Figure of={count} />
          </td>
          <td className="r fg2">{shareOf(percent)}</td>
        </tr>
      ))}
      <tr className="total">
        <th scope="row">People who answered</th>
        <td className="r">
          <Figure of={tally.base} />
        </td>
        <td />
      </tr>
    </tbody>
  </table>
)

/** One row a statement, one column a choice: for a matrix. */
const Statements = ({ tallies }: { tallies: readonly Tally[] }) => (
  <table className="otbl">
    <thead>
      <tr>
        <th scope="col">Statement</th>
        {tallies[0]?.rows.map(({ choice }) => (
          <th key={choice.code} scope="col" className="r">
            {choice.words}
          </th>
        ))}
        <th scope="col" className="r">
          Answers
        </th>
      </tr>
    </thead>
    <tbody>
      {tallies.map((tally) => (
        <tr key={tally.label}>
          <th scope="row" className="rstatement">
            {tally.label}
          </th>
          {tally.rows.map(({ choice, count, percent }) => (
            <td key={choice.code} className="r">
              <Figure of={count} /> <span className="t-cap fg3">{shareOf(percent)}</span>
            </td>
          ))}
          <td className="r">
            <Figure of={tally.base} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const TallyTable = ({ tallies, isMatrix }: { tallies: readonly Tally[]; isMatrix: boolean }) => {
  const [first] = tallies
  if (first === undefined) return null
  return (
    <section className="card" aria-labelledby="numbers-title">
      <h3 className="t-sub opad" id="numbers-title">
        The same in numbers
      </h3>
      <Scroll label="Table">{isMatrix ? <Statements tallies={tallies} /> : <Choices tally={first} />}</Scroll>
      {hidesSome(tallies) && <SupNote />}
    </section>
  )
}
