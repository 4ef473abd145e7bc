// Whether people get it beside the channels: nobody, a notice, or the whole of it in each person's chat; and who they are.

import { Radio, RadioGroup } from '@fluentui/react-components'
import type { AudiencePreview } from '../../../../../shared/api/drafts.ts'
import {
  choosesNobody,
  countInWords,
  noFilters,
  sampleInWords,
} from '../../../../ui/officer/audience/audience.ts'
import { WhoChoice } from '../../../../ui/officer/audience/who-choice.tsx'
import type { SendingWire } from '../../edits/work.ts'

type Personal = SendingWire['personal']

const hows = [
  { how: 'nobody', words: 'Nobody: channels are enough' },
  { how: 'notice', words: 'A notice in their activity that opens it here' },
  { how: 'card', words: 'The whole update in each person’s chat' },
] as const

/** Everyone is never reached by forgetting: a first choice of people starts with nobody. */
const withHow = (personal: Personal, how: Personal['how']): Personal => {
  if (how === 'nobody') return { how }
  return { how, audience: personal.how === 'nobody' ? noFilters : personal.audience }
}

type Props = {
  readonly personal: Personal
  readonly preview: AudiencePreview
  /** Whether the count is of what is chosen now. */
  readonly isCurrent: boolean
  readonly set: (personal: Personal) => void
}

const Counted = ({ personal, preview, isCurrent }: Props) => {
  if (personal.how === 'nobody') return null
  const isNobody = choosesNobody(personal.audience)
  const counted = isNobody ? 'Nobody is chosen yet.' : countInWords(preview, 'Nobody would get it.')
  return (
    <div>
      <p className="t-strong" role="status">
        {isCurrent ? counted : 'Counting'}
      </p>
      <p className="fg2 break">{isCurrent && !isNobody ? sampleInWords(preview) : ''}</p>
      <p className="fg2">The list is fixed when a second person agrees.</p>
    </div>
  )
}

export const PersonalForm = (props: Props) => {
  const { personal, preview, set } = props
  return (
    <section className="card pad col g16" aria-labelledby="personal-title">
      <h2 className="t-sub" id="personal-title">
        People, besides the channels
      </h2>
      <RadioGroup
        aria-labelledby="personal-title"
        value={personal.how}
        onChange={(_, { value }) => {
          const chosen = hows.find(({ how }) => how === value)
          if (chosen !== undefined) set(withHow(personal, chosen.how))
        }}
      >
        {hows.map(({ how, words }) => (
          <Radio key={how} value={how} label={words} />
        ))}
      </RadioGroup>
      <Counted {...props} />
      {personal.how !== 'nobody' && (
        <div className="col g16">
          <h3 className="t-strong" id="who-title">
            Who they are
          </h3>
          <WhoChoice
            labelledBy="who-title"
            audience={personal.audience}
            choices={preview.choices}
            set={(audience) => set({ ...personal, audience })}
          />
        </div>
      )}
    </section>
  )
}
