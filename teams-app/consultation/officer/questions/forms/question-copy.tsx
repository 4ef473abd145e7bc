// A question that cannot be changed: as text, never as greyed controls.

import { choicesOf, kindsInWords, type Question } from '../../../../../shared/domain/consultation/question.ts'
import { wordsOf } from '../../edits/kinds.ts'

export const QuestionCopy = ({ question }: { question: Question }) => (
  <section className="card pad col g8">
    <p className="t-cap fg3">{`${question.code}, ${kindsInWords[question.kind]}`}</p>
    {question.context !== '' && <p className="fg2">{question.context}</p>}
    <h3 className="t-sub break">{question.text}</h3>
    <ul className="obullets">
      {(question.kind === 'agreementMatrix'
        ? wordsOf(question)
        : choicesOf(question).map((choice) => choice.words)
      ).map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  </section>
)
