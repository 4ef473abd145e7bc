// Channels in which the consultation is announced, besides the card each person gets.

import '../../../ui/officer/audience/boxes.css'
import { Checkbox } from '@fluentui/react-components'
import { count } from '../../../../shared/domain/kernel/words.ts'
import type { Channel } from '../../../../shared/domain/people/channel.ts'
import type { DraftWork } from '../draft/use-draft.ts'

const isSame = (one: Channel) => (other: Channel) =>
  one.teamId === other.teamId && one.channelId === other.channelId

const toggled = (channels: readonly Channel[], channel: Channel): readonly Channel[] =>
  channels.some(isSame(channel)) ? channels.filter((one) => !isSame(channel)(one)) : [...channels, channel]

export const ChannelsForm = ({ work, channels }: { work: DraftWork; channels: readonly Channel[] }) => {
  const { saving, edit } = work
  const chosen = saving.work.channels
  // One chosen before may have gone from Teams since; it stays visible so that it can be taken out.
  const shown = [...channels, ...chosen.filter((one) => !channels.some(isSame(one)))]
  return (
    <section className="card pad col g12" aria-labelledby="channels-title">
      <div>
        <h2 className="t-sub" id="channels-title">
          Channels
        </h2>
        <p className="fg2">
          {chosen.length === 0
            ? 'Nothing is posted in a channel.'
            : `${count(chosen.length, 'channel gets', 'channels get')} a post that announces it.`}
        </p>
      </div>
      {shown.length === 0 && (
        <p className="fg2">Countywide is in no team yet. A team owner can add it there in Teams.</p>
      )}
      {saving.server.may.edit && shown.length > 0 && (
        <fieldset className="obox">
          <legend className="vh">Channels to post to</legend>
          <div className="pboxes">
            {shown.map((channel) => (
              <Checkbox
                key={`${channel.teamId} ${channel.channelId}`}
                label={channel.name}
                checked={chosen.some(isSame(channel))}
                onChange={() =>
                  edit(
                    (one) => ({ ...one, channels: toggled(one.channels, channel) }),
                    'changing the channels',
                  )
                }
              />
            ))}
          </div>
        </fieldset>
      )}
    </section>
  )
}
