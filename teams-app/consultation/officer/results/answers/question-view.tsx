// One question's result: sentence, chart and table from the same numbers, and the way to what people wrote.

import { Suspense } from 'react'
import { kindsInWords } from '../../../../../shared/domain/consultation/question.ts'
import { count } from '../../../../../shared/domain/kernel/words.ts'
import { chunk } from '../../../../platform/chunk.ts'
import { officerPath } from '../../officer-route.ts'
import {
  figure,
  fitsColumns,
  hidesSome,
  isScale,
  type PlacedQuestion,
  type QuestionResult,
} from '../format.ts'
import { Figure } from '../parts/sup.tsx'
import { Key, Stack } from './stack.tsx'
import { TallyTable } from './tally-table.tsx'

const ColumnChart = chunk(() => import('./column-chart.tsx').then((file) => file.ColumnChart))

const Scale = ({ question }: { question: QuestionResult }) => {
  const [first] = question.tallies
  if (first === undefined) return null
  const isMatrix = question.kind === 'agreementMatrix'
  return (
    <figure className="col g12">
      <div role="img" aria-label={question.sentence} className="col g8">
        {question.tallies.map((tally) => (
          <div key={tally.label} className="rline">
            {isMatrix && <span className="rlabel">{tally.label}</span>}
            <Stack tally={tally} />
            <span className="t-cap fg3 num rbasis">
              <Figure of={tally.base} />
            </span>
          </div>
        ))}
      </div>
      <figcaption>
        <Key tally={first} hidesSome={hidesSome(question.tallies)} />
      </figcaption>
    </figure>
  )
}

const Chart = ({ question }: { question: QuestionResult }) => {
  const [first] = question.tallies
  if (isScale(question)) return <Scale question={question} />
  if (first === undefined || !fitsColumns(first)) return null
  return (
    <Suspense fallback={<div className="vbc" />}>
      <ColumnChart tally={first} sentence={question.sentence} />
    </Suspense>
  )
}

const aboutOf = ({ section, question }: PlacedQuestion): string => {
  const base = question.tallies[0]?.base
  const people =
    base === undefined || base === null
      ? ''
      : `, ${figure(base)} ${base === 1 ? 'person' : 'people'} answered`
  return `${section.title}, ${kindsInWords[question.kind].toLowerCase()}${people}`
}

export const QuestionView = ({ id, placed }: { id: string; placed: PlacedQuestion }) => {
  const { question } = placed
  const texts = question.texts.length
  return (
    <div className="col g16">
      <section className="card pad col g12">
        <p className="t-cap fg3">{aboutOf(placed)}</p>
        <h2 className="t-card break">{question.text}</h2>
        <p className="reading">{question.sentence}</p>
        <Chart question={question} />
      </section>
      <TallyTable tallies={question.tallies} isMatrix={question.kind === 'agreementMatrix'} />
      {texts > 0 && (
        <p className="card opad">
          <a href={`#${officerPath(id, 'texts', null, question.code)}`}>
            {question.kind === 'freeText'
              ? `Read ${count(texts, 'answer')}`
              : `Read ${count(texts, 'comment')}`}
          </a>
        </p>
      )}
    </div>
  )
}
