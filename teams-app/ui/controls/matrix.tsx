// Agreement with several statements: a grid with a row a statement; on a phone a list with the words under each dot.

import { Radio, RadioGroup } from '@fluentui/react-components'
import { choicesOf, type Question } from '../../../shared/domain/consultation/question.ts'
import { ChoiceWords } from './choice-words.tsx'
import type { ControlProps } from './control.ts'

export const Matrix = ({
  question,
  asks,
  value,
  onChange,
  instead,
}: ControlProps<Extract<Question, { kind: 'agreementMatrix' }>>) => {
  const choices = choicesOf(question)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the grid it is
    <div className="mx" role="group" aria-labelledby={asks}>
      <div className="mxh" aria-hidden="true">
        <span />
        {choices.map((choice) => (
          <span key={choice.code}>{choice.code === 'neither' ? 'Neither' : choice.words}</span>
        ))}
      </div>
      {question.statements.map((statement, at) => {
        const field = `${question.code}_${at + 1}`
        const labelId = `${asks}-${at + 1}`
        const other = instead(field)
        const words = (
          <span className="mxt" id={labelId}>
            {statement}
          </span>
        )
        if (other !== null)
          return <div key={field}>{[<div key="t">{words}</div>, <div key="o">{other}</div>]}</div>
        return (
          <RadioGroup
            key={field}
            layout="horizontal"
            className="mxr"
            value={value(field)}
            onChange={(_, { value: chosen }) => onChange(field, chosen)}
            aria-labelledby={labelId}
          >
            {words}
            {choices.map((choice) => (
              <Radio
                key={choice.code}
                value={choice.code}
                className="mxc"
                label={
                  <span className="mxl">
                    <ChoiceWords {...choice} />
                  </span>
                }
              />
            ))}
          </RadioGroup>
        )
      })}
    </div>
  )
}
