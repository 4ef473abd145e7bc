// Channels to tick: those in which the app stands, and any chosen before.

import './boxes.css'
import { Checkbox } from '@fluentui/react-components'
import type { Channel } from '../../../../shared/domain/people/channel.ts'

const isSame = (one: Channel) => (other: Channel) =>
  one.teamId === other.teamId && one.channelId === other.channelId

const toggled = (channels: readonly Channel[], channel: Channel): readonly Channel[] =>
  channels.some(isSame(channel)) ? channels.filter((one) => !isSame(channel)(one)) : [...channels, channel]

export const ChannelBoxes = (props: {
  readonly channels: readonly Channel[]
  readonly chosen: readonly Channel[]
  readonly canEdit: boolean
  readonly set: (chosen: readonly Channel[]) => void
}) => {
  const { channels, chosen } = props
  // One chosen before may have gone from Teams since; it stays visible so that it can be taken out.
  const shown = [...channels, ...chosen.filter((one) => !channels.some(isSame(one)))]
  if (shown.length === 0) {
    return <p className="fg2">Countywide is in no team yet. A team owner can add it there in Teams.</p>
  }
  return props.canEdit ? (
    <fieldset className="obox">
      <legend className="vh">Channels to post to</legend>
      <div className="pboxes">
        {shown.map((channel) => (
          <Checkbox
            key={`${channel.teamId} ${channel.channelId}`}
            label={channel.name}
            checked={chosen.some(isSame(channel))}
            onChange={() => props.set(toggled(chosen, channel))}
          />
        ))}
      </div>
    </fieldset>
  ) : null
}
