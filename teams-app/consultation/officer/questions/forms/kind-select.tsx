// The seven kinds of question as a list to choose from.

import { Select } from '@fluentui/react-components'
import { kindsInWords, type QuestionKind } from '../../../../../shared/domain/consultation/question.ts'

const isKind = (kind: string): kind is QuestionKind => Object.hasOwn(kindsInWords, kind)
const kinds = Object.keys(kindsInWords).filter(isKind)

type Props = {
  readonly kind: QuestionKind
  /** Where no field around it gives it a name. */
  readonly label?: string
  readonly onChange: (kind: QuestionKind) => void
}

export const KindSelect = ({ kind, label, onChange, ...rest }: Props) => (
  <Select
    {...rest}
    className="wide"
    value={kind}
    aria-label={label}
    onChange={(_, { value }) => {
      if (isKind(value)) onChange(value)
    }}
  >
    {kinds.map((one) => (
      <option key={one} value={one}>
        {kindsInWords[one]}
      </option>
    ))}
  </Select>
)
