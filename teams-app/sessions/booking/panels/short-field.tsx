// More people than places: who of them gets one, said and chosen before it is done.

import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { Candidate } from './candidates.ts'
import { type Order, shortInWords } from './order.ts'

type Props = {
  /** In the order in which they stand above. */
  readonly chosen: readonly Candidate[]
  readonly order: Order
  readonly rankBy: (key: string, isTicked: boolean) => void
}

const OnePlace = ({ chosen, order, rankBy }: Props) => (
  <Field label="Who gets the place?">
    <RadioGroup value={order.placed[0]?.key ?? ''} onChange={(_, { value }) => rankBy(value, true)}>
      {chosen.map(({ key, words }) => (
        <Radio key={key} value={key} label={<span className="break">{words}</span>} />
      ))}
    </RadioGroup>
  </Field>
)

const SeveralPlaces = ({ chosen, order, rankBy }: Props) => (
  <fieldset className="bwho">
    <legend className="t-strong">Who gets a place?</legend>
    {chosen.map(({ key, words }) => (
      <Checkbox
        key={key}
        label={<span className="break">{words}</span>}
        checked={order.placed.some((one) => one.key === key)}
        onChange={(_, { checked }) => rankBy(key, checked === true)}
      />
    ))}
  </fieldset>
)

export const ShortField = (props: Props) => (
  <div className="col g8">
    <p className="warn reading" role="status">
      {`${shortInWords(props.order)} Whoever waits is asked in Teams when a place is free.`}
    </p>
    {props.order.placed.length === 1 ? <OnePlace {...props} /> : <SeveralPlaces {...props} />}
  </div>
)
