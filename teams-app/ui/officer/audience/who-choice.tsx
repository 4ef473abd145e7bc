// Everyone, or some schools and roles: the first choice, and the boxes that narrow it.

import { Radio, RadioGroup } from '@fluentui/react-components'
import type { AudienceChoice, AudiencePreview } from '../../../../shared/api/drafts.ts'
import { noFilters } from './audience.ts'
import { FilterBoxes } from './audience-boxes.tsx'

export const WhoChoice = (props: {
  /** The id of the heading that names the choice. */
  readonly labelledBy: string
  readonly audience: AudienceChoice
  readonly choices: Pick<AudiencePreview['choices'], 'areas' | 'districts'>
  readonly set: (audience: AudienceChoice) => void
}) => (
  <>
    <RadioGroup
      aria-labelledby={props.labelledBy}
      value={props.audience.everyone ? 'everyone' : 'some'}
      onChange={(_, { value }) => props.set(value === 'everyone' ? { everyone: true } : noFilters)}
    >
      <Radio value="everyone" label="Everyone linked to an open school" />
      <Radio value="some" label="Some schools or roles" />
    </RadioGroup>
    {!props.audience.everyone && (
      <FilterBoxes filters={props.audience} choices={props.choices} set={props.set} />
    )}
  </>
)
