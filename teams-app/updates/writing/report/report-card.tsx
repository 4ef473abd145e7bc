// What was read of a text: doubtful things and what was left aside first, kept in sight while it is put right.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { dropReport, keptReport, type ReportLine } from './kept-report.ts'

type Kind = ReportLine['kind']
const titles: readonly { readonly kind: Kind; readonly words: string; readonly isOpen: boolean }[] = [
  { kind: 'guessed', words: 'Worth a look', isOpen: true },
  { kind: 'leftAside', words: 'Left aside', isOpen: true },
  { kind: 'recognised', words: 'Recognised', isOpen: false },
]

const Lines = ({ lines, words, isOpen }: { lines: readonly ReportLine[]; words: string; isOpen: boolean }) =>
  lines.length === 0 ? null : (
    <details open={isOpen}>
      <summary>{`${words}: ${count(lines.length, 'passage')}`}</summary>
      <ul className="plain col g8 mt8">
        {lines.map(({ line, text }) => (
          <li key={`${line} ${text}`} className="row between top g8">
            <span className="break">{text}</span>
            <span className="t-cap fg3 nowrap">{`Line ${line}`}</span>
          </li>
        ))}
      </ul>
    </details>
  )

export const ReportCard = ({ id }: { id: string }) => {
  const [report, setReport] = useState(() => keptReport(id, window.localStorage))
  if (report.length === 0) return null
  const close = () => {
    dropReport(id, window.localStorage)
    setReport([])
    document.getElementById('checks-title')?.focus()
  }
  return (
    <section className="card pad col g12" aria-labelledby="report-title">
      <div className="row between wrap g8">
        <h2 className="t-sub" id="report-title">
          What we read
        </h2>
        <Button size="small" onClick={close}>
          I have looked at it
        </Button>
      </div>
      {titles.map(({ kind, words, isOpen }) => (
        <Lines key={kind} lines={report.filter((line) => line.kind === kind)} words={words} isOpen={isOpen} />
      ))}
    </section>
  )
}
