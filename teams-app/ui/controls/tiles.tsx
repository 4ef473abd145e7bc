// Agreement, yes-partly-no and rating: the choices side by side as tiles, "no view" apart; a list on a phone.

import { Radio, RadioGroup } from '@fluentui/react-components'
import { choicesOf } from '../../../shared/domain/consultation/question.ts'
import { ChoiceWords } from './choice-words.tsx'
import type { ControlProps } from './control.ts'

export const Tiles = ({ question, asks, value, onChange, instead }: ControlProps) => {
  const other = instead(question.code)
  if (other !== null) return other
  const isRating = question.kind === 'rating'
  const choices = choicesOf(question)
  return (
    <>
      <RadioGroup
        layout="horizontal-stacked"
        className={`tiles tiles-${choices.length - 1}${isRating ? ' marks' : ''}`}
        value={value(question.code)}
        onChange={(_, { value: chosen }) => onChange(question.code, chosen)}
        aria-labelledby={asks}
        aria-describedby={isRating ? `${asks}-ends` : undefined}
      >
        {choices.map(({ code, words }) => (
          <Radio
            key={code}
            value={code}
            label={<ChoiceWords code={code} words={words} />}
            className={`atile${code === 'nv' ? ' nov' : ''}`}
          />
        ))}
      </RadioGroup>
      {isRating && (
        <p className="t-cap fg3 mt8" id={`${asks}-ends`}>
          1 is the lowest mark, 5 is the highest
        </p>
      )}
    </>
  )
}
