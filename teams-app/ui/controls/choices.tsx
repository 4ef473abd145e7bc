// One of many and several of many, "no view" last.

import { Radio, RadioGroup } from '@fluentui/react-components'
import { choicesOf } from '../../../shared/domain/consultation/question.ts'
import type { ControlProps } from './control.ts'
import { toggle } from './toggle.ts'

export const SingleChoice = ({ question, asks, value, onChange, instead }: ControlProps) =>
  instead(question.code) ?? (
    <RadioGroup
      className="choice"
      value={value(question.code)}
      onChange={(_, { value: chosen }) => onChange(question.code, chosen)}
      aria-labelledby={asks}
    >
      {choicesOf(question).map(({ code, words }) => (
        <Radio key={code} value={code} label={words} />
      ))}
    </RadioGroup>
  )

// The browser's own boxes on Fluent's variables: Fluent's Checkbox would take the first view over its budget.
export const MultiChoice = ({ question, asks, value, onChange, instead }: ControlProps) => {
  const choices = choicesOf(question)
  const chosen = value(question.code).split(',')
  const other = instead(question.code)
  if (other !== null) return other
  return (
    <>
      <p className="fg2" id={`${asks}-all`}>
        Select all that apply
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in columns everywhere */}
      <div className="choice two mt8" role="group" aria-labelledby={asks} aria-describedby={`${asks}-all`}>
        {choices.map(({ code, words }) => (
          <label key={code} className="box">
            <input
              type="checkbox"
              checked={chosen.includes(code)}
              onChange={() => onChange(question.code, toggle(choices, value(question.code), code))}
            />
            <span className="break">{words}</span>
          </label>
        ))}
      </div>
    </>
  )
}
