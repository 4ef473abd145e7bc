// For whom a place is: one person, or several people ticked. Names of schools are long, so nothing stands in a menu.

import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { Candidate } from './candidates.ts'

export const several = 'several'

type Props = {
  readonly candidates: readonly Candidate[]
  /** A candidate's key, or `several`. */
  readonly choice: string
  readonly ticked: readonly string[]
  readonly choose: (choice: string) => void
  readonly tick: (ticked: readonly string[]) => void
}

const Several = ({ candidates, ticked, tick }: Props) => (
  <fieldset className="bwho">
    <legend className="vh">Who comes</legend>
    {candidates.map(({ key, words }) => (
      <Checkbox
        key={key}
        label={<span className="break">{words}</span>}
        checked={ticked.includes(key)}
        onChange={() => tick(ticked.includes(key) ? ticked.filter((one) => one !== key) : [...ticked, key])}
      />
    ))}
  </fieldset>
)

export const WhoField = (props: Props) => {
  const { candidates, choice, choose } = props
  const [only] = candidates
  if (candidates.length === 1 && only !== undefined) {
    return <p className="t-strong break">{`Book for ${only.name ?? only.words.replace('You, ', '')}`}</p>
  }
  return (
    <>
      <Field label="Book for">
        <RadioGroup value={choice} onChange={(_, data) => choose(data.value)}>
          {candidates.map(({ key, words }) => (
            <Radio key={key} value={key} label={<span className="break">{words}</span>} />
          ))}
          <Radio value={several} label="Several people" />
        </RadioGroup>
      </Field>
      {choice === several && <Several {...props} />}
    </>
  )
}
