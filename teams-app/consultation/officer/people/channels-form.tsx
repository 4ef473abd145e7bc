// Channels in which the consultation is announced, besides the card each person gets.

import { count } from '../../../../shared/domain/kernel/words.ts'
import type { Channel } from '../../../../shared/domain/people/channel.ts'
import { ChannelBoxes } from '../../../ui/officer/audience/channel-boxes.tsx'
import type { DraftWork } from '../draft/use-draft.ts'

export const ChannelsForm = ({ work, channels }: { work: DraftWork; channels: readonly Channel[] }) => {
  const { saving, edit } = work
  const chosen = saving.work.channels
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
      <ChannelBoxes
        channels={channels}
        chosen={chosen}
        canEdit={saving.server.may.edit}
        set={(next) => edit((one) => ({ ...one, channels: next }), 'changing the channels')}
      />
    </section>
  )
}
