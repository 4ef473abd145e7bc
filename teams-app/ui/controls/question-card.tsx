// One question as a card: its number and words, the control of its kind, and its comment.

import './controls.css'
import './controls-phone.css'
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark'
import type { ReactNode } from 'react'
import type { Question } from '../../../shared/domain/consultation/question.ts'
import { MultiChoice, SingleChoice } from './choices.tsx'
import type { ControlProps } from './control.ts'
import { Comment, FreeText } from './free-text.tsx'
import { Matrix } from './matrix.tsx'
import { questionNumber } from './question-number.ts'
import { Tiles } from './tiles.tsx'

type Props = Pick<ControlProps, 'value' | 'onChange' | 'instead'> & {
  readonly question: Question
  readonly isAnswered: boolean
  /** Why the answer as it stands is not taken. */
  readonly refused: string | null
}

const Control = ({ question, ...rest }: ControlProps): ReactNode => {
  switch (question.kind) {
    case 'agreement':
    case 'yesPartlyNo':
    case 'rating':
      return <Tiles question={question} {...rest} />
    case 'agreementMatrix':
      return <Matrix question={question} {...rest} />
    case 'singleChoice':
      return <SingleChoice question={question} {...rest} />
    case 'multiChoice':
      return <MultiChoice question={question} {...rest} />
    case 'freeText':
      return (
        rest.instead(question.code) ?? (
          <FreeText
            value={rest.value(question.code)}
            onChange={(value) => rest.onChange(question.code, value)}
            named={rest.asks}
          />
        )
      )
  }
}

export const QuestionCard = ({ question, isAnswered, refused, value, onChange, instead }: Props) => {
  const { code, text, context, kind } = question
  const asks = `ask-${code}`
  const comment = `${code}_c`
  return (
    <section className="card q" aria-labelledby={asks} id={code} tabIndex={-1}>
      <div className="qn num fg3">{questionNumber(code)}</div>
      <div className="grow">
        <div className="row top between g12">
          <h3 className="t-sub break" id={asks}>
            {text}
          </h3>
          {isAnswered && (
            <span className="st ok qok">
              <Checkmark16Regular aria-hidden />
              Answered
            </span>
          )}
        </div>
        {context !== '' && <p className="fg2 mt4">{context}</p>}
        {refused !== null && (
          <p className="bad mt8" role="alert">
            {refused}
          </p>
        )}
        <div className="mt16">
          <Control question={question} asks={asks} value={value} onChange={onChange} instead={instead} />
        </div>
        {kind !== 'freeText' && (
          <Comment
            id={`${asks}-c`}
            asks={asks}
            value={value(comment)}
            onChange={(words) => onChange(comment, words)}
            instead={instead(comment)}
          />
        )}
      </div>
    </section>
  )
}
