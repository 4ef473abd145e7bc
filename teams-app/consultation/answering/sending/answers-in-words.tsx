// A response to read: text instead of greyed controls, section by section.

import type { ReactNode } from 'react'
import type { Section } from '../../../../shared/domain/consultation/consultation.ts'
import type { Question } from '../../../../shared/domain/consultation/question.ts'
import type { Answers } from '../../../../shared/domain/consultation/response.ts'
import { questionNumber } from '../../../ui/controls/question-number.ts'
import { answerInWords } from './in-words.ts'

const Answer = ({ question, answers }: { question: Question; answers: Answers }) => {
  const { lines, comment } = answerInWords(question, answers)
  return (
    <li className="ro">
      <p className="t-cap fg3 num">{questionNumber(question.code)}</p>
      <p className="t-strong break">{question.text}</p>
      {lines.length === 0 && <p className="fg3 mt4">Not answered</p>}
      {lines.map(({ label, words }) => (
        <p key={label} className="mt4 break words">
          {label !== '' && <span className="fg2">{`${label}: `}</span>}
          {words}
        </p>
      ))}
      {comment !== '' && <p className="fg2 mt4 break words">{`“${comment}”`}</p>}
    </li>
  )
}

type Props = {
  readonly sections: readonly Section[]
  readonly answers: Answers
  /** What stands at the right of a section's title. */
  readonly aside?: (section: Section) => ReactNode
}

export const AnswersInWords = ({ sections, answers, aside }: Props) => (
  <>
    {sections.map((section, at) => (
      <section key={section.id} className="card pad" aria-labelledby={`read-${section.id}`}>
        <div className="row top between g12">
          <h2 className="t-sub break" id={`read-${section.id}`}>
            {`${at + 1}. ${section.title}`}
          </h2>
          {aside?.(section)}
        </div>
        <ol className="plain col g16 mt12">
          {section.questions.map((question) => (
            <Answer key={question.code} question={question} answers={answers} />
          ))}
        </ol>
      </section>
    ))}
  </>
)
